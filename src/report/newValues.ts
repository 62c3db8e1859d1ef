/**
 * Values of enumerations that the models don't have. The walk goes where enumerations are, so that most of a payload is not
 * looked at.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { isMarker } from '../payload/marker.js'
import { scrubMark } from '../payload/scrubMark.js'
import { type EnumerationPlace, leadingIn, leadingPayloads } from './EnumerationPlace.js'

/** @internal Where, of which enumeration, and the value: a text of the record. */
export interface NewValue {
  /** Indexes and keys of maps are `*`. */
  readonly path: string
  readonly enumeration: string
  readonly value: string
}

interface Walk {
  readonly steps: Array<string>
  readonly found: Array<NewValue>
}

type Container = { readonly [key: string]: unknown }

const visitText = (walk: Walk, { name, values }: EnumerationPlace, value: string): void => {
  if (values === undefined || values.has(value) || isMarker(value) || value === scrubMark) return
  walk.found.push({ path: walk.steps.join('.'), enumeration: name, value })
}

const visitMembers = (walk: Walk, place: EnumerationPlace, struct: Container): void => {
  const members = leadingIn(place)
  for (const key in struct) {
    const member = members.get(key)
    if (member !== undefined) visit(walk, key, member.place, member.depth, struct[key])
  }
}

const visitEach = (walk: Walk, place: EnumerationPlace, depth: number, value: object): void => {
  for (const each of Object.values(value)) visit(walk, '*', place, depth, each)
}

/** The typed view holds what its shape says, or nothing. */
const visit = (
  walk: Walk,
  step: string,
  place: EnumerationPlace,
  depth: number,
  value: unknown
): void => {
  walk.steps.push(step)
  if (typeof value === 'string') {
    if (depth === 0) visitText(walk, place, value)
  } else if (typeof value === 'object' && value !== null) {
    if (depth > 0) visitEach(walk, place, depth - 1, value)
    else visitMembers(walk, place, value as Container)
  }
  walk.steps.pop()
}

const none: ReadonlyArray<NewValue> = []

/**
 * @internal Of a call that succeeded: what AWS refused says nothing of its enumerations, and may be any text. The typed view is
 * read, so members have their canonical keys.
 */
export const newValuesIn = (event: MediaEvent): ReadonlyArray<NewValue> => {
  const payloads = leadingPayloads(event.eventSource, event.eventName)
  if (payloads === undefined || outcome(event)._tag !== 'Succeeded') return none
  const { request, response } = payloads
  const walk: Walk = { steps: [], found: [] }
  if (request !== undefined) visit(walk, 'requestParameters', request, 0, event.requestParameters)
  if (response !== undefined) visit(walk, 'responseElements', response, 0, event.responseElements)
  return walk.found
}
