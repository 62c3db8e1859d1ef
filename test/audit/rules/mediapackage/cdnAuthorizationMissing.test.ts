import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { cdnAuthorizationMissing } from '../../../../src/audit/rules/mediapackage/cdnAuthorizationMissing.js'

const v2 = 'mediapackagev2.amazonaws.com'

const create = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackage.amazonaws.com', 'CreateOriginEndpoint', {
    requestParameters,
    responseElements
  })

const update = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackage.amazonaws.com', 'UpdateOriginEndpoint', {
    requestParameters,
    responseElements
  })

const group = (requestParameters: object, responseElements: object | null = null) =>
  buildEvent('mediapackage-vod.amazonaws.com', 'UpdatePackagingGroup', {
    requestParameters,
    responseElements
  })

const policy = (...parts: ReadonlyArray<object>) =>
  buildEvent(v2, 'PutOriginEndpointPolicy', {
    requestParameters: {
      Policy: JSON.stringify({
        Statement: parts.map((part) => ({
          Effect: 'Allow',
          Principal: '*',
          Action: 'mediapackagev2:GetObject',
          Resource: '*',
          ...part
        }))
      })
    }
  })

const authorization = {
  cdnIdentifierSecret: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:cdn',
  secretsRoleArn: 'arn:aws:iam::111122223333:role/Secrets'
}

const header = 'mediapackagev2:RequestHasMatchingCdnAuthHeader'

const cloudFront = { Service: 'cloudfront.amazonaws.com' }

const distribution = 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE'

const own = { Principal: { AWS: 'arn:aws:iam::111122223333:role/Packager' } }

testRule(it, cdnAuthorizationMissing, {
  finding: {
    without: [
      create({}),
      create({ authorization: null }),
      create({ authorization: {} }),
      create({ authorization: { cdnIdentifierSecret: '' } }),
      create({ origination: 'ALLOW', whitelist: ['0.0.0.0/0'] }),
      create({ whitelist: [] }),
      create({}, { id: 'news' }),
      create({ authorization }, { id: 'news', authorization: null }),
      create({ origination: 'DENY' }, { id: 'news', origination: 'ALLOW' }),
      create({ whitelist: ['192.0.2.0/24'] }, { id: 'news', whitelist: [] }),
      update({ description: 'news' }, { id: 'news', origination: 'ALLOW' }),
      group({}, { id: 'news' }),
      buildEvent('mediapackage-vod.amazonaws.com', 'CreatePackagingGroup', {
        requestParameters: { id: 'news' }
      })
    ],
    open: [
      policy({}),
      policy({ Condition: { Null: { [header]: 'true' } } }),
      policy({ Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } }),
      policy(own, { Principal: cloudFront })
    ]
  },
  pass: [
    // Over before the call.
    policy({ Condition: { DateLessThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } } }),
    create({ authorization }),
    create({ origination: 'DENY' }),
    create({ whitelist: ['192.0.2.0/24'] }),
    create({}, { id: 'news', authorization }),
    // Answers may be cut to what identifies the endpoint.
    create({ authorization }, { id: 'news' }),
    create({ origination: 'DENY' }, { id: 'news' }),
    create({ whitelist: ['192.0.2.0/24'] }, { id: 'news' }),
    group({ authorization }, { id: 'news' }),
    create({}, { id: 'news', whitelist: ['192.0.2.0/24'] }),
    update({ authorization }),
    update({ description: 'news' }, { id: 'news', authorization }),
    update({ description: 'news' }, { id: 'news', origination: 'DENY' }),
    update({ origination: 'DENY' }),
    group({ authorization }),
    policy(own),
    policy({ Principal: { AWS: '444455556666' } }),
    policy({ Condition: { Bool: { [header]: 'true' } } }),
    policy({
      Principal: cloudFront,
      Condition: { StringEquals: { 'aws:SourceArn': distribution } }
    }),
    policy({ Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }),
    policy()
  ],
  undetermined: [
    update({ description: 'news' }),
    group({ id: 'news', authorization: null }),
    hide(create({}), 'requestParameters', 'authorization'),
    hide(update({}, { id: 'news' }), 'responseElements', 'authorization'),
    hide(create({}), 'requestParameters', 'origination'),
    hide(create({ whitelist: ['192.0.2.0/24'] }), 'requestParameters', 'whitelist', 0),
    hide(policy(own), 'requestParameters', 'Policy'),
    policy({ Condition: { StringEquals: { 'example:Key': 'value' } } }),
    buildEvent(v2, 'PutOriginEndpointPolicy', { requestParameters: { Policy: 'no policy' } }),
    omit(group({ authorization }), 'responseElements'),
    omit(group({})),
    omit(update({ authorization }))
  ],
  denied: [deny(create({}))]
})
