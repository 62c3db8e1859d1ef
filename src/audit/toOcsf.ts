/**
 * Findings in OCSF, the schema of Amazon Security Lake and others.
 *
 * @module
 * @since 0.2.0
 */
import { showPath } from '../core/Path.js'
import { defined } from '../ocsf/defined.js'
import type { OcsfActor, OcsfMetadata, OcsfResource } from '../ocsf/Ocsf.js'
import type { OcsfOptions, OcsfVersion } from '../ocsf/OcsfVersion.js'
import { accountOf, cloudOf, endpointOf, millisecondsOf } from '../ocsf/parts.js'
import type { FindingGroup, Findings } from './Findings.js'
import { fingerprint } from './fingerprint.js'
import type {
  OcsfAttack,
  OcsfDetectionFinding,
  OcsfFailure,
  OcsfFindingInfo
} from './OcsfFinding.js'
import type { OutputOptions } from './OutputOptions.js'
import type { Severity } from './Severity.js'
import type { Described } from './toSarif.js'
import type { Finding, Subject, SubjectResource, Undetermined } from './Verdict.js'

const severityOf: { readonly [S in Severity]: { readonly id: number; readonly name: string } } = {
  info: { id: 1, name: 'Informational' },
  low: { id: 2, name: 'Low' },
  medium: { id: 3, name: 'Medium' },
  high: { id: 4, name: 'High' },
  critical: { id: 5, name: 'Critical' }
}

const technique = /^attack\.(t\d{4})(\.\d{3})?$/

const attacksOf = (tags: ReadonlyArray<string>): ReadonlyArray<OcsfAttack> =>
  tags.flatMap((tag) => {
    const [, main, sub] = technique.exec(tag) ?? []
    if (main === undefined) return []
    const uid = main.toUpperCase()
    return [
      {
        technique: { uid },
        ...(sub === undefined ? {} : { sub_technique: { uid: `${uid}${sub}` } })
      }
    ]
  })

const messageOf = (verdict: Finding | Undetermined): string =>
  verdict._tag === 'Finding'
    ? verdict.message
    : `The rule could not determine this, as AWS withheld ${verdict.withheld.map(showPath).join(', ')}.`

const metadataOf = (version: OcsfVersion, uid: string, code: string): OcsfMetadata => ({
  version,
  product: { name: 'mediatrail', vendor_name: 'mediatrail' },
  profiles: ['cloud'],
  uid,
  event_code: code
})

/** `channel` of `channel 42`: resource types contain no spaces. */
const typeOf = ({ name }: SubjectResource): string => name.split(' ', 1)[0] ?? name

const resourceOf = (resource: SubjectResource): OcsfResource => ({
  uid: resource.arn ?? resource.key,
  name: resource.name,
  type: typeOf(resource),
  data: { key: resource.key, outcome: resource.outcome }
})

const actorOf = ({ principal, person, callerAccount }: Subject): OcsfActor => {
  const account = accountOf(callerAccount)
  return { user: { name: person ?? principal, ...(account === undefined ? {} : { account }) } }
}

const relatedOf = (
  verdict: Finding | Undetermined
): ReadonlyArray<{ readonly uid: string; readonly type: string }> => {
  const led = verdict._tag === 'Finding' ? (verdict.events ?? []) : []
  const all = new Map<string, string>()
  for (const { eventID, eventSource, eventName } of [...led, verdict.subject])
    if (eventID !== undefined) all.set(eventID, `${eventSource}:${eventName}`)
  return Array.from(all, ([uid, type]) => ({ uid, type }))
}

interface Times {
  readonly first: number
  readonly last: number
}

const infoOf = (
  { verdict }: FindingGroup,
  rule: Described | undefined,
  uid: string,
  { first, last }: Times
): OcsfFindingInfo => {
  const attacks = attacksOf(rule?.tags ?? [])
  const related = relatedOf(verdict)
  const isCorrelation = verdict._tag === 'Finding' && verdict.events !== undefined
  return defined<OcsfFindingInfo>({
    uid,
    title: rule?.title ?? verdict.rule,
    desc: messageOf(verdict),
    types: (rule?.tags ?? []).filter((tag) => !technique.test(tag)),
    analytic: {
      uid: verdict.rule,
      name: rule?.title ?? verdict.rule,
      type: isCorrelation ? 'Behavioral' : 'Rule',
      type_id: isCorrelation ? 2 : 1,
      ...(rule === undefined ? {} : { desc: rule.description })
    },
    attacks: attacks.length === 0 ? undefined : attacks,
    data_sources: ['AWS CloudTrail'],
    created_time: first,
    first_seen_time: first,
    last_seen_time: last,
    related_events: related.length === 0 ? undefined : related,
    src_url: rule?.references[0]
  })
}

