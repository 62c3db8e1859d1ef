/**
 * Arbitrary canonical records: invented envelopes around arbitrary payloads.
 *
 * @module
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import { type Member, membersOf, type StructNode } from '../payload/Shape.js'
import type { RecordNodes } from '../record/decode.js'
import { identityTypes } from '../record/identityNames.js'
import { arbitraryValue, someOf } from './arbitraryValue.js'

type Fields = { readonly [key: string]: unknown }

/** @internal The identities that CloudTrail writes, one without a type, and one of an unknown type. */
export const identityWith = (fields: ReadonlyMap<string, Member>): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.constantFrom(...identityTypes, 'TypeOfTomorrow', undefined),
      arbitraryValue(fields.get('userIdentity')?.node ?? { kind: 'object' }, 3)
    )
    .map(([type, members]) => {
      const { type: _, ...untyped } = members as Fields
      return type === undefined ? untyped : { type, ...untyped }
    })

/** Looks like the stub of an omitted payload, which is not canonical. */
const isStub = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'omitted' in value

const ofMember = (member: Member, depth: number): fc.Arbitrary<readonly [string, unknown]> =>
  arbitraryValue(member.node, depth)
    .filter((value) => !member.nullable || !isStub(value))
    .map((value) => [member.key, value] as const)

const arbitraryPayload = (
  member: Member
): fc.Arbitrary<ReadonlyArray<readonly [string, unknown]>> =>
  fc.oneof(
    { weight: 5, arbitrary: ofMember(member, 0).map((entry) => [entry]) },
    { weight: 1, arbitrary: fc.constantFrom([], [[member.key, null] as const]) }
  )

/** Members that every record has, or that are generated separately. */
const apart = new Set([
  'userIdentity',
  'eventTime',
  'eventSource',
  'eventName',
  'requestParameters',
  'responseElements'
])

const others = (record: StructNode): fc.Arbitrary<ReadonlyArray<readonly [string, unknown]>> =>
  someOf(
    [...membersOf(record).values()].filter(({ key }) => !apart.has(key)),
    12
  ).chain((members) => fc.tuple(...members.map((member) => ofMember(member, 3))))

/** @internal A record of one operation that is its own typed view. */
export const recordWith = (
  { record, request, response }: RecordNodes,
  eventSource: string,
  eventName: string
): fc.Arbitrary<Fields> =>
  fc
    .tuple(
      others(record),
      identityWith(membersOf(record)),
      fc.constantFrom('2026-01-02T03:04:05Z', '2014-09-29T19:29:02Z'),
      arbitraryPayload(request),
      arbitraryPayload(response)
    )
    .map(([rest, userIdentity, eventTime, requests, responses]) =>
      Object.fromEntries([
        ...rest,
        ['userIdentity', userIdentity],
        ['eventTime', eventTime],
        ['eventSource', eventSource],
        ['eventName', eventName],
        ...requests,
        ...responses
      ])
    )
