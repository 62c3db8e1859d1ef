/**
 * Calls that a service of AWS makes in the name of an identity.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import type { Reading } from './operations.js'

/** @internal Whether no person and no program held the credentials: a service called by itself, or on another's behalf. */
export const isByService = (event: MediaEvent, { look }: Pick<Reading, 'look'>): boolean => {
  const type = look(event, 'eventType')
  const invokedBy = look(event, 'userIdentity', 'invokedBy')
  return (
    (type._tag === 'Present' && type.value === 'AwsServiceEvent') ||
    (invokedBy._tag === 'Present' && invokedBy.value !== '')
  )
}
