import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { exposureAttempted } from '../../../../src/audit/rules/media/exposureAttempted.js'

const refused = { errorCode: 'AccessDeniedException' }

const group = (cidr: string, parts: object = refused) =>
  buildEvent('medialive.amazonaws.com', 'CreateInputSecurityGroup', {
    ...parts,
    requestParameters: { whitelistRules: [{ cidr }] }
  })

const grant = (account: string) =>
  buildEvent('mediaconnect.amazonaws.com', 'GrantFlowEntitlements', {
    ...refused,
    requestParameters: { entitlements: [{ subscribers: [account] }] }
  })

const lets = (AWS: string) =>
  buildEvent('mediastore.amazonaws.com', 'PutContainerPolicy', {
    ...refused,
    requestParameters: {
      policy: JSON.stringify({
        Statement: {
          Effect: 'Allow',
          Principal: { AWS },
          Action: 'mediastore:GetObject',
          Resource: '*'
        }
      })
    }
  })

const channel = (requestParameters: object) =>
  buildEvent('ivs.amazonaws.com', 'UpdateChannel', { ...refused, requestParameters })

const harvest = (bucketName: string) =>
  buildEvent('mediapackage.amazonaws.com', 'CreateHarvestJob', {
    ...refused,
    requestParameters: { s3Destination: { bucketName } }
  })

const output = (destination: string) =>
  buildEvent('mediaconnect.amazonaws.com', 'UpdateFlowOutput', {
    ...refused,
    requestParameters: { destination }
  })

testRule(it, exposureAttempted, {
  finding: {
    severe: [
      group('0.0.0.0/0'),
      group('0.0.0.0/0', { errorCode: 'BadRequestException' }),
      grant('444455556666'),
      buildEvent('mediastore.amazonaws.com', 'PutContainerPolicy', {
        ...refused,
        requestParameters: {
          policy:
            '{"Statement":{"Effect":"Allow","Principal":"*","Action":"mediastore:GetObject","Resource":"*"}}'
        }
      }),
      buildEvent('medialive.amazonaws.com', 'TransferInputDevice', {
        ...refused,
        requestParameters: { targetCustomerId: '444455556666' }
      })
    ],
    moderate: [channel({ authorized: false })]
  },
  pass: [
    group('192.0.2.0/24'),
    grant('111122223333'),
    channel({ name: 'news' }),
    harvest('theirs'),
    output('198.51.100.9'),
    deny(group('0.0.0.0/0'))
  ],
  undetermined: [
    hide(group('192.0.2.0/24'), 'requestParameters', 'whitelistRules', 0, 'cidr'),
    omit(grant('111122223333'))
  ],
  denied: [group('0.0.0.0/0')]
})

describe('with lists', () => {
  const options = {
    accounts: ['444455556666'],
    roles: ['arn:aws:iam::777788889999:role/Ingest'],
    hosts: ['192.0.2.0/24'],
    buckets: ['ours']
  }
  testRule(it, use(exposureAttempted, { options }), {
    finding: {
      severe: [
        grant('777788889999'),
        harvest('theirs'),
        output('198.51.100.9'),
        lets('arn:aws:iam::777788889999:role/Other')
      ],
      moderate: [channel({ playbackRestrictionPolicyArn: '' })]
    },
    pass: [
      grant('444455556666'),
      harvest('ours'),
      output('192.0.2.9'),
      lets('arn:aws:iam::777788889999:role/Ingest')
    ],
    undetermined: [omit(harvest('ours'))],
    denied: [harvest('theirs')]
  })
})

const verdictsOf = (event: Parameters<typeof exposureAttempted.check>[0]) => {
  const audited = audit([exposureAttempted])
  return E.isRight(audited) ? audited.right.judge(event) : []
}

it('reports what the other rule would have reported, one severity lower', () => {
  expect(verdictsOf(group('0.0.0.0/0'))).toMatchObject([
    {
      severity: 'medium',
      message:
        'If the call had succeeded, medialive/open-input-security-group would have reported “The group allows 0.0.0.0/0: every address of the internet”.'
    }
  ])
  expect(verdictsOf(channel({ authorized: false }))).toMatchObject([{ severity: 'low' }])
})

it('reports nothing for a call that succeeded', () => {
  expect(verdictsOf(group('0.0.0.0/0', {}))).toEqual([])
})
