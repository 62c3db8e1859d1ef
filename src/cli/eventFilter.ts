/**
 * Which events of a trail are meant. It loads in workers too, which parse no options.
 *
 * @module
 * @since 0.1.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { filter } from '../aggregate/filter.js'
import { outcome } from '../event/outcome.js'
import { timeOf } from '../event/timeOf.js'
import type { Envelope } from '../record/Envelope.js'
import { principal, showPrincipal } from '../record/principal.js'

/** @internal */
export const outcomes = ['succeeded', 'denied', 'failed'] as const

/** @internal */
export interface FilterOptions {
  /** As `describe` shows it; one that ends in `*` stands for all that begin so. */
  readonly principal?: string | undefined
  readonly outcome?: (typeof outcomes)[number] | undefined
  /** In milliseconds since 1970: the first moment that is meant, and the first that is not. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

const fits = (pattern: string, text: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern

/** An event whose time nobody can read is in no span of time. */
const isWithin = (event: Envelope, { since, until }: FilterOptions): boolean => {
  if (since === undefined && until === undefined) return true
  const time = timeOf(event)
  if (time._tag === 'None') return false
  const at = time.value.getTime()
  return at >= (since ?? at) && at < (until ?? Number.POSITIVE_INFINITY)
}

const filterOf =
  (options: FilterOptions) =>
  (event: Envelope): boolean =>
    (options.outcome === undefined || outcome(event)._tag.toLowerCase() === options.outcome) &&
    (options.principal === undefined || fits(options.principal, showPrincipal(principal(event)))) &&
    isWithin(event, options)

const isOpen = (options: FilterOptions): boolean =>
  Object.values(options).every((option) => option === undefined)

/** @internal An aggregate over those alone whose events the options mean. */
export const onlyWanted = <Event, Result>(
  options: FilterOptions,
  eventOf: (event: Event) => Envelope,
  of: Aggregate<Event, Result>
): Aggregate<Event, Result> => {
  const isWanted = filterOf(options)
  return isOpen(options)
    ? of
    : filter(JSON.stringify(options), (event: Event) => isWanted(eventOf(event)), of)
}

/** @internal These options alone, in one order: what is made of them in a worker is to be the same. */
export const filterIn = ({ principal, outcome, since, until }: FilterOptions): FilterOptions => ({
  principal,
  outcome,
  since,
  until
})
