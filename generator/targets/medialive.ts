/**
 * Hand-written rows of MediaLive.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

const batch = 'IAM names no resource for a batch; the answer lists what came about'

const dry = 'a dry run changes nothing'

const account = 'settings of the account, which is no resource of the service'

/** What the models and IAM lack or have wrong. */
export const medialive: HandRows = {
  types: {
    'multiplex-program': {
      is: '{ProgramName} < multiplex',
      reason:
        'IAM has the multiplex alone, but a program is created and deleted by its own name, which is unique in the multiplex'
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
      reason: 'its batch is of actions in one schedule'
    },
    ClaimDevice: {
      is: 'transfer; input-device id>id',
      reason:
        'a device that was bought elsewhere comes to the account; IAM calls it an input device'
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
      reason:
        'the id of the request is that of the first input, to which the new one is the partner'
    },
    CreateNodeRegistrationScript: {
      is: 'update/registrationScript; cluster id>clusterId; ?node id>id ^ id>clusterId',
      reason:
        'the script makes nodes of the cluster later; only one that registers a node again has the id of a node'
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
      reason: 'the versions of the encoder are no resources'
    },
    ListAlerts: {
      is: 'list/alerts; channel id>channelId',
      reason: 'its name does not say that the alerts are those of a channel'
    },
    PurchaseOffering: {
      is: 'purchase; offering id>offeringId; ?reservation id<reservation.reservationId arn<reservation.arn',
      reason: 'what is bought is the offering, and what comes of it is a reservation'
    },
    RestartChannelPipelines: {
      is: 'restart/pipelines; channel id>channelId id<id arn<arn',
      reason: 'a channel whose pipelines restart is itself restarted'
    },
    StartDeleteMonitorDeployment: {
      is: 'update/monitorDeployment; signal-map any>identifier id<id arn<arn',
      reason: 'it deletes what the signal map monitors with, and not the map'
    },
    StartMonitorDeployment: {
      is: 'update/monitorDeployment ?dryRun true=read; signal-map any>identifier id<id arn<arn',
      reason: dry
    },
    StartUpdateSignalMap: {
      is: 'update; signal-map any>identifier id<id arn<arn',
      reason: 'what it starts is an update'
    },
    UpdateNodeState: {
      is: 'update/state ?state ACTIVE=start DRAINING=stop; node id>nodeId id<id arn<arn ^ id>clusterId',
      reason: 'the wanted state decides: a node that is drained takes no more channels'
    }
  }
}
