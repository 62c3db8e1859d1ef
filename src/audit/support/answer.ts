/**
 * Whether a record shows the answer to its call.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../../core/Json.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
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
