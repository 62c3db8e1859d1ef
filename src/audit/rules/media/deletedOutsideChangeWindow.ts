/**
 * The rule `media/deleted-outside-change-window`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { type ChangeWindows, changeWindows } from '../../support/changeWindow.js'
import { type Deletion, deletions } from '../../support/deletions.js'
import { namedIn } from '../../support/operations.js'
import { outsideWindow } from '../../support/outsideWindow.js'

/**
 * A call deletes something permanently.
 *
 * @category rules
 * @since 0.1.0
 */
export const deletedOutsideChangeWindow: Rule<MediaEvent, Deletion, ChangeWindows> =
  /*#__PURE__*/ defineRule({
    id: 'media/deleted-outside-change-window',
    title: 'A resource that carries content was deleted outside of a change window',
    severity: 'high',
    description:
      'A deleted channel, input or endpoint takes its URLs and addresses with it: its replacement has new ones, and encoders, CDNs and players must be reconfigured. Deleting a source, queue, room or cluster breaks everything that uses it, and what is no longer recorded or kept cannot be recovered.',
    falsePositives:
      'Test cleanup, and stacks that are deleted as planned. Set your windows with the option `windows` (UTC), and suppress the principals that delete as planned. Without a window, every deletion is a finding. A MediaStore lifecycle policy that deletes after days is a finding; one that counts seconds, as live streams need, is not.',
    remediation:
      'Ask the principal. Recreate the resource from your templates, and tell the teams that used its addresses.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/deleting-channel.html',
      'https://docs.aws.amazon.com/mediapackage/latest/ug/endpoints-delete.html',
      'https://docs.aws.amazon.com/kinesisvideostreams/latest/dg/API_UpdateDataRetention.html',
      'https://docs.aws.amazon.com/mediastore/latest/ug/policies-object-lifecycle-components.html'
    ],
    tags: ['availability', 'attack.t1485', 'attack.t1489'],
    on: /*#__PURE__*/ namedIn(deletions),
    per: 'both',
    messages: {
      deleted: 'The resource was deleted outside of every change window.',
      'not-kept': 'Recording or retention was reduced outside of every change window.',
      template: 'Settings that other resources use were deleted outside of every change window.'
    },
    severities: { template: 'medium' },
    options: changeWindows,
    check: /*#__PURE__*/ outsideWindow(deletions)
  })
