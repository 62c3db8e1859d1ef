import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isObject } from '../../src/core/Json.js'
import { view } from '../../src/payload/view.js'
import { type Identified, untypedRecord } from '../../src/record/decode.js'
import { keysInOrder } from '../../src/record/keysInOrder.js'
import { cases } from '../laws/events.js'

/** Every member that is looked at, with what is in order. */
const whole: Identified = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROACKCEVSQ6C2EXAMPLE:alice',
    arn: 'arn:aws:sts::111122223333:assumed-role/Operator/alice',
    accountId: '111122223333',
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    userName: 'alice',
    invokedBy: 'mediaconvert.amazonaws.com',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROACKCEVSQ6C2EXAMPLE',
        arn: 'arn:aws:iam::111122223333:role/Operator',
        accountId: '111122223333',
        userName: 'Operator'
      },
      webIdFederationData: {},
      attributes: { creationDate: '2026-06-12T08:00:00Z', mfaAuthenticated: 'true' },
      sourceIdentity: 'alice'
    }
  },
  eventTime: '2026-06-12T18:00:00Z',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.10',
  userAgent: 'aws-cli/2.31.0',
  errorCode: 'AccessDenied',
  errorMessage: 'no',
  requestParameters: { channelId: '1' },
  responseElements: null,
  requestID: '7f3a1c20',
  eventID: 'c0ffee00',
  readOnly: false,
  eventType: 'AwsApiCall',
  apiVersion: '2017-10-14',
  managementEvent: true,
  recipientAccountId: '111122223333',
  sharedEventID: 'c0ffee01',
  vpcEndpointId: 'vpce-1',
  vpcEndpointAccountId: '111122223333',
  eventCategory: 'Management',
  tlsDetails: {
    tlsVersion: 'TLSv1.3',
    cipherSuite: 'TLS_AES_128_GCM_SHA256',
    clientProvidedHostHeader: 'medialive.us-west-2.amazonaws.com',
    keyExchange: 'x25519'
  }
}

type Path = ReadonlyArray<string>

const pathsIn = (value: unknown, above: Path = []): ReadonlyArray<Path> =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, child]) => [
        [...above, key],
        ...pathsIn(child, [...above, key])
      ])
    : []

/** The value with another at a path; without the key where that is undefined. */
const withAt = (value: unknown, [key, ...below]: Path, other: unknown): unknown => {
  if (key === undefined || !isObject(value)) return other
  const { [key]: before, ...rest } = value
  const after = below.length === 0 ? other : withAt(before, below, other)
  return after === undefined ? rest : { ...rest, [key]: after }
}

const isRecord = (value: unknown): value is Identified =>
  isObject(value) &&
  ['eventSource', 'eventName', 'eventTime'].every((key) => typeof value[key] === 'string')

const sight = (record: unknown): number => (isRecord(record) ? keysInOrder(record) : 0)

/** The walk by the shapes, which knows nothing of this. */
const isOwnView = (record: unknown): boolean => view(untypedRecord().record, record) === record

const isPayload = ([key]: Path): boolean =>
  key === 'requestParameters' || key === 'responseElements'

const paths = pathsIn(whole).filter((path) => !isPayload(path))

describe('keysInOrder', () => {
  it('counts the keys of a record that has every member', () => {
    expect(keysInOrder(whole)).toBe(Object.keys(whole).length)
    expect(isOwnView(whole)).toBe(true)
  })

  it.each(paths.map((path) => [path.join('.'), path] as const))(
    'sees where %s is not in order',
    (_, path) => {
      for (const wrong of [1, null, [], 'true', { a: 1 }, { omitted: true, reason: 'x' }]) {
        const record = withAt(whole, path, wrong)
        if (sight(record) > 0) expect(isOwnView(record)).toBe(true)
      }
      expect(sight(withAt(whole, path, null))).toBe(0)
    }
  )

  it('leaves whatever it does not know to the walk', () => {
    for (const key of ['EventVersion', 'unknown', 'additionalEventData', 'resources', '__proto__'])
      expect(sight(JSON.parse(`{"${key}":1,${JSON.stringify(whole).slice(1)}`))).toBe(0)
  })

  it('holds for nothing that is not its own view', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('true', 'false', ' a', '2026-06-12 18:00:00', '1531241353', undefined)
    )
    const changes = fc.array(fc.tuple(fc.constantFrom(...paths), value), { maxLength: 3 })
    fc.assert(
      fc.property(changes, (some) => {
        const record = some.reduce<unknown>(
          (before, [path, other]) => withAt(before, path, other),
          whole
        )
        if (sight(record) > 0) expect(isOwnView(record)).toBe(true)
      }),
      cases(2000)
    )
  })
})
