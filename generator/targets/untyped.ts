/**
 * Operations that no model has, with the actions that their names imply. Nothing shows where a request names the
 * resource, so only the envelope of a data event can: the types are those that IAM lists for the action.
 *
 * @module
 */
import type { HandRow } from './HandRow.js'

const row = (is: string): HandRow => ({ is, reason: 'no model describes its request' })

/** By the entry point of the service. */
export const untypedRows: { readonly [entry: string]: { readonly [operation: string]: HandRow } } =
  {
    medialive: { PollAnywhere: row('read'), SubmitAnywhereStateChange: row('update/state') },
    mediaconnect: {
      DiscoverGatewayPollEndpoint: row('read/endpoint; ?Gateway'),
      PollGateway: row('read'),
      SubmitGatewayStateChange: row('update/state')
    },
    mediapackagev2: {
      GetHeadObject: row('read/object; ?OriginEndpoint'),
      GetObject: row('read/object; ?OriginEndpoint'),
      HarvestObject: row('read/object; ?OriginEndpoint'),
      PutObject: row('send/object; ?Channel')
    },
    kinesisvideo: {
      ConnectAsMaster: row('update/connection; ?channel'),
      ConnectAsViewer: row('update/connection; ?channel'),
      PutMedia: row('send/media; ?stream')
    },
    'elemental-inference': {
      GetMetadata: row('read/metadata; ?feed'),
      PutMedia: row('send/media; ?feed')
    },
    deadline: {
      GetApplicationVersion: row('read/applicationVersion; ?monitor'),
      GetFeatureMap: row('read/featureMap'),
      GetJobTemplate: row('read/template; ?job')
    }
  }
