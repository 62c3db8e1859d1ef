/**
 * Which events of a trail are meant. It loads in workers too, which parse no options.
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

/** @internal Of those that may be repeated, one is enough. As JSON it is a part of what a worker is asked for. */
export interface FilterOptions {
  /** Services and operations, where more than these is read. */
  readonly only?: Pick<Wanted, 'services' | 'operations'> | undefined
  readonly principal?: ReadonlyArray<string> | undefined
  readonly resource?: ReadonlyArray<ResourceOption> | undefined
  /** The account that received the call, or the caller's. */
  readonly account?: ReadonlyArray<string> | undefined
  readonly region?: ReadonlyArray<string> | undefined
  readonly outcome?: (typeof outcomes)[number] | undefined
  /** In milliseconds since 1970: the first moment that is meant, and the first that is not. */
  readonly since?: number | undefined
  readonly until?: number | undefined
}

type Question = (event: MediaEvent) => boolean

/** An event whose time cannot be read is in no span of time. */
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

/** As a reader understands it: with neither services nor operations every event is meant. */
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

/** The cheap ones first. */
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

/** @internal Whether an event is meant; undefined where every event is. */
export const filterOf = (options: FilterOptions): Question | undefined => {
  const questions = questionsOf(options)
  return questions.length === 0
    ? undefined
    : (event) => questions.every((question) => question(event))
}

/** @internal These options alone, in one order: what is made of them in a worker is to be the same. */
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
