/**
 * The rule `media/deleted-outside-change-window`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { timeOf } from '../../../event/timeOf.js'
import { defineRule, type Rule } from '../../Rule.js'
import { type ChangeWindows, changeWindows, isWithin } from '../../support/changeWindow.js'

/**
 * A call that makes something go away for good.
 *
 * @category rules
 * @since 0.1.0
 */
export const deletedOutsideChangeWindow: Rule<MediaEvent, 'deleted', ChangeWindows> =
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
