/**
 * Dry runs: calls that change nothing.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import { isSet } from '../../record/Flag.js'
import type { Reading } from './operations.js'

/** @internal */
export const isDryRun = (event: MediaEvent, { look }: Pick<Reading, 'look'>): boolean => {
  if (
    event.eventSource !== 'medialive.amazonaws.com' ||
    (event.eventName !== 'CreateChannel' && event.eventName !== 'UpdateChannel')
  )
    return false
  const flag = look(event, 'requestParameters', 'dryRun')
  return flag._tag === 'Present' && isSet(flag.value)
}
