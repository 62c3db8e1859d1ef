/**
 * Named parts of an event: strings, returned by functions, which are distinguished by their names.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { refuse, tuple } from './json.js'

/** @internal A string that a function returned for an event; null in JSON if it returned none. */
export type Part = string | undefined

/** @internal The return types of the functions. */
export type ValuesOf<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends (event: never) => infer Value ? Value : never
}

/** @internal The names of the parts, and a function for each. */
export interface NamedParts<Event> {
  readonly names: ReadonlyArray<string>
  readonly valuesOf: ReadonlyArray<(event: Event) => Part>
}

/** @internal */
export const partsIn = <Event>(parts: {
  readonly [name: string]: (event: Event) => Part
}): NamedParts<Event> => ({ names: Object.keys(parts), valuesOf: Object.values(parts) })

/** @internal In code-unit order; undefined is last. */
export const comparePart = (a: Part, b: Part): number =>
  a === b ? 0 : b === undefined || (a !== undefined && a < b) ? -1 : 1

/** @internal By the first part that differs. */
export const compareAll = (a: ReadonlyArray<Part>, b: ReadonlyArray<Part>): number => {
  for (const [i, part] of a.entries()) {
    const order = comparePart(part, b[i])
    if (order !== 0) return order
  }
  return 0
}

/** @internal */
export const encodeParts = (parts: ReadonlyArray<Part>): Json => parts.map((part) => part ?? null)

/** @internal A list with exactly this many parts. */
export const decodeParts =
  (length: number) =>
  (json: unknown, path: Path): E.Either<DecodeIssue, ReadonlyArray<Part>> => {
    const list = tuple(json, length, path)
    if (E.isLeft(list)) return list
    const all: Array<Part> = []
    for (const part of list.right) {
      if (typeof part !== 'string' && part !== null)
        return refuse([...path, all.length], 'a string or null', part)
      all.push(part ?? undefined)
    }
    return E.right(all)
  }
