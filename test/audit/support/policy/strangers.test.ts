// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of IAM policies look like those of templates
import { describe, expect, it } from 'vitest'
import { type Strangers, strangersLetIn } from '../../../../src/audit/support/policy/strangers.js'

const own = '111122223333'
const other = '444455556666'

const owner = {
  own,
  trusted: ['777788889999'],
  roles: [`arn:aws:iam::${other}:role/partners/Ingest`],
  since: new Date('2026-01-02T03:04:05Z')
}

const policy = (...parts: ReadonlyArray<object>): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: parts.map((part) => ({
      Effect: 'Allow',
      Principal: '*',
      Action: 'mediapackagev2:GetObject',
      Resource: '*',
      ...part
    }))
  })

const on = (Condition: unknown): string => policy({ Condition })

/** Anyone, but for those that a condition denies. */
const deny = (parts: object): string => policy({}, { Effect: 'Deny', Action: '*', ...parts })

const denyOn = (Condition: unknown): string => deny({ Condition })

const whom = (Principal: unknown, Condition: unknown = {}): string =>
  policy({ Principal, Condition })

const cloudFront = { Service: 'cloudfront.amazonaws.com' }

const letIn = (text: string): string => {
  const found = strangersLetIn(text, owner)
  if (found === undefined) return 'no policy'
  const { anyone, services, accounts, isClear }: Strangers = found
  if (anyone) return 'anyone'
  return [...services, ...accounts].join(' ') || (isClear ? 'nobody' : 'unclear')
}

const many = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [`aws:PrincipalTag/t${i}`, ['a', 'b', 'c', 'd']])
)

describe('a policy admits', () => {
  it.each<[string, string, string]>([
    ['everyone by a star', policy({}), 'anyone'],
    ['everyone by a star of AWS', whom({ AWS: '*' }), 'anyone'],
    ['everyone by a star among others', whom({ AWS: [own, '*'] }), 'anyone'],
    [
      'everyone by a statement that is no list',
      '{"Statement":{"Effect":"Allow","Principal":"*"}}',
      'anyone'
    ],
    ['all but some', policy({ Principal: undefined, NotPrincipal: { AWS: own } }), 'anyone'],
    ['nobody without a principal', policy({ Principal: undefined }), 'nobody'],
    ['nobody when it denies', policy({ Effect: 'Deny' }), 'nobody'],
    ['nobody by an effect that is none', policy({ Effect: 'allow' }), 'nobody'],
    ['the own account', whom({ AWS: own }), 'nobody'],
    ['a trusted role', whom({ AWS: `arn:aws:iam::${other}:role/partners/Ingest` }), 'nobody'],
    [
      'a session of a trusted role',
      whom({ AWS: `arn:aws:sts::${other}:assumed-role/Ingest/encoder-1` }),
      'nobody'
    ],
    [
      'a trusted role by a condition',
      whom(
        { AWS: other },
        { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${other}:role/partners/Ingest` } }
      ),
      'nobody'
    ],
    ['another role of its account', whom({ AWS: `arn:aws:iam::${other}:role/Other` }), other],
    [
      'more than a trusted role by a pattern',
      whom(
        { AWS: other },
        { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${other}:role/partners/Ingest*` } }
      ),
      other
    ],
    [
      'another role beside a trusted one',
      whom({
        AWS: [
          `arn:aws:iam::${other}:role/partners/Ingest`,
          `arn:aws:iam::${other}:role/partners/Other`
        ]
      }),
      other
    ],
    ['the account of a trusted role', whom({ AWS: other }), other],
    ['everyone, a trusted role too', policy({}, { Principal: { AWS: other } }), 'anyone'],
    [
      'a service where another is denied',
      policy(
        { Principal: cloudFront },
        { Effect: 'Deny', Principal: { Service: 'lambda.amazonaws.com' }, Action: '*' }
      ),
      'cloudfront.amazonaws.com'
    ],
    ['the own account by its root', whom({ AWS: `arn:aws:iam::${own}:root` }), 'nobody'],
    ['an own role', whom({ AWS: `arn:aws:iam::${own}:role/Packager` }), 'nobody'],
    ['a trusted account', whom({ AWS: '777788889999' }), 'nobody'],
    ['another account', whom({ AWS: other }), other],
    ['another account by its root', whom({ AWS: [`arn:aws-cn:iam::${other}:root`] }), other],
    ['a role of another account', whom({ AWS: `arn:aws:iam::${other}:role/x` }), other],
    [
      'a session of another account',
      whom({ AWS: `arn:aws:sts::${other}:assumed-role/x/y` }),
      other
    ],
    ['accounts, each once', whom({ AWS: [own, other, other, '777788889999'] }), other],
    [
      'nobody by the id of a principal that is gone',
      whom({ AWS: 'AIDACKCEVSQ6C2EXAMPLE' }),
      'nobody'
    ],
    ['a service for anyone', whom(cloudFront), 'cloudfront.amazonaws.com'],
    ['any service', whom({ Service: '*' }), 'any.amazonaws.com cloudfront.amazonaws.com'],
    ['whoever logs in elsewhere', whom({ Federated: 'accounts.google.com' }), 'anyone'],
    [
      'those who log in at the own account',
      whom({ Federated: `arn:aws:iam::${own}:saml-provider/x` }),
      'nobody'
    ],
    [
      'those who log in at another account',
      whom({ Federated: `arn:aws:iam::${other}:saml-provider/x` }),
      other
    ],
    ['a canonical user, of whom nobody knows who it is', whom({ CanonicalUser: 'abc' }), 'unclear'],
    [
      'what an ARN of a resource names, never',
      policy({ Principal: { AWS: own }, Resource: `arn:aws:x::${other}:y` }),
      'nobody'
    ]
  ])('%s', (_, text, expected) => {
    expect(letIn(text)).toBe(expected)
  })
})

