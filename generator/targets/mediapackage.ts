/**
 * Hand-written rows of MediaPackage.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const hash =
  'AWS’s sample records and CLI examples have 32 hexadecimal digits in the ARN, and the id of the calls beside it'

/** What the models and IAM lack or have wrong. */
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
