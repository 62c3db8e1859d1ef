/**
 * An aggregate for each group of events, grouped by several named parts.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Path } from '../core/Path.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, aggregate, type Cell, fingerprintOf, quote } from './Aggregate.js'
import { refuse, tuple } from './json.js'
import {
  comparePart,
  decodeParts,
  encodeParts,
  type Part,
  partsIn,
  type ValuesOf
} from './parts.js'
import type { Row, Single } from './Row.js'

/**
 * The groups that share their first parts. Nested maps, since one key of all parts would have to be built for each
 * event.
 */
interface Branch {
  readonly below: Map<Part, Branch>
  cell: Cell | undefined
}

const fresh = (): Branch => ({ below: new Map(), cell: undefined })

const below = (branch: Branch, part: Part): Branch => {
  const known = branch.below.get(part)
  if (known !== undefined) return known
  const made = fresh()
  branch.below.set(part, made)
  return made
}

type Leaf = readonly [values: ReadonlyArray<Part>, cell: Cell]

const leavesOf = function* (branch: Branch, values: ReadonlyArray<Part> = []): Generator<Leaf> {
  if (branch.cell !== undefined) yield [values, branch.cell]
  for (const [part, inner] of [...branch.below].sort(([a], [b]) => comparePart(a, b)))
    yield* leavesOf(inner, [...values, part])
}

const membersOf = (result: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof result === 'object' &&
  result !== null &&
  !Array.isArray(result) &&
  !(result instanceof Map)
    ? Object.entries(result)
    : [['value', result]]

/** Rejects a part with the same name as a member of the result: such an aggregate has no type. */
type Apart<Parts, Result> = [keyof Parts & keyof Exclude<Result, Single>] extends [infer Clash]
  ? [Exclude<Result, Single>] extends [never]
    ? unknown
    : [Clash] extends [never]
      ? unknown
      : { readonly 'a part has the name of a member': Clash }
  : never

/**
 * An aggregate for each group of events, by named parts, as typed rows in the order of the parts: `rows({ service,
 * operation: nameOf }, struct({ events: count }))` gives `{ service, operation, events }`. An undefined part is a group
 * of its own, the last.
 *
 * Functions are distinguished by their names, as elsewhere. *Gotcha:* the parts of a state that was read from JSON are
 * not checked.
 *
 * @example
 * {@includeCode ../../docs/examples/reports.test.ts#stops}
 *
 * @category composition
 * @since 0.2.0
 */
export function rows<Parts, Result, Event = MediaEvent>(
  parts: Parts & { readonly [name: string]: (event: Event) => string | undefined },
  each: Aggregate<Event, Result> & Apart<Parts, Result>
): Aggregate<Event, ReadonlyArray<Row<ValuesOf<Parts>, Result>>> {
  const { names, valuesOf } = partsIn(parts)
  const decodeValues = decodeParts(names.length)
  const inner = each['~fold']
  const cellOf = (branch: Branch): Cell => (branch.cell ??= inner.empty())

  const absorb = (into: Branch, from: Branch): void => {
    if (from.cell !== undefined) inner.absorb(cellOf(into), from.cell)
    for (const [part, branch] of from.below) absorb(below(into, part), branch)
  }

  const addLeaf = (root: Branch, json: unknown, path: Path): E.Either<DecodeIssue, undefined> => {
    const pair = tuple(json, 2, path)
    if (E.isLeft(pair)) return pair
    const values = decodeValues(pair.right[0], [...path, 0])
    if (E.isLeft(values)) return values
    const branch = values.right.reduce(below, root)
    if (branch.cell !== undefined)
      return refuse([...path, 0], 'parts of their own', pair.right[0], 'they were there before')
    const cell = inner.decode(pair.right[1], [...path, 1])
    if (E.isLeft(cell)) return cell
    branch.cell = cell.right
    return E.right(undefined)
  }

  return aggregate(fingerprintOf('rows', ...names.map(quote), each.fingerprint), {
    empty: fresh,
    step: (root, event) => {
      let branch = root
      for (const partOf of valuesOf) branch = below(branch, partOf(event))
      inner.step(cellOf(branch), event)
    },
    absorb,
    finish: (root) =>
      Array.from(leavesOf(root), ([values, cell]) => {
        const row: unknown = Object.fromEntries([
          ...names.map((name, i) => [name, values[i]] as const),
          ...membersOf(inner.finish(cell))
        ])
        // The parts by name, and the members of the result, as Row says.
        return row as Row<ValuesOf<Parts>, Result>
      }),
    encode: (root) =>
      Array.from(leavesOf(root), ([values, cell]) => [encodeParts(values), inner.encode(cell)]),
    decode: (json, path) => {
      if (!Array.isArray(json)) return refuse(path, 'a list of rows', json)
      const root = fresh()
      for (let i = 0; i < json.length; i++) {
        const added = addLeaf(root, json[i], [...path, i])
        if (E.isLeft(added)) return added
      }
      return E.right(root)
    }
  })
}