describe('an action', () => {
  it.each<[string, string, string]>([
    ['that is known', policy({ Action: 'mediapackagev2:Get*' }), 'anyone'],
    ['that is not known', policy({ Action: 'mediatailor:GetSlate' }), 'anyone'],
    [
      'by a star of which each is denied',
      policy(
        { Action: 'mediapackagev2:Get*' },
        { Effect: 'Deny', Action: ['mediapackagev2:GetObject', 'mediapackagev2:GetHeadObject'] }
      ),
      'nobody'
    ],
    [
      'by a star of which one is denied',
      policy(
        { Action: 'mediapackagev2:Get*' },
        { Effect: 'Deny', Action: 'mediapackagev2:GetObject' }
      ),
      'anyone'
    ],
    [
      'of all but some',
      policy({ Action: undefined, NotAction: 'mediapackagev2:PutObject' }),
      'anyone'
    ]
  ])('%s', (_, text, expected) => {
    expect(letIn(text)).toBe(expected)
  })
})

describe('a condition', () => {
  it.each<[string, unknown, string]>([
    ['that is empty is none', {}, 'anyone'],
    ['that is no object is none', 'x', 'anyone'],
    ['with a part that is no object is none', { Bool: 'x' }, 'anyone'],
    ['on TLS all can meet', { Bool: { 'aws:SecureTransport': true } }, 'anyone'],
    ['on no TLS all can meet', { Bool: { 'aws:SecureTransport': 'false' } }, 'anyone'],
    ['on a header all can meet', { StringEquals: { 'aws:Referer': 'secret' } }, 'anyone'],
    ['on a user agent all can meet', { StringLike: { 'aws:UserAgent': '*CDN*' } }, 'anyone'],
    [
      'on a tag of the caller all can meet',
      { StringEquals: { 'aws:PrincipalTag/team': 'media' } },
      'anyone'
    ],
    [
      'on a tag of the request all can meet',
      { StringEquals: { 'aws:RequestTag/team': 'media' } },
      'anyone'
    ],
    [
      'on a Region all can meet',
      { StringEquals: { 'aws:RequestedRegion': 'us-west-2' } },
      'anyone'
    ],
    ['on MFA all can meet', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, 'anyone'],
    [
      'on the age of MFA all can meet',
      { NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } },
      'anyone'
    ],
    [
      'on a great age of MFA all can meet',
      { NumericGreaterThan: { 'aws:MultiFactorAuthAge': 300 } },
      'anyone'
    ],
    [
      'on an age that is none nobody meets',
      { NumericEquals: { 'aws:MultiFactorAuthAge': '' } },
      'nobody'
    ],
    ['on the name of a user all can meet', { StringEquals: { 'aws:username': 'ada' } }, 'anyone'],
    [
      'on a call through a service all can meet',
      { Bool: { 'aws:ViaAWSService': 'true' } },
      'anyone'
    ],
    [
      'on the kind of a principal all can meet',
      { StringEquals: { 'aws:PrincipalType': 'AssumedRole' } },
      'anyone'
    ],
    [
      'on an anonymous caller all can meet',
      { StringEquals: { 'aws:PrincipalType': 'Anonymous' } },
      'anyone'
    ],
    [
      'on a kind that is none nobody meets',
      { StringEquals: { 'aws:PrincipalType': 'Martian' } },
      'nobody'
    ],
    [
      'on a service that calls',
      { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
      'cloudfront.amazonaws.com'
    ],
    ['on no service all can meet', { Bool: { 'aws:PrincipalIsAWSService': 'false' } }, 'anyone'],
    [
      'on the name of a service',
      { StringEquals: { 'aws:PrincipalServiceName': 'medialive.amazonaws.com' } },
      'medialive.amazonaws.com'
    ],
    [
      'on an address of the office few can meet',
      { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
      'nobody'
    ],
    ['on any address all can meet', { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, 'anyone'],
    [
      'on any address of IPv6 all can meet',
      { IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '::/0'] } },
      'anyone'
    ],
    [
      'on two halves of the internet all can meet',
      { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
      'anyone'
    ],
    [
      'on the addresses of a cloud all can meet',
      { IpAddress: { 'aws:SourceIp': '52.0.0.0/8' } },
      'anyone'
    ],
    [
      'on private addresses few can meet',
      { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '172.16.0.0/12'] } },
      'nobody'
    ],
    ['on what is no address nobody meets', { IpAddress: { 'aws:SourceIp': 'x' } }, 'nobody'],
    [
      'on all but some addresses all can meet',
      { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
      'anyone'
    ],
    [
      'on all but all addresses those in a VPC can meet',
      { NotIpAddress: { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] } },
      'anyone'
    ],
    [
      'on an address, if there is one, those in a VPC can meet',
      { IpAddressIfExists: { 'aws:SourceIp': '192.0.2.0/24' } },
      'anyone'
    ],
    [
      'on an address inside of a VPC all can meet',
      { IpAddress: { 'aws:VpcSourceIp': '10.1.0.0/16' } },
      'anyone'
    ],
    ['on a VPC few can meet', { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }, 'nobody'],
    ['on any VPC all can meet', { StringLike: { 'aws:SourceVpc': 'vpc-*' } }, 'anyone'],
    ['on an endpoint few can meet', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'nobody'],
    [
      'on the account of an endpoint few can meet',
      { StringEquals: { 'aws:VpceAccount': own } },
      'nobody'
    ],
    [
      'on an organization few can meet',
      { StringEquals: { 'aws:PrincipalOrgID': 'o-ours' } },
      'nobody'
    ],
    ['on any organization all can meet', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, 'anyone'],
    [
      'on all but an organization all can meet',
      { StringNotEquals: { 'aws:PrincipalOrgID': 'o-ours' } },
      'anyone'
    ],
    [
      'on an organization, if there is one, all can meet',
      { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ours' } },
      'anyone'
    ],
    [
      'on a path in an organization few can meet',
      { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': ['o-ours/r-1/*'] } },
      'nobody'
    ],
    [
      'on all of no paths all can meet',
      { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': ['o-ours/r-1/*'] } },
      'anyone'
    ],
    [
      'on none of the paths, at least one, those without any cannot',
      { 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgPaths': ['stranger'] } },
      'nobody'
    ],
    [
      'on the own account few can meet',
      { StringEquals: { 'aws:PrincipalAccount': own } },
      'nobody'
    ],
    [
      'on another account its principals meet',
      { StringEquals: { 'aws:PrincipalAccount': [own, other] } },
      other
    ],
    [
      'on an ARN of the own account few can meet',
      { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/*` } },
      'nobody'
    ],
    [
      'on an ARN of another account its principals meet',
      { StringLike: { 'aws:PrincipalArn': `arn:aws:iam::${other}:role/*` } },
      other
    ],
    ['on any ARN all can meet', { StringLike: { 'aws:PrincipalArn': '*' } }, 'anyone'],
    ['on any ARN as an ARN all can meet', { ArnLike: { 'aws:PrincipalArn': '*' } }, 'anyone'],
    [
      'on a role of that name in any account all can meet',
      { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Ops' } },
      'anyone'
    ],
    [
      'on the end of an ARN all can meet',
      { StringLike: { 'aws:PrincipalArn': '*:role/Ops?' } },
      'anyone'
    ],
    [
      'on the account of an endpoint its principals meet',
      { StringEquals: { 'aws:VpceAccount': other } },
      other
    ],
    [
      'on accounts that begin like the own one few can meet',
      { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::11112222333*' } },
      'nobody'
    ],
    [
      'on the root of any account all can meet',
      { StringLike: { 'aws:PrincipalArn': '*:root' } },
      'anyone'
    ],
    [
      'on a text that is no ARN nobody meets',
      { StringLike: { 'aws:PrincipalArn': 'x*' } },
      'nobody'
    ],
    [
      'on the id of a principal few can meet',
      { StringLike: { 'aws:userid': 'AROACKCEVSQ6C2EXAMPLE:*' } },
      'nobody'
    ],
    [
      'on the session of any role all can meet',
      { StringLike: { 'aws:userid': '*:ops' } },
      'anyone'
    ],
    [
      'on what cannot be an ARN nobody meets',
      { ArnLike: { 'aws:PrincipalArn': 'role/Ops' } },
      'nobody'
    ],
    [
      'on all but an ARN all can meet',
      { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/*` } },
      'anyone'
    ],
    [
      'on the account of a source few can meet',
      { StringEquals: { 'aws:SourceAccount': own } },
      'nobody'
    ],
    [
      'on the account of a source, if there is one, all can meet',
      { StringEqualsIfExists: { 'aws:SourceAccount': own } },
      'anyone'
    ],
    [
      'on the CDN header few can meet',
      { Bool: { 'mediapackagev2:RequestHasMatchingCdnAuthHeader': 'true' } },
      'nobody'
    ],
    [
      'on no CDN header all can meet',
      { Bool: { 'mediapackagev2:RequestHasMatchingCdnAuthHeader': 'false' } },
      'anyone'
    ],
    [
      'on a CDN header that is not there all can meet',
      { Null: { 'mediapackagev2:RequestHasMatchingCdnAuthHeader': 'true' } },
      'anyone'
    ],
    [
      'on a source that is there',
      { Null: { 'aws:SourceArn': 'false' } },
      'cloudfront.amazonaws.com'
    ],
    [
      'on a time that is over nobody meets',
      { DateLessThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } },
      'nobody'
    ],
    [
      'on a time to come all can meet',
      { DateGreaterThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } },
      'anyone'
    ],
    [
      'on a time until then all can meet',
      { DateLessThanEquals: { 'aws:EpochTime': '1900000000' } },
      'anyone'
    ],
    [
      'on seconds to come all can meet',
      { DateGreaterThan: { 'aws:EpochTime': '1900000000' } },
      'anyone'
    ],
    [
      'on seconds that are over nobody meets',
      { DateLessThan: { 'aws:EpochTime': 1500000000 } },
      'nobody'
    ],
    [
      'on the account of the resource all can meet',
      { StringEquals: { 'aws:ResourceAccount': own } },
      'anyone'
    ],
    [
      'on another account of the resource nobody meets',
      { StringEquals: { 'aws:ResourceAccount': other } },
      'nobody'
    ],
    [
      'on a variable few can meet',
      { StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } },
      'nobody'
    ],
    [
      'on a variable that nobody knows is unclear',
      { StringEquals: { 'aws:ResourceAccount': '${aws:Nothing}' } },
      'unclear'
    ],
    [
      'on a variable with a value in place all can meet',
      { StringEquals: { 'aws:Referer': "${aws:SourceOwner, 'x'}" } },
      'anyone'
    ],
    [
      'on several keys few can meet',
      { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:PrincipalOrgID': 'o-ours' } },
      'nobody'
    ],
    ['on an unknown key is unclear', { StringEquals: { 'example:Key': 'x' } }, 'unclear'],
    [
      'on an unknown key that may not be there all can meet',
      { StringEqualsIfExists: { 'example:Key': 'x' } },
      'anyone'
    ],
    [
      'on an unknown key beside an organization few can meet',
      { StringEquals: { 'example:Key': 'x', 'aws:PrincipalOrgID': 'o-ours' } },
      'nobody'
    ],
    ['with an unknown operator is unclear', { StringResembles: { 'aws:Referer': 'x' } }, 'unclear'],
    ['with too much to try is unclear', { StringEquals: many }, 'unclear'],
    [
      'is told whatever the case of its names',
      { sTrIngEquaLs: { 'AWS:PRINCIPALORGID': 'o-ours' } },
      'nobody'
    ]
  ])('%s', (_, condition, expected) => {
    expect(letIn(on(condition))).toBe(expected)
  })
})

it('the conditions of one statement are not combined with those of others', () => {
  const statements = Object.entries(many).map(([key, values]) => ({
    Condition: { StringEquals: { [key]: values } }
  }))
  expect(letIn(policy(...statements))).toBe('anyone')
})

describe('a service is held to', () => {
  it.each<[string, unknown, string]>([
    ['the own account', { StringEquals: { 'aws:SourceAccount': own } }, 'nobody'],
    ['another account', { StringEquals: { 'aws:SourceAccount': other } }, other],
    [
      'an own distribution',
      { StringEquals: { 'aws:SourceArn': `arn:aws:cloudfront::${own}:distribution/E1` } },
      'nobody'
    ],
    [
      'a distribution of another account',
      { ArnLike: { 'aws:SourceArn': `arn:aws:cloudfront::${other}:distribution/*` } },
      other
    ],
    [
      'a distribution of any account',
      { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::*:distribution/*' } },
      'cloudfront.amazonaws.com'
    ],
    ['any source', { StringLike: { 'aws:SourceArn': '*' } }, 'cloudfront.amazonaws.com'],
    ['a bucket', { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::ours' } }, 'nobody'],
    [
      'buckets that anyone can name',
      { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::ours*' } },
      'cloudfront.amazonaws.com'
    ],
    ['an organization', { StringEquals: { 'aws:SourceOrgID': 'o-ours' } }, 'nobody'],
    [
      'no source at all',
      { StringNotEquals: { 'aws:SourceAccount': own } },
      'cloudfront.amazonaws.com'
    ],
    [
      'a tag, which it does not have',
      { StringEquals: { 'aws:PrincipalTag/team': 'media' } },
      'nobody'
    ]
  ])('%s', (_, condition, expected) => {
    expect(letIn(whom(cloudFront, condition))).toBe(expected)
  })
})

describe('a denial', () => {
  it.each<[string, string, string]>([
    ['of everything shuts out everyone', deny({}), 'nobody'],
    ['of the action shuts out everyone', deny({ Action: 'mediapackagev2:getobject' }), 'nobody'],
    ['of another action shuts out nobody', deny({ Action: 'mediapackagev2:PutObject' }), 'anyone'],
    [
      'of all but the action shuts out nobody',
      deny({ Action: undefined, NotAction: ['mediapackagev2:Get*'] }),
      'anyone'
    ],
    [
      'of all but another action shuts out everyone',
      deny({ Action: undefined, NotAction: 'mediapackagev2:PutObject' }),
      'nobody'
    ],
    [
      'of a part of the resources shuts out nobody',
      deny({ Resource: 'arn:aws:mediastore:us-west-2:111122223333:container/c/secret/*' }),
      'anyone'
    ],
    [
      'of every resource of its kind shuts out everyone',
      deny({ Resource: 'arn:aws:mediastore:us-west-2:111122223333:container/*' }),
      'nobody'
    ],
    [
      'of all but one resource shuts out those of the others',
      deny({
        Resource: undefined,
        NotResource: 'arn:aws:mediastore:us-west-2:111122223333:container/c'
      }),
      'anyone'
    ],
    ['of one account shuts out nobody else', deny({ Principal: { AWS: other } }), 'anyone'],
    [
      'of all but the own account shuts out everyone',
      deny({ Principal: undefined, NotPrincipal: { AWS: [own] } }),
      'nobody'
    ],
    [
      'of all but another account leaves that one',
      deny({ Principal: undefined, NotPrincipal: { AWS: [other] } }),
      other
    ],
    [
      'of addresses elsewhere shuts out everyone',
      denyOn({ NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }),
      'nobody'
    ],
    [
      'of some addresses shuts out nobody',
      denyOn({ IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }),
      'anyone'
    ],
    [
      'of half of the internet shuts out nobody',
      denyOn({ IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }),
      'anyone'
    ],
    [
      'of another organization shuts out everyone',
      denyOn({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-ours' } }),
      'nobody'
    ],
    [
      'of another organization, if there is one, leaves those without',
      denyOn({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-ours' } }),
      'nobody'
    ],
    [
      'of another account shuts out everyone but services',
      denyOn({
        StringNotEquals: { 'aws:PrincipalAccount': own },
        Bool: { 'aws:PrincipalIsAWSService': 'false' }
      }),
      'anyone'
    ],
    [
      'of plain HTTP shuts out nobody',
      denyOn({ Bool: { 'aws:SecureTransport': 'false' } }),
      'anyone'
    ],
    [
      'of a missing header shuts out nobody',
      denyOn({ StringNotEquals: { 'aws:Referer': 'secret' } }),
      'anyone'
    ],
    [
      'of a wrong CDN header shuts out everyone',
      denyOn({ BoolIfExists: { 'mediapackagev2:RequestHasMatchingCdnAuthHeader': 'false' } }),
      'nobody'
    ],
    ['on an unknown key is unclear', denyOn({ StringNotEquals: { 'example:Key': 'x' } }), 'unclear']
  ])('%s', (_, text, expected) => {
    expect(letIn(text)).toBe(expected)
  })
})

it.each([
  ['', 'no policy'],
  ['x', 'no policy'],
  ['[]', 'no policy'],
  ['1', 'no policy'],
  ['null', 'no policy']
])('%o is not a policy', (text, expected) => {
  expect(letIn(text)).toBe(expected)
})

it.each(['{}', '{"Statement":"x"}', '{"Statement":[1,null]}'])('%o admits no one', (text) => {
  expect(letIn(text)).toBe('nobody')
})

it('a policy longer than any service accepts is unclear', () => {
  expect(letIn(policy({ Sid: 'x'.repeat(70_000) }))).toBe('unclear')
})
