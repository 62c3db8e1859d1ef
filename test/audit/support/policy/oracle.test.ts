import { anonymousPrincipal, runSimulation } from '@cloud-copilot/iam-simulate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Caller, isAllowed } from '../../../../src/audit/support/policy/decide.js'
import { parsePolicy } from '../../../../src/audit/support/policy/Policy.js'
import { strangersLetIn } from '../../../../src/audit/support/policy/strangers.js'
import { cases } from '../../../laws/events.js'

const own = '111122223333'
const stranger = '444455556666'

const resource = `arn:aws:mediapackagev2:us-west-2:${own}:channelGroup/a/channel/b/originEndpoint/c`

const action = 'mediapackagev2:GetObject'

/** What a request says, by condition key. */
type Said = Readonly<Record<string, string>>

/** Keys with what policies ask of them, and what requests say. */
const keys = {
  'aws:SourceIp': {
    // Of /0 the oracle makes /32, since a shift by 32 bits is none in JavaScript.
    asked: ['192.0.2.0/24', '0.0.0.0/1', '128.0.0.0/1'],
    said: ['192.0.2.9', '8.8.8.8', '200.0.0.9'],
    operators: ['IpAddress', 'NotIpAddress']
  },
  'aws:PrincipalOrgID': {
    asked: ['o-ours', 'o-*', '*'],
    said: ['o-ours', 'o-theirs'],
    operators: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike']
  },
  'aws:SourceAccount': {
    asked: [own, stranger],
    said: [own, stranger],
    operators: ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase']
  },
  'aws:SourceArn': {
    asked: [
      `arn:aws:cloudfront::${own}:distribution/*`,
      'arn:aws:cloudfront::*:distribution/E1',
      `arn:aws:cloudfront::${own}:distribution/E1`
    ],
    said: [
      `arn:aws:cloudfront::${own}:distribution/E1`,
      `arn:aws:cloudfront::${stranger}:distribution/E1`
    ],
    operators: ['ArnLike', 'ArnNotLike', 'ArnEquals', 'StringLike']
  },
  'aws:SecureTransport': {
    asked: ['true', 'false'],
    said: ['true', 'false'],
    operators: ['Bool']
  },
  'aws:Referer': {
    asked: ['https://example.com/*', 'x'],
    said: ['https://example.com/a', 'x'],
    operators: ['StringLike', 'StringEquals', 'StringNotEquals']
  },
  'aws:PrincipalTag/team': {
    asked: ['media', 'm?dia'],
    said: ['media', 'other'],
    operators: ['StringEquals', 'StringLike', 'StringNotLike']
  },
  'aws:CurrentTime': {
    asked: ['2020-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    said: ['2026-01-02T03:04:05Z'],
    operators: ['DateLessThan', 'DateGreaterThanEquals', 'DateNotEquals']
  }
} as const

type Key = keyof typeof keys

const names = Object.keys(keys) as ReadonlyArray<Key>

const condition = fc.constantFrom(...names).chain((key) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        operator: fc.constantFrom<string>(...keys[key].operators),
        suffix: fc.constantFrom('', '', 'IfExists'),
        key: fc.constant(key),
        values: fc.uniqueArray(fc.constantFrom<string>(...keys[key].asked), {
          minLength: 1,
          maxLength: 2
        })
      })
    },
    {
      weight: 1,
      arbitrary: fc.record({
        operator: fc.constant('Null'),
        suffix: fc.constant(''),
        key: fc.constant(key),
        values: fc.constantFrom(['true'], ['false'])
      })
    }
  )
)

const principal = fc.constantFrom<object>(
  { Principal: '*' },
  { Principal: { AWS: '*' } },
  { Principal: { AWS: own } },
  { Principal: { AWS: [`arn:aws:iam::${stranger}:root`] } },
  { Principal: { AWS: `arn:aws:iam::${stranger}:role/Ops` } },
  { Principal: { Service: 'cloudfront.amazonaws.com' } },
  { NotPrincipal: { AWS: [`arn:aws:iam::${own}:root`] } }
)

