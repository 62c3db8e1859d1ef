/**
 * The rule `media/exposure-attempted`.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { fillIn } from '../../fillIn.js'
import { defineRule, type Rule, type RuleOptions } from '../../Rule.js'
import type { Severity } from '../../Severity.js'
import type { TrustedAccounts } from '../../support/accounts.js'
import {
  type TrustedBuckets,
  type TrustedHosts,
  trustedBuckets,
  trustedHosts
} from '../../support/hosts.js'
import { namedByAny, namesEvent } from '../../support/named.js'
import { type TrustedRoles, trustedParties } from '../../support/trustedRoles.js'
import { playbackOpened } from '../ivs/playbackOpened.js'
import { foreignEntitlement } from '../mediaconnect/foreignEntitlement.js'
import { openFlowSource } from '../mediaconnect/openFlowSource.js'
import { deviceTransferred } from '../medialive/deviceTransferred.js'
import { openInputSecurityGroup } from '../medialive/openInputSecurityGroup.js'
import { contentMadePublic } from './contentMadePublic.js'
import { copiedToUnknownBucket } from './copiedToUnknownBucket.js'
import { newWayOut } from './newWayOut.js'
import { policyLetsStrangersIn } from './policyLetsStrangersIn.js'

/** Rules about exposure and exfiltration. */
const exposures: ReadonlyArray<Rule> = [
  policyLetsStrangersIn,
  openInputSecurityGroup,
  openFlowSource,
  foreignEntitlement,
  deviceTransferred,
  playbackOpened,
  contentMadePublic,
  newWayOut,
  copiedToUnknownBucket
]

type Options = TrustedAccounts & TrustedRoles & TrustedHosts & TrustedBuckets

const options: RuleOptions<Options> = {
  codec: /*#__PURE__*/ t.intersection([
    trustedParties.codec as t.Type<TrustedAccounts & TrustedRoles, unknown>,
    trustedHosts.codec as t.Type<TrustedHosts, unknown>,
    trustedBuckets.codec as t.Type<TrustedBuckets, unknown>
  ]),
  defaults: {
    ...trustedParties.defaults,
    ...trustedHosts.defaults,
    ...trustedBuckets.defaults
  }
}

/** The message for each severity of the attempted exposure; each is one level lower. */
const messageFor = (severity: Severity): 'severe' | 'moderate' =>
  severity === 'high' || severity === 'critical' ? 'severe' : 'moderate'

/**
 * A call that would have exposed something, had it succeeded.
 *
 * @category rules
 * @since 0.2.0
 */
export const exposureAttempted: Rule<MediaEvent, 'severe' | 'moderate', Options> =
  /*#__PURE__*/ defineRule({
    id: 'media/exposure-attempted',
    title: 'A call that failed would have exposed something',
    severity: 'medium',
    description:
      'A call that AWS refused opened nothing, but it shows the intent of the caller: to open a policy or an allow list, to share a stream with another account, to send or copy content away. This rule evaluates the rules for such exposures on the failed call, and reports what they would have found, one severity lower.',
    falsePositives:
      'Deployments that lack a permission and are run again with it: the rule for the exposure then reports the second call. Set the options `accounts`, `roles`, `hosts` and `buckets` as for those rules. Without a list of hosts or buckets, this rule reports none as missing from it.',
    remediation:
      'Ask the principal what the call was for. Look at what else they tried that day, and whether any of it succeeded.',
    references: [
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
    ],
    tags: ['access', 'attack.t1537', 'attack.t1562.007'],
    on: /*#__PURE__*/ namedByAny(exposures),
    outcome: 'attempted',
    per: 'both',
    messages: {
      severe: 'If the call had succeeded, {rule} would have reported “{finding}”.',
      moderate: 'If the call had succeeded, {rule} would have reported “{finding}”.'
    },
    severities: { moderate: 'low' },
    options,
    check: (event, context) =>
      exposures
        .filter((rule) => namesEvent(rule, event))
        .flatMap((rule) => {
          const judged = rule.check(event, context)
          return (Array.isArray(judged) ? judged : [judged]).flatMap((answer) => {
            // If every host or bucket is outside the trusted list, the finding says nothing about the caller's intent.
            if (answer._tag !== 'Found' || answer.messageId === 'no-list') return []
            const severity = rule.severities?.[answer.messageId] ?? rule.severity
            const finding = fillIn(rule.messages[answer.messageId] ?? '', answer.values).replace(
              /\.$/,
              ''
            )
            return [
              context.finding(messageFor(severity), answer.evidence, { rule: rule.id, finding })
            ]
          })
        })
  })