const evidenceOf = (verdict: Finding | Undetermined): OcsfDetectionFinding['evidences'][number] => {
  const { subject } = verdict
  return {
    actor: actorOf(subject),
    api: { operation: subject.eventName, service: { name: subject.eventSource } },
    src_endpoint: endpointOf(subject.address),
    data: {
      principal: subject.principal,
      ...(subject.eventID === undefined ? {} : { eventID: subject.eventID }),
      ...(subject.place === undefined
        ? {}
        : { source: subject.place.source, index: subject.place.index }),
      paths: (verdict._tag === 'Finding' ? verdict.evidence : verdict.withheld).map(showPath)
    }
  }
}

const remediationOf = (rule: Described | undefined): OcsfDetectionFinding['remediation'] =>
  rule?.remediation === undefined
    ? undefined
    : {
        desc: rule.remediation,
        ...(rule.references.length === 0 ? {} : { references: rule.references })
      }

const findingOf =
  (rules: ReadonlyArray<Described>, version: OcsfVersion) =>
  (group: FindingGroup): OcsfDetectionFinding => {
    const { verdict, count } = group
    const { subject, suppressed } = verdict
    const rule = rules.find(({ id }) => id === verdict.rule)
    const uid = fingerprint(JSON.stringify([verdict._tag, verdict.key]))
    const first = millisecondsOf(subject.eventTime) ?? 0
    const last = millisecondsOf(group.last) ?? first
    const severity = severityOf[verdict.severity]
    const isUnsure = verdict._tag === 'Undetermined'
    return defined<OcsfDetectionFinding>({
      activity_id: 1,
      activity_name: 'Create',
      category_uid: 2,
      category_name: 'Findings',
      class_uid: 2004,
      class_name: 'Detection Finding',
      type_uid: 200401,
      type_name: 'Detection Finding: Create',
      severity_id: severity.id,
      severity: severity.name,
      status_id: suppressed === undefined ? 1 : 3,
      status: suppressed === undefined ? 'New' : 'Suppressed',
      status_detail: suppressed?.reason,
      confidence: isUnsure ? 'Low' : undefined,
      confidence_id: isUnsure ? 1 : undefined,
      is_alert: version === '1.1.0' ? undefined : suppressed === undefined && !isUnsure,
      time: last,
      start_time: first,
      end_time: last,
      count,
      message: messageOf(verdict),
      metadata: metadataOf(version, uid, isUnsure ? 'undetermined' : verdict.messageId),
      finding_info: infoOf(group, rule, uid, { first, last }),
      remediation: remediationOf(rule),
      resources: subject.resources.map(resourceOf),
      cloud: cloudOf(subject.account, subject.region),
      evidences: [evidenceOf(verdict)],
      unmapped:
        subject.otherResources === undefined
          ? undefined
          : { otherResources: subject.otherResources }
    })
  }

const failureOf =
  (version: OcsfVersion, time: number) =>
  (message: string): OcsfFailure => ({
    activity_id: 99,
    activity_name: 'Read',
    category_uid: 0,
    category_name: 'Uncategorized',
    class_uid: 0,
    class_name: 'Base Event',
    type_uid: 99,
    type_name: 'Base Event: Other',
    severity_id: 4,
    severity: 'High',
    status_id: 2,
    status: 'Failure',
    status_detail: 'This audit is not complete: not everything was read.',
    time,
    message,
    metadata: { ...metadataOf(version, fingerprint(message), 'unread'), profiles: [] }
  })

/**
 * A Detection Finding for each group, with the texts of its rule or correlation. Failures come first, as one Base Event
 * each, with the time of the latest finding, since output does not depend on the current time.
 *
 * @example
 * {@includeCode ../../docs/examples/ocsf.test.ts#findings}
 *
 * @category outputs
 * @since 0.2.0
 */
export function toOcsf(
  { groups }: Findings,
  rules: ReadonlyArray<Described>,
  { failures = [], version = '1.1.0' }: OutputOptions & OcsfOptions = {}
): ReadonlyArray<OcsfDetectionFinding | OcsfFailure> {
  const found = groups.map(findingOf(rules, version))
  const latest = found.reduce((max, { time }) => Math.max(max, time), 0)
  return [...failures.map(failureOf(version, latest)), ...found]
}
