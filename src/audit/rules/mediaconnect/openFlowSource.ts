/**
 * The rule `mediaconnect/open-flow-source`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { allowListsOf } from '../../support/allowLists.js'
import { openListOf } from '../../support/reach.js'

/**
 * A listener that anyone can reach.
 *
 * @category rules
 * @since 0.1.0
 */
export const openFlowSource: Rule<
  MediaEvent,
  'everybody' | 'many' | 'output' | 'interface' | 'gateway'
> = /*#__PURE__*/ defineRule({
  id: 'mediaconnect/open-flow-source',
  title: 'A source, an output or a router interface was opened to the internet',
  severity: 'high',
  description:
    'The allow list of a source says who may send it a stream. Protocols without a passphrase have no other protection: with an open list, anyone can replace or corrupt the contribution for everything downstream. The list of an output says who may pull the stream; those of a router interface and of a gateway say who may do either. Ranges are evaluated together; a /12 of IPv4 or a /28 of IPv6 is more than any single site has.',
  falsePositives:
    'SRT or Zixi sources with a passphrase, whose senders have changing addresses. The rule cannot see whether the passphrase is strong.',
  remediation:
    'Set the allow list to the addresses of the other side, or use a VPC interface. Look at the source health of the flow since the change, and at who connected to the output.',
  references: [
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/sources.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/outputs.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/api/v1-flows-flowarn-source.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/api/API_CreateRouterNetworkInterface.html'
  ],
  tags: ['network', 'attack.t1562.007', 'attack.t1557'],
  on: {
    'mediaconnect.amazonaws.com': [
      'CreateFlow',
      'AddFlowSources',
      'UpdateFlowSource',
      'AddFlowOutputs',
      'UpdateFlowOutput',
      'CreateRouterNetworkInterface',
      'UpdateRouterNetworkInterface',
      'CreateGateway'
    ]
  },
  messages: {
    everybody: 'The source accepts a stream from {range}: every address of the internet.',
    many: 'The source accepts a stream from {range}: more addresses than any single site has.',
    output: 'The output can be pulled from {range}: more addresses than any single site has.',
    interface: 'The router interface allows {range}: more addresses than any single site has.',
    gateway: 'The gateway allows {range}: more addresses than any single site has.'
  },
  check: (event, { each, finding }) =>
    allowListsOf(event, { each }).flatMap(({ of, entries }) => {
      const open = openListOf(entries)
      return open === undefined
        ? []
        : [finding(of === 'source' ? open.reach : of, open.paths, { range: open.range })]
    })
})
