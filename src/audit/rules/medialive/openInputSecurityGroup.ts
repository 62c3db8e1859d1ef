/**
 * The rule `medialive/open-input-security-group`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { openListOf } from '../../support/reach.js'

/**
 * Anyone who can reach a push input can put pictures on air, or take them off.
 *
 * @category rules
 * @since 0.1.0
 */
export const openInputSecurityGroup: Rule<MediaEvent, 'everybody' | 'many'> =
  /*#__PURE__*/ defineRule({
    id: 'medialive/open-input-security-group',
    title: 'An input security group was opened to the internet',
    severity: 'high',
    description:
      'The group is all that stands between the internet and the RTMP, RTP or SRT push inputs that use it. With it open, anyone who finds the address and guesses the stream name puts their pictures on air. Ranges are evaluated together: two halves of the internet are all of it. A /12 of IPv4 or a /28 of IPv6 is more than any single site has; private addresses are not part of the internet.',
    falsePositives:
      'Contribution from crews without a fixed address during an event, or a test bench. Suppress it with an expiry.',
    remediation:
      'Set the group to the addresses of the encoders. If these change, use a pull input, SRT with a passphrase, or MediaConnect. Look at the active input of the channels that use the group.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/creating-input.html',
      'https://docs.aws.amazon.com/medialive/latest/apireference/inputsecuritygroups.html'
    ],
    tags: ['network', 'attack.t1562.007'],
    on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup', 'UpdateInputSecurityGroup'] },
    messages: {
      everybody: 'The group allows {range}: every address of the internet.',
      many: 'The group allows {range}: more addresses than any single site has.'
    },
    check: (event, { each, finding, pass }) => {
      const open = openListOf(each(event, 'requestParameters', 'whitelistRules', 0, 'cidr'))
      return open === undefined ? pass : finding(open.reach, open.paths, { range: open.range })
    }
  })
