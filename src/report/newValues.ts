/**
 * Values of enumerations that the models do not contain. The walk visits only places with enumerations, so that most of
 * a payload is skipped.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { isMarker } from '../payload/marker.js'
import { scrubMark } from '../payload/scrubMark.js'
import { type EnumerationPlace, leadingIn, leadingPayloads } from './EnumerationPlace.js'

/** @internal The place, the enumeration, and the value: text of the record. */
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

/** The typed view has what its shape says, or nothing. */
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
 * @internal Of a successful call: a rejected request says nothing about AWS's enumerations, and may contain any text.
 * Reads the typed view, so that members have their canonical keys.
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
