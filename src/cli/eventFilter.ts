/**
 * The filters of events. This module is also loaded by workers, which parse no options.
 *
 * @module
 * @since 0.1.0
 */

import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { timeOf } from '../event/timeOf.js'
import { principal } from '../record/principal.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { isDoneBy } from './principalFilter.js'
import { actsUpon, type ResourceOption } from './resourceFilter.js'

/** @internal */
export const outcomes = ['succeeded', 'denied', 'failed'] as const

/**
 * @internal An option that can be repeated matches if one of its values does. As JSON, these are part of the request to
 * a worker.
 */
export interface FilterOptions {
  /** Services and operations to match, if more than these are read. */
  readonly only?: Pick<Wanted, 'services' | 'operations'> | undefined
  readonly principal?: ReadonlyArray<string> | undefined
  readonly resource?: ReadonlyArray<ResourceOption> | undefined
  /** The account that received the call, or that of the caller. */
  readonly account?: ReadonlyArray<string> | undefined
  readonly region?: ReadonlyArray<string> | undefined
  readonly outcome?: (typeof outcomes)[number] | undefined
  /** In milliseconds since 1970: the first moment that matches, and the first that no longer does. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

type Question = (event: MediaEvent) => boolean

/** An event whose time cannot be parsed is in no period. */
const isWithin =
  ({ since, until }: FilterOptions): Question =>
  (event) => {
    const time = timeOf(event)
    if (time._tag === 'None') return false
    const at = time.value.getTime()
    return at >= (since ?? at) && at < (until ?? Number.POSITIVE_INFINITY)
  }

const isOf =
  (accounts: ReadonlyArray<string>): Question =>
  (event) =>
    accounts.includes(event.recipientAccountId ?? '') ||
    accounts.includes(principal(event).account?.value ?? '')

/** By the semantics of a reader: without services or operations, every event matches. */
const isWanted = ({ services, operations }: NonNullable<FilterOptions['only']>): Question => {
  if (services === undefined && operations === undefined) return () => true
  const names = new Map<string, ReadonlyArray<string> | undefined>(Object.entries(operations ?? {}))
  const whole = new Set<string>(services)
  return (event) =>
    whole.has(event.eventSource) || names.get(event.eventSource)?.includes(nameOf(event)) === true
}

const any =
  (questions: ReadonlyArray<Question>): Question =>
  (event) =>
    questions.some((question) => question(event))

/** Cheap conditions first. */
const questionsOf = (options: FilterOptions): ReadonlyArray<Question> => {
  const { only, region, outcome: ended, account, principal: who, resource } = options
  return [
    ...(only === undefined ? [] : [isWanted(only)]),
    ...(region === undefined
      ? []
      : [(event: MediaEvent) => region.includes(event.awsRegion ?? '')]),
    ...(options.since === undefined && options.until === undefined ? [] : [isWithin(options)]),
    ...(ended === undefined
      ? []
      : [(event: MediaEvent) => outcome(event)._tag.toLowerCase() === ended]),
    ...(account === undefined ? [] : [isOf(account)]),
    ...(who === undefined ? [] : [any(who.map(isDoneBy))]),
    ...(resource === undefined ? [] : [any(resource.map(actsUpon))])
  ]
}

/** @internal Whether an event matches; undefined if every event does. */
export const filterOf = (options: FilterOptions): Question | undefined => {
  const questions = questionsOf(options)
  return questions.length === 0
    ? undefined
    : (event) => questions.every((question) => question(event))
}

/** @internal Only these options, in a fixed order, so that a worker creates the same filter. */
export const filterIn = ({
  only,
  principal,
  resource,
  account,
  region,
  outcome,
  since,
  until
}: FilterOptions): FilterOptions => ({
  only,
  principal,
  resource,
  account,
  region,
  outcome,
  since,
  until
})
