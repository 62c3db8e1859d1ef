/**
 * The rule `media/upstream-moved`.
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
import { upstreams } from '../../support/upstreams.js'

/**
 * An ad server, an origin or a key server is at a host that is not trusted.
 *
 * @category rules
 * @since 0.2.0
 */
export const upstreamMoved: Rule<MediaEvent, 'ads' | 'origin' | 'keys' | 'no-list', TrustedHosts> =
  /*#__PURE__*/ defineRule({
    id: 'media/upstream-moved',
    title: 'An ad server, an origin or a key server is not on the list of hosts',
    severity: 'high',
    description:
      'Viewers see what the origin and the ad server deliver, and content is locked with the keys that the key server hands out. An attacker who moves one of them to their own host puts their pictures or advertisements on air, collects your ad revenue, or can decrypt your content. A record does not show the previous host, so the host is compared with a list.',
    falsePositives:
      'All servers, until you set the option `hosts`: without a list, the rule reports each of them, with severity low.',
    remediation: 'Point it back, or add the host to the list. Look at what was delivered since.',
    references: [
      'https://docs.aws.amazon.com/mediatailor/latest/apireference/API_PutPlaybackConfiguration.html',
      'https://docs.aws.amazon.com/mediatailor/latest/apireference/API_UpdateSourceLocation.html',
      'https://docs.aws.amazon.com/speke/latest/documentation/what-is-speke.html',
      'https://docs.aws.amazon.com/medialive/latest/ug/creating-input.html'
    ],
    tags: ['integrity', 'attack.t1565', 'attack.t1557', 'attack.t1491'],
    on: /*#__PURE__*/ namedIn(upstreams),
    messages: {
      ads: 'Advertisements come from {host}, which is not on your list.',
      origin: 'Content comes from {host}, which is not on your list.',
      keys: 'Keys come from {host}, which is not on your list.',
      'no-list': 'Content, ads or keys come from {host}; you have not set a list of your hosts.'
    },
    severities: { 'no-list': 'low' },
    options: trustedHosts,
    check: (event, context) => {
      const { finding, options } = context
      if (isDryRun(event, context)) return []
      return valuesIn(upstreams, event, context).flatMap(({ kind, value, path }) => {
        const host = hostOf(value)
        return host === undefined || isInternal(host) || isTrustedHost(host, options)
          ? []
          : [finding(options.hosts.length === 0 ? 'no-list' : kind, [path], { host })]
      })
    }
  })
