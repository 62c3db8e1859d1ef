/**
 * The rule `mediapackage/cdn-authorization-missing`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * An origin that was set up without CDN authorization.
 *
 * @category rules
 * @since 0.1.0
 */
export const cdnAuthorizationMissing: Rule<MediaEvent, 'without' | 'removed'> =
  /*#__PURE__*/ defineRule({
    id: 'mediapackage/cdn-authorization-missing',
    title: 'No CDN authorization was set for an origin',
    severity: 'medium',
    description:
      'With CDN authorization an origin answers only requests that carry a secret header of the CDN. Without it whoever learns the address of the origin goes around the CDN, its geographic limits and its tokens, and you pay for the egress.',
    falsePositives:
      'Endpoints that feed a harvest, a test player or MediaTailor, and are locked by an allow list or a policy. An update that leaves out the authorization may leave it as it was: AWS does not say.',
    remediation:
      'Set the authorization with its secret and role. Look at the egress logs for requests that did not come from the CDN.',
    references: [
      'https://docs.aws.amazon.com/mediapackage/latest/ug/cdn-auth.html',
      'https://docs.aws.amazon.com/mediapackage/latest/ug/cdn-auth-setup.html'
    ],
    tags: ['access', 'attack.t1562.007'],
    on: {
      'mediapackage.amazonaws.com': ['CreateOriginEndpoint', 'UpdateOriginEndpoint'],
      'mediapackage-vod.amazonaws.com': ['CreatePackagingGroup', 'UpdatePackagingGroup'],
      'mediapackagev2.amazonaws.com': ['PutOriginEndpointPolicy', 'DeleteOriginEndpointPolicy']
    },
    messages: {
      without: 'The request sets no CDN authorization.',
      removed:
        'The policy of the endpoint was deleted, and with it the CDN authorization, if it had one.'
    },
    check: (event, { look, at, finding, pass, undetermined }) => {
      if (event.eventName === 'DeleteOriginEndpointPolicy')
        return finding('removed', [at(event, 'eventName')])
      const [authorization, path] =
        event.eventSource === 'mediapackagev2.amazonaws.com'
          ? [
              look(event, 'requestParameters', 'CdnAuthConfiguration'),
              at(event, 'requestParameters', 'CdnAuthConfiguration')
            ]
          : [
              look(event, 'requestParameters', 'authorization'),
              at(event, 'requestParameters', 'authorization')
            ]
      if (authorization._tag === 'Present') return pass
      return authorization._tag === 'Absent' || authorization._tag === 'Null'
        ? finding('without', [path])
        : undetermined(path)
    }
  })
