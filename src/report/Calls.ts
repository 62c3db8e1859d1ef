/**
 * Counts of calls.
 *
 * @module
 * @since 0.1.0
 */
import { type Aggregate, aggregate } from '../aggregate/Aggregate.js'
import { addCounts } from '../aggregate/count.js'
import { countOf, tuple } from '../aggregate/json.js'
import * as E from '../core/either.js'
import { accessOf } from '../event/accessOf.js'
import { outcome, succeeded } from '../event/outcome.js'
import type { Envelope } from '../record/Envelope.js'

/**
 * Counts of calls: `reads` and `writes` are calls that are known to be such, `errors` those that did not succeed, for
 * any reason.
 *
 * @category model
 * @since 0.1.0
 */
export interface Calls {
  readonly events: number
  readonly reads: number
  readonly writes: number
  readonly errors: number
}

/** @internal Whether `outcome` is denied or failed. */
export const hasFailed = (event: Envelope): boolean => !succeeded(event)

/** @internal The code of an error; `(no code)` if only a message was recorded. */
export const codeOf = (event: Envelope): string => {
  const ended = outcome(event)
  return ended._tag === 'Succeeded' ? '' : (ended.code ?? '(no code)')
}

/** @internal */
export const addCalls = (a: Calls, b: Calls): Calls => ({
  events: addCounts(a.events, b.events),
  reads: addCounts(a.reads, b.reads),
  writes: addCounts(a.writes, b.writes),
  errors: addCounts(a.errors, b.errors)
})

/** @internal */
export const noCalls: Calls = { events: 0, reads: 0, writes: 0, errors: 0 }

/** @internal One cell instead of four, since every event is counted here several times. */
export const calls: Aggregate<Envelope, Calls> = /*#__PURE__*/ aggregate('calls', {
  empty: (): { now: { -readonly [key in keyof Calls]: number } } => ({ now: { ...noCalls } }),
  step: ({ now }, event: Envelope) => {
    now.events = addCounts(now.events, 1)
    const access = accessOf(event)
    if (access === 'read') now.reads = addCounts(now.reads, 1)
    else if (access === 'write') now.writes = addCounts(now.writes, 1)
    if (hasFailed(event)) now.errors = addCounts(now.errors, 1)
  },
  absorb: (into, { now }) => {
    into.now = addCalls(into.now, now)
  },
  finish: ({ now }) => ({ ...now }),
  encode: ({ now: { events, reads, writes, errors } }) => [events, reads, writes, errors],
  decode: (json, path) => {
    const list = tuple(json, 4, path)
    if (E.isLeft(list)) return list
    const now = { ...noCalls }
    for (const [i, key] of (['events', 'reads', 'writes', 'errors'] as const).entries()) {
      const n = countOf(list.right[i], [...path, i])
      if (E.isLeft(n)) return n
      now[key] = n.right
    }
    return E.right({ now })
  }
})
