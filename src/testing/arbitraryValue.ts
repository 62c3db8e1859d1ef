/**
 * Arbitrary values that match their shapes.
 *
 * @module
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import { isExact } from '../payload/isExact.js'
import { isMarker } from '../payload/marker.js'
import { type Member, membersOf, type Node, type StructNode } from '../payload/Shape.js'

/** Keys that are valid, but commonly break programs. */
const infamous = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Cost Center',
  'omitted'
]

const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'true', '12', '100%', '1531241353', '\ud800', ...infamous)
    }
  )
  .filter((value) => !isMarker(value))

/** A time as the typed view has it, with or without a fraction. */
const time: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({
      min: new Date('2012-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true
    }),
    fc.constantFrom('', '.123', '.123456789')
  )
  .map(([date, fraction]) => `${date.toISOString().slice(0, 19)}${fraction}Z`)

/** A number that JSON represents exactly. */
const number: fc.Arbitrary<number> = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isExact)
)

const mapKey: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(...infamous)
)

const holdsExact = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).every(holdsExact)
    : typeof value !== 'number' || isExact(value)

/** JSON without a model. */
const json: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('***') && holdsExact(value))

/** Structures have thousands of paths: deeper levels have fewer members, so that values stay small. */
const widthAt = (depth: number): number => (depth < 3 ? 4 : depth < 7 ? 2 : 1)

const entries = (
  pairs: ReadonlyArray<readonly [string, unknown]>
): { readonly [key: string]: unknown } => Object.fromEntries(pairs)

/** @internal A subset, in order. */
export const someOf = <A>(all: ReadonlyArray<A>, max: number): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.subarray([...all], { maxLength: Math.min(max, all.length) })

const ofStruct = (node: StructNode, depth: number): fc.Arbitrary<unknown> =>
  someOf([...membersOf(node).values()], widthAt(depth))
    .chain((members) =>
      fc.tuple(
        ...members.map((member) =>
          ofMember(member, depth + 1).map((value) => [member.key, value] as const)
        )
      )
    )
    .map(entries)

const ofMember = (member: Member, depth: number): fc.Arbitrary<unknown> =>
  member.label ? text.filter((value) => !value.includes('%')) : arbitraryValue(member.node, depth)

/** @internal */
export const arbitraryValue = (node: Node, depth = 0): fc.Arbitrary<unknown> => {
  switch (node.kind) {
    case 'struct':
      return ofStruct(node, depth)
    case 'list':
      return fc.array(arbitraryValue(node.element, depth + 1), { maxLength: 3 })
    case 'map':
      return fc
        .uniqueArray(fc.tuple(mapKey, arbitraryValue(node.element, depth + 1)), {
          maxLength: 3,
          selector: ([key]) => key
        })
        .map(entries)
    case 'number':
      return number
    case 'boolean':
      return fc.boolean()
    case 'flag':
      return fc.constantFrom(true, false, 'true' as const, 'false' as const)
    case 'time':
    case 'timestamp':
      return time
    case 'object':
      return fc.dictionary(fc.string({ maxLength: 8 }), json, { maxKeys: 3, noNullPrototype: true })
    case 'json':
      return json
    case 'string':
    case 'host':
    case 'capped':
      return text
  }
}
