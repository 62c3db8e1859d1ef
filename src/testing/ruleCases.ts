/**
 * The tests of a rule.
 *
 * @module
 * @since 0.1.0
 */
import type { Rule } from '../audit/Rule.js'
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { type Path, showPath } from '../core/Path.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import type { Cases, Never, RuleCase, RuleTables } from './RuleTables.js'
import { shownEvent } from './shownEvents.js'
import { all, type Expect, finds, type Judge, judging, tested } from './tested.js'
import { omit, withValue } from './transform.js'

/** Names events by their place in a table: `the event`, or `event 2`. */
const numbered = (
  events: ReadonlyArray<MediaEvent>
): ReadonlyArray<readonly [string, MediaEvent]> =>
  events.map((event, i) => [events.length === 1 ? 'the event' : `event ${i + 1}`, event])

const neverPass: Expect = (verdicts) =>
  verdicts.length > 0 && !verdicts.some(({ _tag }) => _tag === 'Pass')

/** Removes the evidence of a finding, in each way in which AWS withholds values. */
const withoutEvidence = (
  judge: Judge,
  label: string,
  event: MediaEvent
): ReadonlyArray<RuleCase> => {
  const evidence: ReadonlyArray<Path> = (judge(event)?.verdicts ?? [])
    .flatMap((verdict) => (verdict._tag === 'Finding' ? verdict.evidence : []))
    // Without these it would be another event.
    .filter(([step]) => step !== 'eventName' && step !== 'eventSource')
  const hidden = evidence.map(
    (path) =>
      [
        `does not pass ${label} when ${showPath(path)} is hidden`,
        withValue(event, path, '***')
      ] as const
  )
  const payloads = new Set(evidence.map(([step]) => step))
  const omitted = (['requestParameters', 'responseElements'] as const)
    .filter((payload) => payloads.has(payload))
    .map(
      (payload) =>
        [`does not pass ${label} when ${payload} is omitted`, omit(event, payload)] as const
    )
  return [...hidden, ...omitted].map(([name, changed]) =>
    tested(judge, name, changed, 'no pass', neverPass)
  )
}

type Table = Cases<MediaEvent> | Never | undefined

/** Without a compiler, a table may be missing. */
const eventsIn = (table: Table): ReadonlyArray<MediaEvent> => (Array.isArray(table) ? table : [])

const isNever = (table: Table): table is Never => table !== undefined && 'never' in table

const emptyTables = (
  rule: Rule,
  { finding, ...tables }: RuleTables<MediaEvent, string>
): ReadonlyArray<RuleCase> =>
  [
    ...Object.keys(rule.messages)
      .filter((id) => eventsIn(finding[id]).length === 0 && !isNever(finding[id]))
      .map((id) => `finding.${id}`),
    ...(['pass', 'undetermined', 'denied'] as const).filter(
      (name) => eventsIn(tables[name]).length === 0 && !isNever(tables[name])
    )
  ].map((table) => ({ name: `has events in ${table}`, problem: 'the table is empty' }))

/** A claim of `never` is tested on every finding. */
const undeterminedCases = (
  judge: Judge,
  table: Table,
  findings: ReadonlyArray<readonly [string, MediaEvent]>
): ReadonlyArray<RuleCase> =>
  isNever(table)
    ? findings.map(([label, event]) => {
        const bare = omit(omit(event, 'responseElements'))
        const name = `reports ${label} without its payloads`
        return tested(judge, name, bare, 'a finding', all('Finding'))
      })
    : numbered(eventsIn(table)).map(([label, event]) =>
        tested(
          judge,
          `is undetermined for ${label}`,
          event,
          'an undetermined verdict',
          all('Undetermined')
        )
      )

/** The `never` of a message is tested on all findings. */
const neverCases = (
  judge: Judge,
  unsaid: ReadonlyArray<string>,
  findings: ReadonlyArray<readonly [string, MediaEvent]>
): ReadonlyArray<RuleCase> =>
  unsaid.flatMap((id) =>
    findings.map(([label, event]) =>
      tested(
        judge,
        `does not report "${id}" for ${label}`,
        event,
        'another message',
        (verdicts) => !finds(id)(verdicts)
      )
    )
  )

const deniedCase = (
  rule: Rule,
  judge: Judge,
  [label, event]: readonly [string, MediaEvent]
): RuleCase => {
  const wantsDenied = rule.outcome !== 'succeeded' && rule.outcome !== 'failed'
  const name = wantsDenied ? `reports ${label} of denied` : `ignores ${label} of denied`
  if (outcome(event)._tag !== 'Denied')
    return { name, problem: 'the call was not denied: use deny(event)', about: shownEvent(event) }
  return wantsDenied
    ? tested(judge, name, event, 'a finding', all('Finding'))
    : tested(judge, name, event, 'no verdict', (verdicts) => verdicts.length === 0)
}

/**
 * The tests of a rule as values, for any test runner. In addition to the tables, they remove the evidence of each
 * finding, by hiding it and by omitting its payload: no rule may pass what it can no longer see.
 *
 * @category testing
 * @since 0.1.0
 */
export const ruleCases = <Event extends MediaEvent, MessageId extends string, Options>(
  rule: Rule<Event, MessageId, Options>,
  tables: RuleTables<Event, MessageId>
): ReadonlyArray<RuleCase> => {
  const judged = judging(rule)
  if (E.isLeft(judged))
    return [{ name: 'can be made', problem: judged.left.map(showIssue).join('; ') }]
  const judge = judged.right
  // Each message has its table; to the compiler, keys of an object are plain strings.
  const byId: { readonly [id: string]: Table } = tables.finding
  const findings = Object.keys(rule.messages).flatMap((id) =>
    numbered(eventsIn(byId[id])).map(
      ([label, event]) => [id, [`${label} of "${id}"`, event]] as const
    )
  )
  const found = findings.map(([, one]) => one)
  return [
    ...emptyTables(rule, tables),
    ...findings.map(([id, [label, event]]) =>
      tested(judge, `reports ${label}`, event, `a finding (${id})`, finds(id))
    ),
    ...neverCases(
      judge,
      Object.keys(byId).filter((id) => isNever(byId[id])),
      found
    ),
    ...numbered(eventsIn(tables.pass)).map(([label, event]) =>
      tested(judge, `passes ${label}`, event, 'a pass', all('Pass'))
    ),
    ...undeterminedCases(judge, tables.undetermined, found),
    ...numbered(eventsIn(tables.denied)).map((one) => deniedCase(rule, judge, one)),
    ...(tables.passesHidden === undefined
      ? found.flatMap(([label, event]) => withoutEvidence(judge, label, event))
      : [])
  ]
}
