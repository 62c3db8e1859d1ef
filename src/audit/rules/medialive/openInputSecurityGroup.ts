/**
 * The rule `medialive/open-input-security-group`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { reachOf } from '../../support/cidr.js'

/**
 * Who can reach a push input can put pictures on air, or take them off.
 *
 * @category rules
 * @since 0.1.0
 */
export const openInputSecurityGroup: Rule<MediaEvent, 'everybody' | 'many'> =
  /*#__PURE__*/ defineRule({
    id: 'medialive/open-input-security-group',
    title: 'An input security group was opened to the world',
    severity: 'high',
    description:
      'The group is all that stands between the internet and the RTMP, RTP or SRT push inputs that use it. With it open, whoever finds the address and guesses the stream name puts their pictures on air.',
    falsePositives:
      'Contribution from crews without a fixed address, for the length of an event, or a test bench. Suppress it with an expiry.',
    remediation:
      'Set the group to the addresses of the encoders. Where these change, take a pull input, SRT with a passphrase, or MediaConnect. Look at the active input of the channels that use the group.',
    references: [
      'https://docs.aws.amazon.com/medialive/latest/ug/creating-input.html',
      'https://docs.aws.amazon.com/medialive/latest/apireference/inputsecuritygroups.html'
    ],
    tags: ['network', 'attack.t1562.007'],
    on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup', 'UpdateInputSecurityGroup'] },
    messages: {
      everybody: 'The group lets in every address of the internet.',
      many: 'The group lets in a range of addresses that no single site has.'
    },
    check: (event, { read, at, finding }) =>
      (read(event, 'requestParameters', 'whitelistRules') ?? []).flatMap(({ cidr }, i) => {
        const reach = reachOf(cidr ?? '')
        return reach === 'some'
          ? []
          : [
              finding(
                reach,
                [at(event, 'requestParameters', 'whitelistRules', i, 'cidr')],
                [String(i)]
              )
            ]
      })
  })
