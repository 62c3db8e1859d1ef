/**
 * Operations that no model has: what they do, as far as their names say. To what is unknown, since nothing says where a request
 * names it.
 *
 * @module
 */
import type { HandRow } from './HandRow.js'

const row = (is: string): HandRow => ({ is, reason: 'no model says what its request names' })

/** By the entry point of the service. */
export const untypedRows: { readonly [entry: string]: { readonly [operation: string]: HandRow } } =
  {
    medialive: { PollAnywhere: row('read'), SubmitAnywhereStateChange: row('update/state') },
    mediaconnect: {
      DiscoverGatewayPollEndpoint: row('read/endpoint'),
      PollGateway: row('read'),
      SubmitGatewayStateChange: row('update/state')
    },
    mediapackagev2: {
      GetHeadObject: row('read/object'),
      GetObject: row('read/object'),
      HarvestObject: row('read/object'),
      PutObject: row('send/object')
    },
    kinesisvideo: {
      ConnectAsMaster: row('update/connection'),
      ConnectAsViewer: row('update/connection'),
      PutMedia: row('send/media')
    },
    'elemental-inference': { GetMetadata: row('read/metadata'), PutMedia: row('send/media') }
  }
