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
import { type Audit, audit } from '../audit/audit.js'
import type { Correlation } from '../audit/correlation/Correlation.js'
import { type Duration, millisecondsIn } from '../audit/correlation/Duration.js'
import type { CorrelationSelection, Marks } from '../audit/correlation/Selection.js'
import type { Findings } from '../audit/Findings.js'
import { findings } from '../audit/findingsAggregate.js'
import { historyTooShort, ruleFailed } from '../audit/Verdict.js'
import { type DecodeIssue, showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { classify, encode, type MediaEvent } from '../event/MediaEvent.js'
import { timeOf } from '../event/timeOf.js'
import type { CorrelationTables, Trail } from './CorrelationTables.js'
import type { RuleCase } from './RuleTables.js'
import { shownTrail } from './shownEvents.js'
import { spaced } from './spaced.js'

type Item = Placed<MediaEvent> | PlacedRecord

type Audited = Aggregate<Item, Findings>

/** Events are decoded before they are judged, as outside tests. */
const itemsOf = (trail: Trail): ReadonlyArray<Item> =>
  trail.flatMap((record): ReadonlyArray<Item> => {
    const found = classify(encode(record))
    if (found._tag === 'Media') return [{ event: found.event }]
    return found._tag === 'Other' ? [{ record: found.record }] : []
  })

/** Findings about the trail itself, not about how far back it goes. */
const saidOf = ({ groups }: Findings): ReadonlyArray<string> =>
  groups.flatMap(({ verdict }) =>
    verdict._tag === 'Undetermined'
      ? ['undetermined']
      : verdict.messageId === historyTooShort
        ? []
        : [verdict.messageId]
  )

/** The findings of the correlation; others are about the correlation itself. */
const own: ReadonlyArray<string> = ['reached', 'followed', 'first-seen']

const hasPassed = ({ rules }: Findings): boolean =>
  Object.values(rules).some(({ passed }) => passed > 0)

const isFound = (found: Findings): boolean => saidOf(found).some((id) => own.includes(id))

/** In two halves, one of which is sent through JSON. */
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

/** A correlation, the last error that one of its selections threw, and its aggregate. */
interface Trial {
  readonly of: Audited
  readonly thrown: () => unknown
}

const trialOf = (correlation: Correlation): E.Either<ReadonlyArray<DecodeIssue>, Trial> => {
  let thrown: unknown
  const over = correlation.over.map((selection) => catching(selection, (error) => (thrown = error)))
  return E.map((audited: Audit): Trial => ({ of: findings(audited), thrown: () => thrown }))(
    audit([{ ...correlation, over }])
  )
}

const catching = (
  selection: CorrelationSelection,
  take: (error: unknown) => void
): CorrelationSelection => {
  // Each of the three selections has a function with its own parameters, which are passed through.
  const select = selection.select as (...given: ReadonlyArray<unknown>) => Marks
  return {
    ...selection,
    select: (...given: ReadonlyArray<unknown>): Marks => {
      try {
        return select(...given)
      } catch (error) {
        take(error)
        throw error
      }
    }
  } as CorrelationSelection
}

/** `a finding (reached)`; without one, whether any event was selected at all. */
const shown = (found: Findings): string => {
  const said = saidOf(found)
  if (said.length > 0)
    return said
      .map((id) => (id === 'undetermined' ? 'an undetermined verdict' : `a finding (${id})`))
      .join(', ')
  return hasPassed(found) ? 'no finding, although it selected events' : 'no event that it selects'
}

/** What a trail is expected to show, and what was found in it. */
interface Seen {
  readonly trail: Trail
  readonly found: Findings
  readonly expected: string
}

const tested = (
  { thrown }: Trial,
  name: string,
  isRight: boolean,
  { trail, found, expected }: Seen
): RuleCase => {
  if (isRight) return { name, problem: undefined }
  const cause = saidOf(found).includes(ruleFailed) ? thrown() : undefined
  return {
    name,
    problem: `expected ${expected}, got: ${shown(found)}`,
    about: shownTrail(trail),
    ...(cause === undefined ? {} : { cause })
  }
}

/** Names trails by their place in a table: `the trail of pass`, or `trail 2 of pass`. */
const numbered = (table: string, trails: ReadonlyArray<Trail>): ReadonlyArray<[string, Trail]> =>
  trails.map((trail, i) => [
    `${trails.length === 1 ? 'the trail' : `trail ${i + 1}`} of ${table}`,
    trail
  ])

const orderCases = (trial: Trial, label: string, trail: Trail): ReadonlyArray<RuleCase> => {
  const { of } = trial
  const items = itemsOf(trail)
  const found = run(of, items)
  const same = (other: Findings | undefined): boolean =>
    JSON.stringify(other) === JSON.stringify(found)
  const reversed = run(of, [...items].reverse())
  const halves = inHalves(of, items)
  return [
    tested(trial, `has the same result for ${label} in reverse`, same(reversed), {
      trail,
      found: reversed,
      expected: 'the same findings'
    }),
    tested(trial, `has the same result for ${label} in two halves`, same(halves), {
      trail,
      found: halves ?? found,
      expected: 'the same findings'
    })
  ]
}

const byTime = (trail: Trail): Trail => {
  const timeIn = (one: Trail[number]): number => {
    const time = timeOf(one)
    return time._tag === 'Some' ? time.value.getTime() : 0
  }
  return [...trail].sort((a, b) => timeIn(a) - timeIn(b))
}

/** One second more than the correlation allows between the first and the last event. */
const beyond = ({ options, given }: Correlation): Duration | undefined => {
  const all: unknown = { ...(options.defaults as object), ...(isObject(given) ? given : {}) }
  const within = isObject(all) ? all['within'] : undefined
  const width = typeof within === 'string' ? millisecondsIn(within) : undefined
  return width === undefined ? undefined : `${Math.floor(width / 1000) + 1}s`
}

const spreadCases = (
  correlation: Correlation,
  trial: Trial,
  label: string,
  trail: Trail
): ReadonlyArray<RuleCase> => {
  const { of } = trial
  const apart = beyond(correlation)
  // A first sighting stays one; a finding from one event needs no other.
  const needsOthers = !trail.some((one) => isFound(run(of, itemsOf([one]))))
  if (correlation.kind === 'first-seen' || apart === undefined || !needsOthers) return []
  const further = spaced(apart, ...byTime(trail))
  const found = run(of, itemsOf(further))
  return [
    tested(trial, `does not report ${label} if its events are further apart`, !isFound(found), {
      trail: further,
      found,
      expected: 'no finding'
    })
  ]
}

/** Without a compiler, a table may be empty. */
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
  const made = trialOf(correlation)
  if (E.isLeft(made)) return [{ name: 'can be made', problem: made.left.map(showIssue).join('; ') }]
  const trial = made.right
  const empties = emptyTables(tables)
  if (empties.length > 0) return empties
  const finding = numbered('finding', tables.finding)
  const pass = numbered('pass', tables.pass)
  const isSilent = (found: Findings): boolean => saidOf(found).length === 0
  const test = (
    name: string,
    trail: Trail,
    expected: string,
    holds: (found: Findings) => boolean
  ): RuleCase => {
    const found = run(trial.of, itemsOf(trail))
    return tested(trial, name, holds(found), { trail, found, expected })
  }
  return [
    ...finding.map(([label, trail]) => test(`reports ${label}`, trail, 'a finding', isFound)),
    ...pass.map(([label, trail]) =>
      test(
        `passes ${label}`,
        trail,
        'selected events, and no finding',
        (found) => isSilent(found) && hasPassed(found)
      )
    ),
    ...numbered('ignored', tables.ignored).map(([label, trail]) =>
      test(
        `selects nothing in ${label}`,
        trail,
        'no event that it selects (a trail in which it selects events, but finds nothing, belongs in `pass`)',
        (found) => isSilent(found) && !hasPassed(found)
      )
    ),
    ...[...finding, ...pass].flatMap(([label, trail]) => orderCases(trial, label, trail)),
    ...finding.flatMap(([label, trail]) => spreadCases(correlation, trial, label, trail))
  ]
}
