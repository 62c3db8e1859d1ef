/**
 * Hand-written rows of MediaLive.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const batch = 'IAM lists no resource for a batch; the response lists the outcomes'

const dry = 'a dry run changes nothing'

const account = 'settings of the account, which is not a resource of the service'

/** What is missing or wrong in the models and IAM. */
export const medialive: HandRows = {
  types: {
    'multiplex-program': {
      is: '{ProgramName} < multiplex',
      reason:
        'IAM only has the multiplex, but a program is created and deleted by its own name, which is unique in the multiplex'
    }
  },
  operations: {
    BatchDelete: {
      is: 'delete !<successful <failed; channel id>channelIds[]; input id>inputIds[]; input-security-group id>inputSecurityGroupIds[]; multiplex id>multiplexIds[]',
      reason: batch
    },
    BatchStart: {
      is: 'start !<successful <failed; channel id>channelIds[]; multiplex id>multiplexIds[]',
      reason: batch
    },
    BatchStop: {
      is: 'stop !<successful <failed; channel id>channelIds[]; multiplex id>multiplexIds[]',
      reason: batch
    },
    BatchUpdateSchedule: {
      is: 'update/schedule; channel id>channelId',
      reason: 'the batch consists of actions in one schedule'
    },
    ClaimDevice: {
      is: 'transfer; input-device id>id',
      reason:
        'it adds a device that was bought elsewhere to the account; IAM calls it an input device'
    },
    CreateChannel: {
      is: 'create ?dryRun true=read; channel name>name id<channel.id arn<channel.arn',
      reason: dry
    },
    UpdateChannel: {
      is: 'update ?dryRun true=read; channel id>channelId id<channel.id arn<channel.arn',
      reason: dry
    },
    CreatePartnerInput: {
      is: 'create; input id<input.id arn<input.arn',
      reason: 'the id in the request is that of the first input; the new input is its partner'
    },
    CreateNodeRegistrationScript: {
      is: 'update/registrationScript; cluster id>clusterId; ?node id>id ^ id>clusterId',
      reason:
        'the script creates nodes of the cluster later; the request has the id of a node only to register it again'
    },
    DescribeAccountConfiguration: {
      is: 'read/accountConfiguration',
      reason: account
    },
    UpdateAccountConfiguration: {
      is: 'update/accountConfiguration',
      reason: account
    },
    ListVersions: {
      is: 'list/versions',
      reason: 'versions of the encoder are not resources'
    },
    ListAlerts: {
      is: 'list/alerts; channel id>channelId',
      reason: 'its name does not say that the alerts belong to a channel'
    },
    PurchaseOffering: {
      is: 'purchase; offering id>offeringId; ?reservation id<reservation.reservationId arn<reservation.arn',
      reason: 'the offering is bought, and a reservation is created'
    },
    RestartChannelPipelines: {
      is: 'restart/pipelines; channel id>channelId id<id arn<arn',
      reason: 'restarting the pipelines of a channel restarts the channel'
    },
    StartDeleteMonitorDeployment: {
      is: 'update/monitorDeployment; signal-map any>identifier id<id arn<arn',
      reason: 'it deletes the monitoring of the signal map, not the map'
    },
    StartMonitorDeployment: {
      is: 'update/monitorDeployment ?dryRun true=read; signal-map any>identifier id<id arn<arn',
      reason: dry
    },
    StartUpdateSignalMap: {
      is: 'update; signal-map any>identifier id<id arn<arn',
      reason: 'it starts an update'
    },
    UpdateNodeState: {
      is: 'update/state ?state ACTIVE=start DRAINING=stop; node id>nodeId id<id arn<arn ^ id>clusterId',
      reason:
        'the requested state determines the verb: a node that is drained accepts no more channels'
    }
  }
}
