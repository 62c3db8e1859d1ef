/**
 * Which events of a trail are meant. It loads in workers too, which parse no options.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { timeOf } from '../event/timeOf.js'
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
const isWithin = (event: MediaEvent, { since, until }: FilterOptions): boolean => {
  if (since === undefined && until === undefined) return true
  const time = timeOf(event)
  if (time._tag === 'None') return false
  const at = time.value.getTime()
  return at >= (since ?? at) && at < (until ?? Number.POSITIVE_INFINITY)
}

/** @internal */
export const filterOf =
  (options: FilterOptions) =>
  (event: MediaEvent): boolean =>
    (options.outcome === undefined || outcome(event)._tag.toLowerCase() === options.outcome) &&
    (options.principal === undefined || fits(options.principal, showPrincipal(principal(event)))) &&
    isWithin(event, options)
