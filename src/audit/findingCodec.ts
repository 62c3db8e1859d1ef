/**
 * Reads groups of findings from untrusted JSON.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import type { RecordPlace } from '../aggregate/Placed.js'
import { interfaceCodec } from '../core/interfaceCodec.js'
import type { Path } from '../core/Path.js'
import type { FindingGroup, RuleTally } from './Findings.js'
import type { Severity } from './Severity.js'
import type {
  Finding,
  RelatedEvent,
  Subject,
  SubjectResource,
  Suppressed,
  Undetermined
} from './Verdict.js'

const count: t.Type<number, unknown> = new t.Type(
  'a count',
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
  (value, context) => (count.is(value) ? t.success(value) : t.failure(undefined, context)),
  t.identity
)

const path: t.Type<Path, unknown> = t.readonlyArray(t.union([t.string, t.number]), 'a path')

const paths: t.Type<ReadonlyArray<Path>, unknown> = t.readonlyArray(path, 'a list of paths')

const severity: t.Type<Severity, unknown> = t.keyof(
  { info: null, low: null, medium: null, high: null, critical: null },
  'a severity'
)

const place = interfaceCodec<RecordPlace>('a place', { source: t.string, index: t.number }, {})

const outcome = t.keyof({ succeeded: null, failed: null, denied: null, unknown: null })

const resource = interfaceCodec<SubjectResource>(
  'a resource',
  { key: t.string, name: t.string, outcome, path },
  { id: t.string, arn: t.string }
)

/** @internal */
export const SubjectCodec: t.Type<Subject, unknown> = interfaceCodec<Subject>(
  'the subject of a verdict',
  {
    eventSource: t.string,
    eventName: t.string,
    eventTime: t.string,
    principal: t.string,
    resources: t.readonlyArray(resource)
  },
  {
    eventID: t.string,
    account: t.string,
    region: t.string,
    person: t.string,
    callerAccount: t.string,
    address: t.string,
    otherResources: count,
    tags: t.readonly(t.record(t.string, t.string)),
    place
  }
)

const suppressed = interfaceCodec<Suppressed>(
  'a suppression',
  { index: count, reason: t.string },
  {}
)

const related = interfaceCodec<RelatedEvent>(
  'an event beside',
  { eventSource: t.string, eventName: t.string, eventTime: t.string },
  { eventID: t.string }
)

const noticed = { rule: t.string, severity, key: t.string, subject: SubjectCodec }

const finding = interfaceCodec<Finding>(
  'a finding',
  {
    ...noticed,
    _tag: t.literal('Finding'),
    messageId: t.string,
    message: t.string,
    evidence: paths
  },
  { suppressed, events: t.readonlyArray(related) }
)

const undetermined = interfaceCodec<Undetermined>(
  'an undetermined verdict',
  { ...noticed, _tag: t.literal('Undetermined'), withheld: paths },
  { suppressed }
)

/** @internal */
export const FindingGroupCodec: t.Type<FindingGroup, unknown> = interfaceCodec<FindingGroup>(
  'a group of findings',
  { verdict: t.union([finding, undetermined]), count, last: t.string },
  {}
)

/** @internal */
export const RuleTallyCodec: t.Type<RuleTally, unknown> = interfaceCodec<RuleTally>(
  'the tally of a rule',
  { passed: count, found: count, undetermined: count, suppressed: count },
  {}
)
