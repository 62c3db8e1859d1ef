/**
 * The rule `media/new-way-out`.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isDryRun } from '../../support/dryRun.js'
import {
  hostOf,
  isInternal,
  isTrustedHost,
  type TrustedHosts,
  trustedHosts
} from '../../support/hosts.js'
import { namedIn } from '../../support/operations.js'
import { valuesIn } from '../../support/requestValues.js'
import { waysOut } from '../../support/waysOut.js'

/**
 * Live content is sent to a host that is not trusted.
 *
 * @category rules
 * @since 0.2.0
 */
export const newWayOut: Rule<MediaEvent, 'unlisted' | 'no-list', TrustedHosts> =
  /*#__PURE__*/ defineRule({
    id: 'media/new-way-out',
    title: 'Live content is sent to a host that is not on the list',
    severity: 'high',
    description:
      'An output of a flow, bridge or router, or a destination of a channel, sends the stream to any address. An additional output carries live content out, and nothing else about the flow or channel changes. Private and multicast addresses stay inside your network, and are not findings.',
    falsePositives:
      'All destinations, until you set the option `hosts`: without a list, the rule reports each destination, one severity lower.',
    remediation:
      'Remove the output, or add its host to the list. Look at how long it was there, and at what was on air.',
    references: [
      'https://docs.aws.amazon.com/mediaconnect/latest/ug/outputs.html',
      'https://docs.aws.amazon.com/mediaconnect/latest/api/API_CreateRouterOutput.html',
      'https://docs.aws.amazon.com/medialive/latest/ug/creating-channel.html'
    ],
    tags: ['exfiltration', 'attack.t1048', 'attack.t1537'],
    on: /*#__PURE__*/ namedIn(waysOut),
    messages: {
      unlisted: 'Content is sent to {host}, which is not on your list.',
      'no-list': 'Content is sent to {host}; you have not set a list of your hosts.'
    },
    severities: { 'no-list': 'medium' },
    options: trustedHosts,
    check: (event, context) => {
      const { finding, options } = context
      if (isDryRun(event, context)) return []
      const messageId = options.hosts.length === 0 ? 'no-list' : 'unlisted'
      return valuesIn(waysOut, event, context).flatMap(({ value, path }) => {
        const host = hostOf(value)
        return host === undefined || isInternal(host) || isTrustedHost(host, options)
          ? []
          : [finding(messageId, [path], { host })]
      })
    }
  })
