/**
 * The tests of a correlation.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import type { Placed, PlacedRecord } from '../aggregate/Placed.js'
import { combine, empty, finish, run, step } from '../aggregate/State.js'
import { stateCodec } from '../aggregate/stateCodec.js'
import { audit } from '../audit/audit.js'
import type { Correlation } from '../audit/correlation/Correlation.js'
import { type Duration, millisecondsIn } from '../audit/correlation/Duration.js'
import type { Findings } from '../audit/Findings.js'
import { findings } from '../audit/findingsAggregate.js'
import { historyTooShort } from '../audit/Verdict.js'
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { classify, encode, type MediaEvent } from '../event/MediaEvent.js'
import { timeOf } from '../event/timeOf.js'
import type { CorrelationTables, Trail } from './CorrelationTables.js'
import type { RuleCase } from './RuleTables.js'
import { spaced } from './spaced.js'

type Item = Placed<MediaEvent> | PlacedRecord

type Audited = Aggregate<Item, Findings>

/** Events are decoded before they are looked at, as they will be outside of a test. */
const itemsOf = (trail: Trail): ReadonlyArray<Item> =>
  trail.flatMap((record): ReadonlyArray<Item> => {
    const found = classify(encode(record))
    if (found._tag === 'Media') return [{ event: found.event }]
    return found._tag === 'Other' ? [{ record: found.record }] : []
  })

/** What is said of the trail itself, and not of how far it goes back. */
const saidOf = ({ groups }: Findings): ReadonlyArray<string> =>
  groups.flatMap(({ verdict }) =>
    verdict._tag === 'Undetermined'
      ? ['undetermined']
      : verdict.messageId === historyTooShort
        ? []
        : [verdict.messageId]
  )

/** What correlations look for: all else is said of themselves. */
const own: ReadonlyArray<string> = ['reached', 'followed', 'first-seen']

const isFound = (found: Findings): boolean => saidOf(found).some((id) => own.includes(id))

/** In two halves, of which one crosses a process. */
const inHalves = (of: Audited, items: ReadonlyArray<Item>): Findings | undefined => {
  const codec = stateCodec(of)
  const [even, odd] = [0, 1].map((rest) =>
    items.filter((_, i) => i % 2 === rest).reduce(step<Item, Findings>, empty(of))
  )
  if (even === undefined || odd === undefined) return undefined
  const posted = codec.decode(JSON.parse(JSON.stringify(codec.encode(odd))))
  if (E.isLeft(posted)) return undefined
  const both = combine(posted.right, even)
  return E.isRight(both) ? finish(both.right) : undefined
}

const tested = (name: string, isRight: boolean, expected: string, found: Findings): RuleCase => ({
  name,
  problem: isRight
    ? undefined
    : `expected ${expected}, got: ${saidOf(found).join(', ') || 'nothing'}; it looked at ${Object.values(
        found.rules
      ).reduce((sum, { passed }) => sum + passed, 0)} keys without a finding`
})

const numbered = (label: string, trails: ReadonlyArray<Trail>): ReadonlyArray<[string, Trail]> =>
  trails.map((trail, i) => [trails.length === 1 ? label : `${label} ${i + 1}`, trail])

const orderCases = (of: Audited, label: string, trail: Trail): ReadonlyArray<RuleCase> => {
  const items = itemsOf(trail)
  const found = run(of, items)
  const same = (other: Findings | undefined): boolean =>
    JSON.stringify(other) === JSON.stringify(found)
  const reversed = run(of, [...items].reverse())
  const halves = inHalves(of, items)
  return [
    tested(`says the same of ${label} in reverse`, same(reversed), 'the same', reversed),
    tested(`says the same of ${label} in two halves`, same(halves), 'the same', halves ?? found)
  ]
}

const byTime = (trail: Trail): Trail => {
  const timeIn = (one: Trail[number]): number => {
    const time = timeOf(one)
    return time._tag === 'Some' ? time.value.getTime() : 0
  }
  return [...trail].sort((a, b) => timeIn(a) - timeIn(b))
}

/** A second more than the correlation allows between the first and the last. */
const beyond = ({ options, given }: Correlation): Duration | undefined => {
  const all: unknown = { ...(options.defaults as object), ...(isObject(given) ? given : {}) }
  const within = isObject(all) ? all['within'] : undefined
  const width = typeof within === 'string' ? millisecondsIn(within) : undefined
  return width === undefined ? undefined : `${Math.floor(width / 1000) + 1}s`
}

const spreadCases = (
  correlation: Correlation,
  of: Audited,
  label: string,
  trail: Trail
): ReadonlyArray<RuleCase> => {
  const apart = beyond(correlation)
  // What is new stays so; what one event shows needs no other.
  const needsOthers = !trail.some((one) => isFound(run(of, itemsOf([one]))))
  if (correlation.kind === 'first-seen' || apart === undefined || !needsOthers) return []
  const found = run(of, itemsOf(spaced(apart, ...byTime(trail))))
  return [
    tested(
      `does not find ${label} when its events are further apart`,
      !isFound(found),
      'no finding',
      found
    )
  ]
}

/** A table may be empty where no compiler looks. */
const emptyTables = (tables: CorrelationTables): ReadonlyArray<RuleCase> =>
  (['finding', 'pass', 'ignored'] as const)
    .filter((name) => !Array.isArray(tables[name]) || tables[name].length === 0)
    .map((name) => ({ name: `has trails in ${name}`, problem: 'the table is empty' }))

/**
 * The tests of a correlation as values, for any runner.
 *
 * @category testing
 * @since 0.2.0
 */
export function correlationCases(
  correlation: Correlation,
  tables: CorrelationTables
): ReadonlyArray<RuleCase> {
  const audited = audit([correlation])
  if (E.isLeft(audited))
    return [{ name: 'can be made', problem: audited.left.map(showIssue).join('; ') }]
  const of: Audited = findings(audited.right)
  const empties = emptyTables(tables)
  if (empties.length > 0) return empties
  const finding = numbered('a trail', tables.finding)
  const pass = numbered('a sound trail', tables.pass)
  return [
    ...finding.map(([label, trail]) => {
      const found = run(of, itemsOf(trail))
      return tested(`finds ${label}`, isFound(found), 'a finding', found)
    }),
    ...pass.map(([label, trail]) => {
      const found = run(of, itemsOf(trail))
      const looked = Object.values(found.rules).some(({ passed }) => passed > 0)
      return tested(`passes ${label}`, saidOf(found).length === 0 && looked, 'a pass', found)
    }),
    ...numbered('an ignored trail', tables.ignored).map(([label, trail]) => {
      const found = run(of, itemsOf(trail))
      const looked = Object.values(found.rules).some(({ passed }) => passed > 0)
      return tested(
        `selects nothing of ${label}`,
        saidOf(found).length === 0 && !looked,
        'nothing',
        found
      )
    }),
    ...[...finding, ...pass].flatMap(([label, trail]) => orderCases(of, label, trail)),
    ...finding.flatMap(([label, trail]) => spreadCases(correlation, of, label, trail))
  ]
}
