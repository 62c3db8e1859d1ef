/**
 * Calls that an AWS service makes on behalf of an identity.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import type { Reading } from './operations.js'

/**
 * @internal Whether neither a person nor a program held the credentials: a service made the call itself, or on behalf
 * of another.
 */
export const isByService = (event: MediaEvent, { look }: Pick<Reading, 'look'>): boolean => {
  const type = look(event, 'eventType')
  const invokedBy = look(event, 'userIdentity', 'invokedBy')
  return (
    (type._tag === 'Present' && type.value === 'AwsServiceEvent') ||
    (invokedBy._tag === 'Present' && invokedBy.value !== '')
  )
}
