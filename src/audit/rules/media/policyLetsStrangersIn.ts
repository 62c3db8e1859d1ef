/**
 * The rule `media/policy-lets-strangers-in`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isForeign, type TrustedAccounts, trustedAccounts } from '../../support/accounts.js'
import { letInBy } from '../../support/resourcePolicy.js'

/**
 * Content that anybody may fetch, or a channel that anybody may feed.
 *
 * @category rules
 * @since 0.1.0
 */
export const policyLetsStrangersIn: Rule<MediaEvent, 'public' | 'foreign', TrustedAccounts> =
  /*#__PURE__*/ defineRule({
    id: 'media/policy-lets-strangers-in',
    title: 'A resource policy lets in the world, or a foreign account',
    severity: 'high',
    description:
      'The policy of a MediaPackage channel says who may push to it, that of an origin endpoint, a MediaTailor channel or a MediaStore container who may fetch, and that of a feed of Elemental Inference who may use it. A principal of `*` without a condition that tells callers apart is everybody; an account that is not yours is somebody.',
    falsePositives:
      'Origins that are public on purpose, and partners. Give the accounts of partners as the option `accounts`.',
    remediation:
      'Name the principals, or add a condition such as `aws:SourceAccount`, `aws:PrincipalOrgID` or that of CDN authorization. Read who used the resource in its access logs.',
    references: [
      'https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_PutChannelPolicy.html',
      'https://docs.aws.amazon.com/mediatailor/latest/apireference/API_PutChannelPolicy.html',
      'https://docs.aws.amazon.com/mediastore/latest/apireference/API_PutContainerPolicy.html'
    ],
    tags: ['access', 'attack.t1537'],
    on: {
      'mediapackagev2.amazonaws.com': ['PutChannelPolicy', 'PutOriginEndpointPolicy'],
      'mediatailor.amazonaws.com': ['PutChannelPolicy'],
      'mediastore.amazonaws.com': ['PutContainerPolicy'],
      'elemental-inference.amazonaws.com': ['PutFeedPolicy']
    },
    messages: {
      public: 'The policy lets in everybody.',
      foreign: 'The policy lets in an account that is neither yours nor trusted.'
    },
    options: trustedAccounts,
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
      const letIn = letInBy(text ?? '')
      if (letIn === undefined) return undetermined(path)
      if (letIn.isPublic) return finding('public', [path])
      const own = read(event, 'recipientAccountId')
      if (own === undefined && letIn.accounts.length > 0)
        return undetermined(at(event, 'recipientAccountId'))
      return letIn.accounts.some((account) => isForeign(account, own ?? '', options))
        ? finding('foreign', [path])
        : pass
    }
  })
