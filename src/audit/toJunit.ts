/**
 * Findings as JUnit XML, which most build servers show.
 *
 * @see https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd
 * @see https://github.com/testmoapp/junitxml
 * @module
 * @since 0.2.0
 */
import { showPath } from '../core/Path.js'
import { printable } from '../report/printable.js'
import type { FindingGroup, Findings } from './Findings.js'
import { hasJudged } from './judged.js'
import type { OutputOptions } from './OutputOptions.js'
import { resourceNames } from './resourceNames.js'
import type { Described } from './toSarif.js'

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

/** `printable` writes out control characters and others that XML cannot contain, except noncharacters. */
const xml = (text: string): string =>
  printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)

const linesOf = (
  { verdict, count, last }: FindingGroup,
  { remediation, references }: Described
): ReadonlyArray<string> => {
  const { subject } = verdict
  const { principal, eventSource, eventName, eventTime, eventID, account, region } = subject
  const { person, callerAccount } = subject
  const paths = verdict._tag === 'Finding' ? verdict.evidence : verdict.withheld
  return [
    `${principal} called ${eventSource}:${eventName} at ${eventTime}`,
    ...(person === undefined ? [] : [`person ${person}`]),
    ...(callerAccount === undefined ? [] : [`account of the caller ${callerAccount}`]),
    ...(count === 1 ? [] : [`${count} times, until ${last}`]),
    ...(subject.resources.length === 0 ? [] : [`on ${resourceNames(subject).join(', ')}`]),
    ...subject.resources.map(({ key }) => key),
    ...(account === undefined ? [] : [`account ${account}, region ${region ?? 'unknown'}`]),
    ...(eventID === undefined ? [] : [`event ${eventID}`]),
    ...(paths.length === 0 ? [] : [paths.map(showPath).join(', ')]),
    ...(remediation === undefined ? [] : [`What to do: ${remediation}`]),
    ...references.slice(0, 1).map((page) => `More: ${page}`)
  ]
}

/** The element for the outcome of a test. */
const outcomeOf = (group: FindingGroup, rule: Described): string => {
  const { verdict } = group
  const text = linesOf(group, rule).map(xml).join('\n')
  if (verdict.suppressed !== undefined)
    return `<skipped message="${xml(`suppressed: ${verdict.suppressed.reason}`)}"/>`
  return verdict._tag === 'Finding'
    ? `<failure type="${verdict.severity}" message="${xml(verdict.message)}">${text}</failure>`
    : `<skipped message="undetermined: AWS withheld what the rule needs"/><system-out>${text}</system-out>`
}

const nameOf = ({ verdict }: FindingGroup): string => {
  const what = verdict._tag === 'Finding' ? verdict.messageId : 'undetermined'
  const [resource] = resourceNames(verdict.subject)
  return `${what}: ${resource ?? verdict.subject.eventName} (${verdict.subject.eventID ?? verdict.subject.eventTime})`
}

interface Case {
  readonly kind: 'passed' | 'failed' | 'skipped' | 'error'
  readonly xml: string
}

const caseOf = (suite: string, name: string, inner: string): string => {
  const attributes = `classname="${xml(suite)}" name="${xml(name)}"`
  return inner === '' ? `<testcase ${attributes}/>` : `<testcase ${attributes}>${inner}</testcase>`
}

/** If not everything was read, a rule that judged nothing did not pass. */
const notLooked = '<skipped message="not everything was read, and no event for this rule"/>'

const casesOf = (
  rule: Described,
  groups: ReadonlyArray<FindingGroup>,
  isSilent: boolean
): ReadonlyArray<Case> =>
  groups.length === 0
    ? [
        isSilent
          ? { kind: 'skipped', xml: caseOf(rule.id, rule.title, notLooked) }
          : { kind: 'passed', xml: caseOf(rule.id, rule.title, '') }
      ]
    : groups.map((group) => ({
        kind:
          group.verdict._tag === 'Finding' && group.verdict.suppressed === undefined
            ? 'failed'
            : 'skipped',
        xml: caseOf(rule.id, nameOf(group), outcomeOf(group, rule))
      }))

const countOf = (kind: Case['kind'], cases: ReadonlyArray<Case>): number =>
  cases.filter((one) => one.kind === kind).length

const countsOf = (cases: ReadonlyArray<Case>): string =>
  `tests="${cases.length}" failures="${countOf('failed', cases)}" errors="${countOf('error', cases)}"`

/** The schema of Jenkins has a count of skipped tests for each suite, but no total. */
const suiteOf = (name: string, cases: ReadonlyArray<Case>): string =>
  `<testsuite name="${xml(name)}" ${countsOf(cases)} skipped="${countOf('skipped', cases)}">\n${cases.map((one) => one.xml).join('\n')}\n</testsuite>`

/**
 * A test suite for each rule and correlation of the audit: each group of findings is a failure, undetermined and
 * suppressed verdicts are skipped tests, and a rule without findings has one test that passes. Failures to read are
 * errors in a suite of their own; if there are any, rules that judged nothing are skipped.
 *
 * @category outputs
 * @since 0.2.0
 */
export function toJunit(
  findings: Findings,
  rules: ReadonlyArray<Described>,
  { failures = [] }: OutputOptions = {}
): string {
  const { groups } = findings
  const suites: ReadonlyArray<readonly [string, ReadonlyArray<Case>]> = [
    ...(failures.length === 0
      ? []
      : [
          [
            'reading',
            failures.map((failure): Case => {
              const error = `<error type="unread" message="${xml(failure)}"/>`
              return { kind: 'error', xml: caseOf('reading', failure, error) }
            })
          ] as const
        ]),
    ...rules.map((rule) => {
      const own = groups.filter(({ verdict }) => verdict.rule === rule.id)
      const isSilent = failures.length > 0 && !hasJudged(findings, rule.id)
      return [rule.id, casesOf(rule, own, isSilent)] as const
    })
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mediatrail" ${countsOf(suites.flatMap(([, cases]) => cases))}>`,
    ...suites.map(([name, cases]) => suiteOf(name, cases)),
    '</testsuites>',
    ''
  ].join('\n')
}