const statement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    principal,
    Action: fc.constantFrom<string | ReadonlyArray<string>>(
      action,
      'mediapackagev2:*',
      'mediapackagev2:Get*',
      ['mediapackagev2:PutObject']
    ),
    Resource: fc.constantFrom('*', resource),
    conditions: fc.array(condition, { maxLength: 2 })
  })
  .map(({ principal: who, conditions, ...rest }) => ({
    ...rest,
    ...who,
    ...(conditions.length === 0
      ? {}
      : {
          Condition: Object.fromEntries(
            conditions.map(({ operator, suffix, key, values }) => [
              operator + suffix,
              { [key]: values }
            ])
          )
        })
  }))
  // The oracle has no anonymous callers for NotPrincipal, and AWS advises against it without a Deny.
  .filter((one) => !('NotPrincipal' in one) || one.Effect === 'Deny')

const policy = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((Statement) => ({ Version: '2012-10-17', Statement }))

const said = (wanted: ReadonlyArray<Key>): fc.Arbitrary<Said> =>
  fc
    .tuple(
      ...wanted.map((key) =>
        fc.option(fc.constantFrom<string>(...keys[key].said), { nil: undefined })
      )
    )
    .map((values) =>
      Object.fromEntries(
        values.flatMap((value, i) => {
          const key = wanted[i]
          return value === undefined || key === undefined ? [] : [[key, value]]
        })
      )
    )

const always = { 'aws:CurrentTime': '2026-01-02T03:04:05Z', 'aws:SecureTransport': 'true' }

/** Callers with what each can say. */
const call: fc.Arbitrary<{ readonly caller: Caller; readonly context: Said }> = fc.oneof(
  said(['aws:SourceIp', 'aws:Referer']).map((context) => ({
    caller: { kind: 'anonymous' } as const,
    context
  })),
  said(['aws:SourceIp', 'aws:Referer', 'aws:PrincipalOrgID', 'aws:PrincipalTag/team']).map(
    (context) => ({
      caller: {
        kind: 'principal',
        account: stranger,
        arn: `arn:aws:iam::${stranger}:role/Ops`
      } as const,
      context
    })
  ),
  said(['aws:SourceIp', 'aws:SourceAccount', 'aws:SourceArn']).map((context) => ({
    caller: { kind: 'service', account: stranger, service: 'cloudfront.amazonaws.com' } as const,
    context
  }))
)

const everything = [
  {
    name: 'all',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }]
    }
  }
]

const principalOf = (caller: Caller) => {
  switch (caller.kind) {
    case 'principal':
      return caller.arn
    case 'service':
      return caller.service
    default:
      return anonymousPrincipal
  }
}

const simulated = async (
  resourcePolicy: object,
  caller: Caller,
  contextVariables: Said
): Promise<boolean> => {
  const result = await runSimulation(
    {
      request: {
        principal: principalOf(caller),
        action,
        resource: { resource, accountId: own },
        contextVariables
      },
      identityPolicies: caller.kind === 'principal' ? everything : [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy
    },
    {}
  )
  if (!('overallResult' in result)) throw new Error(JSON.stringify(result))
  return result.overallResult === 'Allowed'
}

const lower = (context: Said): ReadonlyMap<string, ReadonlyArray<string>> =>
  new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value]]))

describe('an independent evaluator of policies', () => {
  it('agrees with us on each request', async () => {
    await fc.assert(
      fc.asyncProperty(policy, call, async (document, { caller, context }) => {
        const whole: Said = { ...always, ...context }
        const values = lower(whole)
        expect(
          isAllowed(parsePolicy(JSON.stringify(document)) ?? [], {
            caller,
            action,
            resource,
            contextOf: (key) => values.get(key)
          })
        ).toBe(await simulated(document, caller, whole))
      }),
      cases(400)
    )
  })

  it('admits no stranger that we do not find', async () => {
    await fc.assert(
      fc.asyncProperty(policy, call, async (document, { caller, context }) => {
        const whole: Said = { ...always, ...context }
        // One in the address range or the organization of the owner is no stranger, nor is what acts for the owner.
        const isStranger =
          whole['aws:SourceIp'] !== '192.0.2.9' &&
          whole['aws:PrincipalOrgID'] !== 'o-ours' &&
          whole['aws:SourceAccount'] !== own &&
          !(whole['aws:SourceArn'] ?? '').includes(own)
        fc.pre(isStranger)
        if (!(await simulated(document, caller, whole))) return
        const found = strangersLetIn(JSON.stringify(document), {
          own,
          trusted: [],
          roles: [],
          since: new Date('2026-01-02T03:04:05Z')
        })
        expect(
          found?.anyone === true ||
            found?.services.includes('cloudfront.amazonaws.com') ||
            found?.accounts.includes(stranger)
        ).toBe(true)
      }),
      cases(400)
    )
  })
})
