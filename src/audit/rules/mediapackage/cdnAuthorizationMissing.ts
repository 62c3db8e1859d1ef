/**
 * The rule `mediapackage/cdn-authorization-missing`.
 *
 * @module
 * @since 0.1.0
 */
import type { EventOf, MediaEvent } from '../../../event/MediaEvent.js'
import { timeOf } from '../../../event/timeOf.js'
import type { Context } from '../../Context.js'
import type { Judgement } from '../../Judgement.js'
import { defineRule, type Rule } from '../../Rule.js'
import { strangersLetIn } from '../../support/policy/strangers.js'
import { reachOf } from '../../support/reach.js'
import { hasResponse, type Payload, tellingPayload } from '../../support/response.js'

type Messages = 'without' | 'open'

type Endpoint = EventOf<
  'mediapackage.amazonaws.com',
  'CreateOriginEndpoint' | 'UpdateOriginEndpoint'
>

type Group = EventOf<
  'mediapackage-vod.amazonaws.com',
  'CreatePackagingGroup' | 'UpdatePackagingGroup'
>

type Members = 'authorization' | 'origination' | 'whitelist'

/** For each member of an origin, which payload shows it; the response shows the origin after the call. */
const tellingOf =
  (event: Endpoint | Group, context: Context<Messages, unknown>) =>
  (member: Members): Payload =>
    tellingPayload(hasResponse(event, context), (payload) =>
      member !== 'authorization' && event.eventSource === 'mediapackage.amazonaws.com'
        ? context.look(event, payload, member)._tag
        : context.look(event, payload, 'authorization')._tag
    )

/** Whether access is restricted otherwise: to no one, or to the addresses of a site. */
const isLocked = (
  event: Endpoint,
  telling: (member: Members) => Payload,
  { read }: Context<Messages, unknown>
): boolean => {
  if (read(event, telling('origination'), 'origination') === 'DENY') return true
  const whitelist = read(event, telling('whitelist'), 'whitelist') ?? []
  return whitelist.length > 0 && reachOf(whitelist) === 'some'
}

const judgeOrigin = (
  event: Endpoint | Group,
  context: Context<Messages, unknown>
): Judgement<Messages> => {
  const { look, at, finding, pass, undetermined } = context
  const telling = tellingOf(event, context)
  const payload = telling('authorization')
  const secret = look(event, payload, 'authorization', 'cdnIdentifierSecret')
  const path = at(event, payload, 'authorization')
  if (secret._tag === 'Present' && secret.value !== '') return pass
  const isUnset = secret._tag === 'Present' || secret._tag === 'Absent' || secret._tag === 'Null'
  if (!isUnset)
    return look(event, payload, 'authorization')._tag === 'Present' ? pass : undetermined(path)
  const locks =
    event.eventSource === 'mediapackage.amazonaws.com'
      ? [
          at(event, telling('origination'), 'origination'),
          at(event, telling('whitelist'), 'whitelist')
        ]
      : []
  if (event.eventSource === 'mediapackage.amazonaws.com' && isLocked(event, telling, context))
    return pass
  const isUpdate =
    event.eventName === 'UpdateOriginEndpoint' || event.eventName === 'UpdatePackagingGroup'
  return isUpdate && payload === 'requestParameters'
    ? undetermined(at(event, 'responseElements', 'authorization'))
    : finding('without', [path, ...locks])
}

/**
 * An origin that serves requests that bypass the CDN.
 *
 * @category rules
 * @since 0.1.0
 */
export const cdnAuthorizationMissing: Rule<MediaEvent, Messages> = /*#__PURE__*/ defineRule({
  id: 'mediapackage/cdn-authorization-missing',
  title: 'An origin answers requests that do not come from the CDN',
  severity: 'medium',
  description:
    'With CDN authorization an origin answers only requests that carry a secret header of the CDN. Without it, everyone who learns the address of the origin can bypass the CDN, its geographic limits and its tokens, and you pay for the egress. For MediaPackage v2 the policy of the endpoint decides: the CDN header, the origin access control of your own CloudFront distribution, your own roles, or the addresses of your CDN are each sufficient. A v2 endpoint without a policy answers no one, so deleting the policy is an outage, not an exposure.',
  falsePositives:
    'Test endpoints, and endpoints of MediaPackage v1 whose CDN sends from too many addresses for an allow list. For an update that leaves out the authorization, only the response shows whether it is still set; without a response, the verdict is undetermined.',
  remediation:
    'Set the authorization with its secret and role, or the condition of the policy. Look in the egress logs for requests that did not come from the CDN.',
  references: [
    'https://docs.aws.amazon.com/mediapackage/latest/ug/cdn-auth.html',
    'https://docs.aws.amazon.com/mediapackage/latest/ug/cdn-auth-setup.html',
    'https://docs.aws.amazon.com/mediapackage/latest/userguide/policies.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-mediapackage.html'
  ],
  tags: ['access', 'attack.t1562.007', 'attack.t1530'],
  on: {
    'mediapackage.amazonaws.com': ['CreateOriginEndpoint', 'UpdateOriginEndpoint'],
    'mediapackage-vod.amazonaws.com': ['CreatePackagingGroup', 'UpdatePackagingGroup'],
    'mediapackagev2.amazonaws.com': ['PutOriginEndpointPolicy']
  },
  messages: {
    without: 'The origin has no CDN authorization.',
    open: 'The policy lets anyone fetch from the origin without going through your CDN.'
  },
  check: (event, context) => {
    if (event.eventSource !== 'mediapackagev2.amazonaws.com') return judgeOrigin(event, context)
    const { read, at, finding, pass, undetermined } = context
    const path = at(event, 'requestParameters', 'Policy')
    const time = timeOf(event)
    const strangers = strangersLetIn(read(event, 'requestParameters', 'Policy') ?? '', {
      own: read(event, 'recipientAccountId') ?? '',
      trusted: [],
      roles: [],
      since: time._tag === 'Some' ? time.value : new Date(0)
    })
    if (strangers === undefined) return undetermined(path)
    if (strangers.anyone || strangers.services.length > 0) return finding('open', [path])
    return strangers.isClear ? pass : undetermined(path)
  }
})
