/**
 * Calls on many resources, each of which may fail independently.
 *
 * @module
 * @since 0.2.0
 */
import type { EventOf } from '../../event/MediaEvent.js'
import type { Reading } from './operations.js'

type Batch = EventOf<'medialive.amazonaws.com', 'BatchStop' | 'BatchDelete'>

/** @internal Whether the response lists parts that failed, and none that succeeded. */
export const everyPartFailed = (event: Batch, { look }: Pick<Reading, 'look'>): boolean => {
  const failed = look(event, 'responseElements', 'failed')
  const successful = look(event, 'responseElements', 'successful')
  return (
    failed._tag === 'Present' &&
    failed.value.length > 0 &&
    (successful._tag === 'Absent' ||
      successful._tag === 'Null' ||
      (successful._tag === 'Present' && successful.value.length === 0))
  )
}
