/**
 * The rule `media/policy-lets-strangers-in`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { timeOf } from '../../../event/timeOf.js'
import { defineRule, type Rule } from '../../Rule.js'
import type { TrustedAccounts } from '../../support/accounts.js'
import { strangersLetIn } from '../../support/policy/strangers.js'
import { type TrustedRoles, trustedParties } from '../../support/trustedRoles.js'

/**
 * Anyone can fetch content, or feed a channel.
 *
 * @category rules
 * @since 0.1.0
 */
export const policyLetsStrangersIn: Rule<
  MediaEvent,
  'public' | 'service' | 'foreign',
  TrustedAccounts & TrustedRoles
> = /*#__PURE__*/ defineRule({
  id: 'media/policy-lets-strangers-in',
  title: 'A resource policy grants access to everyone, or to a foreign account',
  severity: 'high',
  description:
    'The policy of a MediaPackage channel says who may push to it; that of an origin endpoint, a MediaTailor channel or a MediaStore container who may fetch; and that of an Elemental Inference feed who may use it. The rule evaluates the policy as IAM does, including conditions and denials, for callers that are not yours: an unsigned request, an AWS account that the policy does not name, a service that acts for such an account, and each foreign account that it names. A condition that such a caller can satisfy, such as a header, a tag of their own role, a Region, or the absence of a key, keeps no one out; neither does an address range of a /12 or more of the internet.',
  falsePositives:
    'Origins that are public on purpose, and partners. Set the accounts of partners with the option `accounts`, or single roles with `roles`. An organization that the policy names is assumed to be yours.',
  remediation:
    'Name the principals, or add a condition that only your callers can satisfy: `aws:PrincipalOrgID`, `aws:SourceArn` or `aws:SourceAccount` for a service, or that of CDN authorization. Check in the access logs who used the resource.',
  references: [
    'https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_PutChannelPolicy.html',
    'https://docs.aws.amazon.com/mediatailor/latest/apireference/API_PutChannelPolicy.html',
    'https://docs.aws.amazon.com/mediastore/latest/apireference/API_PutContainerPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'
  ],
  tags: ['access', 'attack.t1537', 'attack.t1562.007'],
  on: {
    'mediapackagev2.amazonaws.com': ['PutChannelPolicy', 'PutOriginEndpointPolicy'],
    'mediatailor.amazonaws.com': ['PutChannelPolicy'],
    'mediastore.amazonaws.com': ['PutContainerPolicy'],
    'elemental-inference.amazonaws.com': ['PutFeedPolicy']
  },
  messages: {
    public: 'The policy grants access to anyone.',
    service: 'The policy grants access to {service} on behalf of any AWS account.',
    foreign: 'The policy grants access to account {account}, which is neither yours nor trusted.'
  },
  options: trustedParties,
  check: (event, { read, at, finding, pass, undetermined, options }) => {
    const isLower =
      event.eventSource === 'mediastore.amazonaws.com' ||
      event.eventSource === 'elemental-inference.amazonaws.com'
    const path = isLower
      ? at(event, 'requestParameters', 'policy')
      : at(event, 'requestParameters', 'Policy')
    const text = isLower
      ? read(event, 'requestParameters', 'policy')
      : read(event, 'requestParameters', 'Policy')
    const own = read(event, 'recipientAccountId')
    const time = timeOf(event)
    const strangers = strangersLetIn(text ?? '', {
      own: own ?? '',
      trusted: options.accounts,
      roles: options.roles,
      since: time._tag === 'Some' ? time.value : new Date(0)
    })
    if (strangers === undefined) return undetermined(path)
    if (strangers.anyone) return finding('public', [path])
    if (own === undefined && strangers.accounts.length > 0)
      return undetermined(at(event, 'recipientAccountId'))
    const found = [
      ...strangers.services.map((service) => finding('service', [path], { service })),
      ...strangers.accounts.map((account) => finding('foreign', [path], { account }))
    ]
    if (found.length > 0) return found
    return strangers.isClear ? pass : undetermined(path)
  }
})
