import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { policyLetsStrangersIn } from '../../../../src/audit/rules/media/policyLetsStrangersIn.js'

const policy = (...statements: ReadonlyArray<object>): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      ...statement
    }))
  })

const channel = (Policy: string) =>
  buildEvent('mediapackagev2.amazonaws.com', 'PutChannelPolicy', { requestParameters: { Policy } })

const endpoint = (Policy: string) =>
  buildEvent('mediapackagev2.amazonaws.com', 'PutOriginEndpointPolicy', {
    requestParameters: { Policy }
  })

const tailor = (Policy: string) =>
  buildEvent('mediatailor.amazonaws.com', 'PutChannelPolicy', { requestParameters: { Policy } })

const container = (text: string) =>
  buildEvent('mediastore.amazonaws.com', 'PutContainerPolicy', {
    requestParameters: { containerName: 'live', policy: text }
  })

const feed = (text: string) =>
  buildEvent('elemental-inference.amazonaws.com', 'PutFeedPolicy', {
    requestParameters: { policy: text }
  })

const everybody = policy({ Principal: '*' })

const own = policy({ Principal: { AWS: 'arn:aws:iam::111122223333:role/Encoder' } })

const partner = policy({ Principal: { AWS: ['111122223333', 'arn:aws:iam::444455556666:root'] } })

const encoder = { AWS: '111122223333' }
const encoderOnly = { Principal: encoder }

testRule(it, policyLetsStrangersIn, {
  finding: {
    public: [
      channel(everybody),
      endpoint(policy({ Principal: { AWS: '*' } })),
      tailor(policy({ Principal: { AWS: [encoder.AWS, '*'] } })),
      container(policy({ Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })),
      feed(policy({ NotPrincipal: encoder })),
      channel(policy({ Principal: encoder }, { Principal: '*' }))
    ],
    service: [
      tailor(policy({ Principal: { Service: 'medialive.amazonaws.com' } })),
      endpoint(policy(encoderOnly, { Principal: { Service: 'cloudfront.amazonaws.com' } }))
    ],
    foreign: [
      channel(partner),
      container(policy({ Principal: { AWS: '444455556666' } })),
      tailor(policy({ Principal: { AWS: 'arn:aws-cn:iam::444455556666:role/x' } }))
    ]
  },
  pass: [
    // Over before the call: it lets no caller in.
    channel(
      policy({
        Principal: '*',
        Condition: { DateLessThan: { 'aws:CurrentTime': '2025-06-01T00:00:00Z' } }
      })
    ),
    channel(own),
    endpoint(
      policy({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } } })
    ),
    tailor(
      policy({
        Principal: { Service: 'medialive.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } }
      })
    ),
    endpoint(
      policy({ Principal: '*', Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } })
    ),
    endpoint(
      policy(
        { Principal: '*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }
        }
      )
    ),
    container(policy({ Effect: 'Deny', Principal: '*' })),
    channel(policy({ Effect: 'Deny', Principal: { AWS: '444455556666' } })),
    channel(JSON.stringify({ Statement: { Effect: 'Allow', Principal: encoder } }))
  ],
  undetermined: [
    channel('not JSON'),
    channel('[]'),
    channel(policy({ Principal: '*', Condition: { StringEquals: { 'example:Key': 'x' } } })),
    hide(channel(policy({ Principal: { AWS: '777788889999' } })), 'recipientAccountId'),
    hide(container(own), 'requestParameters', 'policy'),
    omit(tailor(own)),
    hide(channel(partner), 'recipientAccountId')
  ],
  denied: [deny(channel(everybody))]
})

describe('with a trusted account', () => {
  testRule(it, use(policyLetsStrangersIn, { options: { accounts: ['444455556666'] } }), {
    finding: {
      public: [channel(everybody)],
      service: [tailor(policy({ Principal: { Service: 'medialive.amazonaws.com' } }))],
      foreign: [channel(policy({ Principal: { AWS: ['444455556666', '777788889999'] } }))]
    },
    pass: [channel(partner)],
    undetermined: [omit(channel(partner))],
    denied: [deny(channel(partner))]
  })
})

describe('with a trusted role', () => {
  const role = 'arn:aws:iam::444455556666:role/Ingest'
  const of = (AWS: string) => channel(policy({ Principal: { AWS } }))
  testRule(it, use(policyLetsStrangersIn, { options: { roles: [role] } }), {
    finding: {
      public: [channel(everybody)],
      service: [tailor(policy({ Principal: { Service: 'medialive.amazonaws.com' } }))],
      foreign: [of('444455556666'), of(`${role}-2`)]
    },
    pass: [of(role), of('arn:aws:sts::444455556666:assumed-role/Ingest/encoder')],
    undetermined: [omit(of(role))],
    denied: [deny(of('444455556666'))]
  })
})

it.each([
  [container(everybody), 'policy'],
  [feed(everybody), 'policy'],
  [channel(everybody), 'Policy'],
  [tailor(everybody), 'Policy']
])('points to the policy as spelt by the service', (event, key) => {
  const audited = audit([policyLetsStrangersIn])
  expect(E.isRight(audited) ? audited.right.judge(event) : []).toMatchObject([
    { evidence: [['requestParameters', key]] }
  ])
})
