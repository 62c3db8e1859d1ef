import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, encode, type MediaEvent, notes } from 'mediatrail'
import { arbitraryPlanted, buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { membersOf } from '../../src/payload/Shape.js'
import { changeAt, sitesOf } from '../../src/testing/sites.js'
import { canonicalRecord, cases, type Fields, nodesFor } from '../laws/events.js'
import { expectedView } from '../oracle/view.js'

const decoded = (record: Fields): MediaEvent => {
  const result = decodeEvent(record)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

/** Values that may stand anywhere, and of which there is much to say. */
const intruder: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '***',
    null,
    'true',
    'false',
    '12',
    1531241353,
    '1531241353857',
    'Jul 9, 2018, 12:56:54 PM',
    'a%2Fb',
    { omitted: true, reason: 'too large' },
    { omitted: 'true', reason: 'too large', originalSize: 7 },
    [null],
    [{}, 1]
  )
)

const respelt = (key: string): string =>
  key.charAt(0) === key.charAt(0).toLowerCase() ? key.toUpperCase() : key.toLowerCase()

/** The member at a path under another spelling, with or without its own beside it, where the keys of others are let be. */
const renamedAt = (
  record: Fields,
  path: ReadonlyArray<string | number>,
  beside: boolean
): Fields => {
  const key = String(path[path.length - 1])
  return changeAt(record, path.slice(0, -1), (parent) =>
    typeof parent === 'object' && parent !== null && !Array.isArray(parent)
      ? Object.fromEntries(
          Object.entries(parent).flatMap(([held, value]) => {
            if (held !== key) return [[held, value]]
            return beside
              ? [
                  [respelt(held), 1],
                  [held, value]
                ]
              : [[respelt(held), value]]
          })
        )
      : parent
  ) as Fields
}

interface Change {
  readonly path: ReadonlyArray<string | number>
  readonly to: unknown
  readonly how: 'value' | 'name' | 'names' | 'stray'
}

const disturbed = (record: Fields, { path, to, how }: Change): Fields => {
  if (how === 'value') return changeAt(record, path, () => to) as Fields
  if (how === 'stray') return { [`x-${path.length}`]: to, ...record }
  return renamedAt(record, path, how === 'names')
}

const odd: fc.Arbitrary<Fields> = canonicalRecord.chain((record) => {
  const places = sitesOf(nodesFor(record).record, record)
    .map(({ path }) => path)
    .filter(([first]) => !/^event(Source|Name|Time)$/.test(String(first)))
  const change: fc.Arbitrary<Change> = fc.record({
    path: fc.constantFrom(...places),
    to: intruder,
    how: fc.constantFrom<Change['how']>('value', 'name', 'names', 'stray')
  })
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce<Fields>(disturbed, record))
})

const expected = (record: Fields): Fields => {
  const { record: node } = nodesFor({
    ...record,
    eventSource: String(record['eventSource']).trim()
  })
  const view = expectedView(node, record) as Fields
  // An identity that is none reads as the one without a type.
  return { ...view, userIdentity: view['userIdentity'] ?? {} }
}

/** What is seen of a copy: its own members, each of which can be changed; and the original behind it, out of sight. */
const looksAsExpected = (record: Fields): void => {
  const before = structuredClone(record)
  const event = decoded(record)
  const view = expected(record)
  expect({ ...event }).toEqual(view)
  expect(structuredClone(event)).toEqual(view)
  expect(Object.keys(event).sort()).toEqual(Object.keys(view).sort())
  expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
  for (const key of Object.keys(event))
    expect(Object.getOwnPropertyDescriptor(event, key)).toMatchObject({
      enumerable: true,
      writable: true,
      configurable: true
    })
  // The payloads keep the order of their keys.
  for (const key of ['requestParameters', 'responseElements'] as const)
    expect(JSON.stringify(event[key as keyof MediaEvent])).toBe(JSON.stringify(view[key]))
  expect(encode(event)).toBe(record)
  expect(record).toEqual(before)
}

describe('the typed view', () => {
  it('agrees with the table of outcomes, whatever the record contains', () => {
    fc.assert(fc.property(odd, looksAsExpected), cases(300))
  })

  it('also does for a single deviation', () => {
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record }) => looksAsExpected(record as Fields)),
      cases(300)
    )
  })

  it('keeps every member of the envelope, known or not, in a copy', () => {
    const known = [...membersOf(nodesFor(sample).record).values()].map(({ key }) => key)
    fc.assert(
      fc.property(
        fc.subarray(known),
        fc.constantFrom([], ['strange'], ['__proto__']),
        (keys, more) => {
          const others = [...keys, ...more].map((key) => [key, sample[key] ?? 'text'] as const)
          looksAsExpected({
            ...Object.fromEntries(others),
            ...sample,
            readOnly: 'true'
          })
        }
      ),
      cases(200)
    )
  })

  it('also does for more spellings and unknown keys than are remembered', () => {
    const spellings = Array.from({ length: 2 ** 7 }, (_, n) =>
      [...'TLSDETAILS'].map((letter, i) => (n & (1 << i) ? letter : letter.toLowerCase())).join('')
    )
    for (const [n, spelling] of spellings.entries()) {
      const strays = Array.from({ length: 3 }, (_, i) => [`x-${n}-${i}`, n])
      const details = { TLSVERSION: 'TLSv1.3', [`y-${n}`.repeat(99)]: null, cipherSuite: n }
      looksAsExpected({ ...Object.fromEntries(strays), ...sample, [spelling]: details })
    }
    const all = spellings.map((spelling, n) => [spelling, { tlsVersion: String(n) }])
    looksAsExpected({ ...sample, ...Object.fromEntries(all) })
    looksAsExpected({ ...sample, ...Object.fromEntries(all.reverse()) })
  })
})

const sample: Fields = {
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StartChannel',
  eventTime: '2026-06-12T18:00:00Z'
}

it.each<[Fields, ReadonlyArray<string>]>([
  [{ arn: 'a' }, ['Hidden']],
  [{ arn: 'a', value: 'b' }, []],
  [{ arn: 'a', Value: 'b' }, ['Renamed']],
  [{ arn: 'a', value: '***' }, ['Hidden']]
])('a member that AWS is known to drop is hidden if it is missing: %j', (streamKey, tags) => {
  const event = decoded({
    ...buildEvent('ivs.amazonaws.com', 'CreateStreamKey', {}),
    responseElements: { streamKey }
  })
  expect(notes(event).map(({ _tag }) => _tag)).toEqual(tags)
})
