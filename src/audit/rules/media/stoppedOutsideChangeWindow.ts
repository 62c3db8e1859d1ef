/**
 * The rule `media/stopped-outside-change-window`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { timeOf } from '../../../event/timeOf.js'
import { defineRule, type Rule } from '../../Rule.js'
import { type ChangeWindows, changeWindows, isWithin } from '../../support/changeWindow.js'

/**
 * A call that takes something off air.
 *
 * @category rules
 * @since 0.1.0
 */
export const stoppedOutsideChangeWindow: Rule<MediaEvent, 'stopped', ChangeWindows> =
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
