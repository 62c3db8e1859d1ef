/**
 * Whether a record shows the answer to its call.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../../core/Json.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import type { Reading } from './operations.js'

/** @internal An answer without a single member shows nothing. */
export const hasAnswer = (event: MediaEvent, { look }: Pick<Reading, 'look'>): boolean => {
  const answer = look(event, 'responseElements')
  return answer._tag === 'Present' && isObject(answer.value) && Object.keys(answer.value).length > 0
}
