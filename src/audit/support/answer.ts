/**
 * Whether a record shows the answer to its call.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../../core/Json.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import type { Field } from '../../payload/Field.js'
import type { Reading } from './operations.js'

/**
 * @internal An answer without a single member shows nothing. One that is withheld is remembered as read: what the request says may not
 * be how it ended, so no pass rests on it.
 */
export const hasAnswer = (
  event: MediaEvent,
  { look, read }: Pick<Reading, 'look' | 'read'>
): boolean => {
  const answer = look(event, 'responseElements')
  // What is hidden is not in the view of an answer.
  if (answer._tag === 'Present' && isObject(answer.value) && Object.keys(answer.value).length > 0)
    return true
  read(event, 'responseElements')
  return false
}

/** @internal What a call asked for, and how it came out. */
export type Payload = 'requestParameters' | 'responseElements'

/**
 * @internal Which payload tells of a member: the answer, unless it leaves out what the request has. Answers may be cut to what identifies
 * a resource.
 */
export const tellingPayload = (
  isAnswered: boolean,
  tagIn: (payload: Payload) => Field<unknown>['_tag']
): Payload =>
  isAnswered && (tagIn('responseElements') !== 'Absent' || tagIn('requestParameters') === 'Absent')
    ? 'responseElements'
    : 'requestParameters'
