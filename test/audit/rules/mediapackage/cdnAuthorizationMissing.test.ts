import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { cdnAuthorizationMissing } from '../../../../src/audit/rules/mediapackage/cdnAuthorizationMissing.js'

const v2 = 'mediapackagev2.amazonaws.com'

const endpoint = (requestParameters: object) =>
  buildEvent('mediapackage.amazonaws.com', 'CreateOriginEndpoint', { requestParameters })

const group = (requestParameters: object) =>
  buildEvent('mediapackage-vod.amazonaws.com', 'UpdatePackagingGroup', { requestParameters })

const policy = (requestParameters: object) =>
  buildEvent(v2, 'PutOriginEndpointPolicy', { requestParameters })

const authorization = {
  cdnIdentifierSecret: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:cdn',
  secretsRoleArn: 'arn:aws:iam::111122223333:role/Secrets'
}

testRule(it, cdnAuthorizationMissing, {
  finding: {
    without: [endpoint({}), group({ id: 'news', authorization: null }), policy({ Policy: '{}' })],
    removed: [buildEvent(v2, 'DeleteOriginEndpointPolicy')]
  },
  pass: [
    endpoint({ authorization }),
    group({ authorization }),
    policy({
      CdnAuthConfiguration: { CdnIdentifierSecretArns: [authorization.cdnIdentifierSecret] }
    })
  ],
  undetermined: [
    hide(endpoint({}), 'requestParameters', 'authorization'),
    hide(policy({}), 'requestParameters', 'CdnAuthConfiguration'),
    omit(group({}))
  ],
  denied: [deny(endpoint({}))]
})
