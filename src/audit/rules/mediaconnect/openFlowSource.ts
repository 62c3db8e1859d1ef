/**
 * The rule `mediaconnect/open-flow-source`.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../../core/Path.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { reachOf } from '../../support/cidr.js'

/**
 * A listener that anybody can reach.
 *
 * @category rules
 * @since 0.1.0
 */
export const openFlowSource: Rule<MediaEvent, 'everybody' | 'many'> = /*#__PURE__*/ defineRule({
  id: 'mediaconnect/open-flow-source',
  title: 'A flow source was opened to the world',
  severity: 'high',
  description:
    'The allow list of a source says who may send it a stream. Protocols without a passphrase have no other lock: with an open list a stranger can replace or garble the contribution of everything downstream.',
  falsePositives:
    'SRT or Zixi sources that are locked by a passphrase, and whose senders roam. The rule cannot see whether a passphrase is a good one.',
  remediation:
    'Set the allow list to the addresses of the senders, or use a VPC interface. Look at the source health of the flow since the change.',
  references: [
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/sources.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/api/v1-flows-flowarn-source.html'
  ],
  tags: ['network', 'attack.t1562.007'],
  on: { 'mediaconnect.amazonaws.com': ['CreateFlow', 'AddFlowSources', 'UpdateFlowSource'] },
  messages: {
    everybody: 'The source takes a stream from every address of the internet.',
    many: 'The source takes a stream from a range of addresses that no single site has.'
  },
  check: (event, { read, at, finding }) => {
    const lists: ReadonlyArray<readonly [string | undefined, Path]> =
      event.eventName === 'UpdateFlowSource'
        ? [
            [
              read(event, 'requestParameters', 'whitelistCidr'),
              at(event, 'requestParameters', 'whitelistCidr')
            ]
          ]
        : [
            ...(read(event, 'requestParameters', 'sources') ?? []).map(
              ({ whitelistCidr }, i) =>
                [
                  whitelistCidr,
                  at(event, 'requestParameters', 'sources', i, 'whitelistCidr')
                ] as const
            ),
            ...(event.eventName === 'CreateFlow'
              ? [
                  [
                    read(event, 'requestParameters', 'source', 'whitelistCidr'),
                    at(event, 'requestParameters', 'source', 'whitelistCidr')
                  ] as const
                ]
              : [])
          ]
    return lists.flatMap(([cidr, path]) => {
      const reach = reachOf(cidr ?? '')
      return reach === 'some' ? [] : [finding(reach, [path], path.map(String))]
    })
  }
})
