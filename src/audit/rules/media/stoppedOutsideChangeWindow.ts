/**
 * The rule `media/stopped-outside-change-window`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { type ChangeWindows, changeWindows } from '../../support/changeWindow.js'
import { type OffAir, offAir } from '../../support/offAir.js'
import { namedIn } from '../../support/operations.js'
import { outsideWindow } from '../../support/outsideWindow.js'

/**
 * A call takes something off air, or replaces what is on air.
 *
 * @category rules
 * @since 0.1.0
 */
export const stoppedOutsideChangeWindow: Rule<MediaEvent, OffAir, ChangeWindows> =
  /*#__PURE__*/ defineRule({
    id: 'media/stopped-outside-change-window',
    title: 'A channel, stream or output was taken off air outside of a change window',
    severity: 'high',
    description:
      'A stopped channel, flow, multiplex or stream is a black screen for its viewers, and so is an output that was disabled, a policy that was deleted, or a pipeline that was paused. An immediate input switch or image overlay puts other pictures on air. Outside of a change window, treat each as a mistake or an attack until you know otherwise.',
    falsePositives:
      'Channels that run only during an event, schedulers and moderators. Set your windows with the option `windows` (UTC), and suppress the principals that stop as planned. Without a window, every such call is a finding. Schedule actions that start within five minutes of the call are findings; so is a restart of one pipeline on a channel that has no other.',
    remediation:
      'Restart the resource if it is needed, and ask the principal. Deny the action outside of change windows.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/starting-stopping-a-channel.html',
      'https://docs.aws.amazon.com/medialive/latest/apireference/channels-channelid-schedule.html',
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/flows-stop.html'
    ],
    tags: ['availability', 'attack.t1489', 'attack.t1491', 'attack.t1531'],
    on: /*#__PURE__*/ namedIn(offAir),
    per: 'both',
    messages: {
      stopped: 'The resource was taken off air outside of every change window.',
      switched: 'Other pictures were put on air at once, outside of every change window.',
      'shut-out': 'Viewers or encoders were shut out outside of every change window.',
      interrupted: 'The resource was restarted, and interrupted, outside of every change window.',
      drained: 'A node was drained of its channels outside of every change window.',
      paused: 'Work was put on hold outside of every change window.',
      disconnected: 'Someone was disconnected outside of every change window.',
      cancelled: 'A job was cancelled outside of every change window.'
    },
    severities: {
      interrupted: 'medium',
      drained: 'medium',
      paused: 'medium',
      disconnected: 'low',
      cancelled: 'low'
    },
    options: changeWindows,
    check: /*#__PURE__*/ outsideWindow(offAir)
  })
