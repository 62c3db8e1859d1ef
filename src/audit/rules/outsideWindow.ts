/**
 * What goes off air, or away for good, when nobody planned it.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import { timeOf } from '../../event/timeOf.js'
import { defineRule, type Rule } from '../Rule.js'
import { type ChangeWindows, changeWindows, isWithin } from './changeWindow.js'

/**
 * A call that takes something off air.
 *
 * @category rules
 * @since 0.1.0
 */
export const stoppedOutsideWindow: Rule<MediaEvent, 'stopped', ChangeWindows> =
  /*#__PURE__*/ defineRule({
    id: 'media/stopped-outside-change-window',
    title: 'Something was taken off air outside of a change window',
    severity: 'medium',
    description:
      'A stopped channel, flow, multiplex or stream is a black screen for its viewers. Within a window somebody is watching; outside of one it is a mistake or an attack until it is known to be neither.',
    falsePositives:
      'Channels that run for the length of an event, and schedulers. Give your windows as the option `windows` (UTC), and suppress the principals that stop by plan. Without a window every stop is found.',
    remediation:
      'Ask the principal, or start it again first and ask then. Deny the action outside of windows.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/starting-stopping-a-channel.html',
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/flows-stop.html'
    ],
    tags: ['availability', 'attack.t1489'],
    on: {
      'medialive.amazonaws.com': ['StopChannel', 'StopMultiplex', 'BatchStop', 'StopInputDevice'],
      'mediaconnect.amazonaws.com': [
        'StopFlow',
        'StopRouterInput',
        'StopRouterOutput',
        'RemoveFlowSource',
        'RemoveFlowOutput',
        'RevokeFlowEntitlement'
      ],
      'mediatailor.amazonaws.com': ['StopChannel'],
      'ivs.amazonaws.com': ['StopStream', 'StopComposition']
    },
    per: 'both',
    messages: { stopped: 'It was stopped outside of every change window.' },
    options: changeWindows,
    check: (event, { at, finding, pass, undetermined, options }) => {
      const time = timeOf(event)
      if (time._tag === 'None') return undetermined(at(event, 'eventTime'))
      return isWithin(time.value, options)
        ? pass
        : finding('stopped', [at(event, 'eventName'), at(event, 'eventTime')])
    }
  })

/**
 * A call that makes something go away for good.
 *
 * @category rules
 * @since 0.1.0
 */
export const deletedOutsideWindow: Rule<MediaEvent, 'deleted', ChangeWindows> =
  /*#__PURE__*/ defineRule({
    id: 'media/deleted-outside-change-window',
    title: 'Something that carries content was deleted outside of a change window',
    severity: 'high',
    description:
      'A deleted channel, input or endpoint takes its URLs and addresses with it: one that is made anew has others, and encoders, CDNs and players must be told.',
    falsePositives:
      'Clean-up of tests, and stacks that are torn down by plan. Give your windows as the option `windows` (UTC), and suppress the principals that delete by plan. Without a window every deletion is found.',
    remediation:
      'Ask the principal. Make it anew from your templates, and tell those who used its addresses.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/deleting-channel.html',
      'https://docs.aws.amazon.com/mediapackage/latest/ug/endpoints-delete.html'
    ],
    tags: ['availability', 'attack.t1485'],
    on: {
      'medialive.amazonaws.com': [
        'DeleteChannel',
        'DeleteInput',
        'DeleteMultiplex',
        'DeleteMultiplexProgram',
        'BatchDelete',
        'DeleteSchedule'
      ],
      'mediaconnect.amazonaws.com': [
        'DeleteFlow',
        'DeleteBridge',
        'DeleteGateway',
        'DeleteRouterInput',
        'DeleteRouterOutput'
      ],
      'mediapackage.amazonaws.com': ['DeleteChannel', 'DeleteOriginEndpoint'],
      'mediapackagev2.amazonaws.com': [
        'DeleteChannelGroup',
        'DeleteChannel',
        'DeleteOriginEndpoint'
      ],
      'mediapackage-vod.amazonaws.com': [
        'DeleteAsset',
        'DeletePackagingGroup',
        'DeletePackagingConfiguration'
      ],
      'mediatailor.amazonaws.com': [
        'DeleteChannel',
        'DeletePlaybackConfiguration',
        'DeleteSourceLocation',
        'DeleteProgram'
      ],
      'mediastore.amazonaws.com': ['DeleteContainer'],
      'ivs.amazonaws.com': ['DeleteChannel', 'DeleteStage'],
      'kinesisvideo.amazonaws.com': ['DeleteStream', 'DeleteSignalingChannel']
    },
    per: 'both',
    messages: { deleted: 'It was deleted outside of every change window.' },
    options: changeWindows,
    check: (event, { at, finding, pass, undetermined, options }) => {
      const time = timeOf(event)
      if (time._tag === 'None') return undetermined(at(event, 'eventTime'))
      return isWithin(time.value, options)
        ? pass
        : finding('deleted', [at(event, 'eventName'), at(event, 'eventTime')])
    }
  })
