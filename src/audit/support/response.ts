/**
 * Whether a record contains the response to its call.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../../core/Json.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import type { Field } from '../../payload/Field.js'
import type { Reading } from './operations.js'

/**
 * @internal A response without any members shows nothing. A withheld response is recorded as read: the request may not
 * show the final state, so no pass rests on it.
 */
export const hasResponse = (
  event: MediaEvent,
  { look, read }: Pick<Reading, 'look' | 'read'>
): boolean => {
  const response = look(event, 'responseElements')
  // Hidden values are not in the view of a response.
  if (
    response._tag === 'Present' &&
    isObject(response.value) &&
    Object.keys(response.value).length > 0
  )
    return true
  read(event, 'responseElements')
  return false
}

/** @internal The request of a call, and its response. */
export type Payload = 'requestParameters' | 'responseElements'

/**
 * @internal Which payload shows a member: the response, unless it lacks what the request has. Responses may be reduced
 * to what identifies a resource.
 */
export const tellingPayload = (
  isReturned: boolean,
  tagIn: (payload: Payload) => Field<unknown>['_tag']
): Payload =>
  isReturned && (tagIn('responseElements') !== 'Absent' || tagIn('requestParameters') === 'Absent')
    ? 'responseElements'
    : 'requestParameters'
