/**
 * Findings as SARIF, for code scanning and many viewers.
 *
 * @module
 * @since 0.1.0
 */
import { showPath } from '../core/Path.js'
import { printable } from '../report/printable.js'
import type { FindingGroup, Findings } from './Findings.js'
import { fingerprint } from './fingerprint.js'
import type { OutputOptions } from './OutputOptions.js'
import type { RuleText } from './Rule.js'
import { resourceNames } from './resourceNames.js'
import type { SarifLevel, SarifLog, SarifResult, SarifRule } from './Sarif.js'
import type { Severity } from './Severity.js'
import type { Subject } from './Verdict.js'

/**
 * What the output shows of rules and correlations.
 *
 * @category model
 * @since 0.2.0
 */
export interface Described extends RuleText {
  readonly id: string
  readonly severity: Severity
}

const levels: { readonly [S in Severity]: SarifLevel } = {
  info: 'note',
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error'
}

/** In the middle of the ranges by which GitHub sorts; none for `info`. */
const scores: { readonly [S in Severity]: string | undefined } = {
  info: undefined,
  low: '2.0',
  medium: '5.5',
  high: '8.0',
  critical: '9.5'
}

const problems = {
  none: 'recommendation',
  note: 'recommendation',
  warning: 'warning',
  error: 'error'
} as const

/** Code scanning rejects a file with more, and shows the first 5,000. */
const maxResults = 25_000

/** Code scanning rejects a rule with more. */
const maxTags = 20

const helpOf = ({ description, falsePositives, remediation, references }: RuleText): string =>
  [
    remediation ?? description,
    ...(falsePositives === undefined ? [] : [`**False positives.** ${falsePositives}`]),
    references.map((address) => `- <${address}>`).join('\n')
  ]
    .filter((part) => part !== '')
    .join('\n\n')

const ruleOf = (rule: Described): SarifRule => {
  const [helpUri] = rule.references
  const score = scores[rule.severity]
  const level = levels[rule.severity]
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.description },
    help: { text: rule.remediation ?? rule.description, markdown: helpOf(rule) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level },
    properties: {
      tags: [...new Set(['security', ...rule.tags])].slice(0, maxTags),
      'problem.severity': problems[level],
      ...(score === undefined ? {} : { 'security-severity': score })
    }
  }
}

/** In a message, brackets are links, and braces are placeholders. */
const plain = (text: string): string =>
  printable(text)
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')

const segment = (text: string): string => encodeURIComponent(printable(text))

/**
 * A path below the root that viewers map to files: that of the record, or one that is the same for the same service.
 */
const uriOf = ({ place, account, region, eventSource }: Subject): string =>
  place === undefined
    ? ['trail', account || 'account', region || 'region', eventSource].map(segment).join('/')
    : place.source
        .split('/')
        .filter((part) => part !== '' && part !== '.' && part !== '..')
        .map(segment)
        .join('/') || 'trail'

const messageOf = ({ verdict, count }: FindingGroup): string => {
  const { principal, eventSource, eventName, eventTime } = verdict.subject
  const said =
    verdict._tag === 'Finding'
      ? verdict.message
      : `Undetermined, as AWS withheld: ${verdict.withheld.map(showPath).join(', ')}.`
  const names = resourceNames(verdict.subject)
  const on = names.length === 0 ? '' : ` on ${names.join(', ')}`
  const often = count === 1 ? '' : ` It was found ${count} times; this is the first.`
  return plain(
    `${said} ${principal} called ${eventSource}:${eventName}${on} at ${eventTime}.${often}`
  )
}

const resultOf =
  (rules: ReadonlyArray<Described>) =>
  (group: FindingGroup): SarifResult => {
    const { verdict, count } = group
    const { subject } = verdict
    const index = rules.findIndex(({ id }) => id === verdict.rule)
    const name = fingerprint(JSON.stringify([verdict._tag, verdict.key]))
    return {
      ruleId: verdict.rule,
      ...(index < 0 ? {} : { ruleIndex: index }),
      kind: verdict._tag === 'Finding' ? 'fail' : 'review',
      // In SARIF, only failures have levels.
      level: verdict._tag === 'Finding' ? levels[verdict.severity] : 'none',
      message: { text: messageOf(group) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(subject) },
            region: { startLine: Math.max(0, subject.place?.index ?? 0) + 1 }
          },
          logicalLocations: subject.resources.map(({ key, name }) => ({
            name: printable(name),
            fullyQualifiedName: printable(key),
            kind: 'resource'
          }))
        }
      ],
      // GitHub compares only the second.
      partialFingerprints: { 'mediatrail/v1': name, primaryLocationLineHash: `${name}:1` },
      occurrenceCount: count,
      ...(verdict.suppressed === undefined
        ? {}
        : {
            suppressions: [
              { kind: 'external', justification: printable(verdict.suppressed.reason) }
            ]
          }),
      properties: {
        severity: verdict.severity,
        ...(verdict._tag === 'Finding' ? { messageId: verdict.messageId } : {}),
        ...(subject.eventID === undefined ? {} : { eventID: printable(subject.eventID) }),
        ...(subject.person === undefined ? {} : { person: printable(subject.person) }),
        ...(subject.callerAccount === undefined
          ? {}
          : { callerAccount: printable(subject.callerAccount) }),
        ...(subject.account === undefined ? {} : { account: printable(subject.account) }),
        ...(subject.region === undefined ? {} : { region: printable(subject.region) }),
        last: printable(group.last),
        paths: (verdict._tag === 'Finding' ? verdict.evidence : verdict.withheld).map((path) =>
          printable(showPath(path))
        )
      }
    }
  }

/** What a viewer shows of the run itself: a failed run does not look clean. */
const invocations = (
  failures: ReadonlyArray<string>,
  leftOut: number
): Pick<SarifLog['runs'][number], 'invocations'> => {
  const notifications = [
    ...failures.map((failure) => ({ level: 'error' as const, message: { text: plain(failure) } })),
    ...(leftOut <= 0
      ? []
      : [
          {
            level: 'warning' as const,
            message: { text: `${leftOut} of the least severe results are left out.` }
          }
        ])
  ]
  return notifications.length === 0
    ? {}
    : {
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: notifications
          }
        ]
      }
}

/**
 * A SARIF 2.1.0 log of one run. `rules` are the rules and correlations of the audit. Results have fingerprints that
 * stay the same from run to run; the file of a result is the `source` of its place, and the line is the index of the
 * record. There are at most 25,000, the limit of code scanning; a notification of the run says how many more there are.
 * With failures, the run is marked as not successful.
 *
 * @category outputs
 * @since 0.1.0
 */
export function toSarif(
  found: Findings,
  rules: ReadonlyArray<Described>,
  { failures = [] }: OutputOptions = {}
): SarifLog {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mediatrail', rules: rules.map(ruleOf) } },
        ...invocations(failures, found.groups.length - maxResults),
        results: found.groups.slice(0, maxResults).map(resultOf(rules))
      }
    ]
  }
}
