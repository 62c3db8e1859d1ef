/**
 * What AWS does to a record, applied to a built event.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { decodeEvent, encode, type MediaEventSource } from '../event/MediaEvent.js'
import type { PathOf } from '../event/PathOf.js'
import type { EnvelopeOf } from '../record/Envelope.js'

/** A copy of a container with a value at a path. Missing objects and lists on the way are created. */
const put = (container: unknown, [step, ...rest]: Path, value: unknown): unknown => {
  if (step === undefined) return value
  if (Array.isArray(container) || (typeof step === 'number' && !isObject(container))) {
    const list: Array<unknown> = Array.isArray(container) ? [...container] : []
    list[Number(step)] = put(list[Number(step)], rest, value)
    return list
  }
  const inner = isObject(container) ? container : {}
  return {
    ...inner,
    [step]: put(Object.hasOwn(inner, step) ? inner[step] : undefined, rest, value)
  }
}

const redecoded = <Event extends EnvelopeOf<MediaEventSource>>(
  event: Event,
  record: unknown
): Event => {
  const decoded = decodeEvent(record)
  // The source and name are unchanged, and so is the type.
  return E.isRight(decoded) ? (decoded.right as EnvelopeOf<MediaEventSource> as Event) : event
}

/** @internal The event with a value at a path, decoded again. */
export const withValue = <Event extends EnvelopeOf<MediaEventSource>>(
  event: Event,
  path: Path,
  value: unknown
): Event => redecoded(event, put(encode(event), path, value))

/**
 * The event with the value at a path hidden by AWS: replaced by a marker.
 *
 * @category transformations
 * @since 0.1.0
 */
export const hide = <Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
  event: Event,
  ...path: PathOf<Event, Steps>
): Event => withValue(event, path, 'HIDDEN_DUE_TO_SECURITY_REASONS')

/**
 * The event with a payload that CloudTrail omitted because of its size: replaced by a stub.
 *
 * @category transformations
 * @since 0.1.0
 */
export const omit = <Event extends EnvelopeOf<MediaEventSource>>(
  event: Event,
  payload: 'requestParameters' | 'responseElements' = 'requestParameters'
): Event =>
  withValue(event, [payload], {
    reason: `${payload} too large`,
    omitted: true,
    originalSize: 102_401
  })

/**
 * The event with a string of the envelope that CloudTrail truncated to 1,024 characters.
 *
 * @category transformations
 * @since 0.1.0
 */
export const truncate = <Event extends EnvelopeOf<MediaEventSource>>(
  event: Event,
  member: 'userAgent' | 'errorCode' | 'errorMessage' | 'requestID'
): Event =>
  withValue(event, [member], `${(event[member] ?? '').padEnd(1021, 'x').slice(0, 1021)}...`)

/**
 * The event as a denied call: with an error, and without request or response, so that `describe` and `targetsOf` do not
 * know its resource. To keep the request, set an `errorCode` instead: `{ ...event, errorCode: 'AccessDenied' }`.
 *
 * @category transformations
 * @since 0.1.0
 */
export const deny = <Event extends EnvelopeOf<MediaEventSource>>(event: Event): Event =>
  redecoded(event, {
    ...encode(event),
    errorCode: 'AccessDenied',
    requestParameters: null,
    responseElements: null
  })
