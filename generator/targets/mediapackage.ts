/**
 * Hand-written rows of MediaPackage.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const hash =
  'in AWS’s sample records and CLI examples, the ARN has 32 hexadecimal digits, and the id of the calls is separate'

/** What is missing or wrong in the models and IAM. */
export const mediapackage: HandRows = {
  types: {
    channels: {
      is: 'channels/{ChannelIdentifier!}',
      reason: hash
    },
    harvest_jobs: {
      is: 'harvest_jobs/{HarvestJobIdentifier!}',
      reason: hash
    },
    origin_endpoints: {
      is: 'origin_endpoints/{OriginEndpointIdentifier!}',
      reason: hash
    }
  },
  operations: {}
}
