/**
 * Named parts of an event: texts, by functions whose names tell them apart.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { refuse, tuple } from './json.js'

/** @internal A text that a function gave of an event; null in JSON where it gave none. */
export type Part = string | undefined

/** @internal What the functions of parts return. */
export type ValuesOf<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends (event: never) => infer Value ? Value : never
}

/** @internal The names of parts, and what gives each of them. */
export interface NamedParts<Event> {
  readonly names: ReadonlyArray<string>
  readonly valuesOf: ReadonlyArray<(event: Event) => Part>
}

/** @internal */
export const partsIn = <Event>(parts: {
  readonly [name: string]: (event: Event) => Part
}): NamedParts<Event> => ({ names: Object.keys(parts), valuesOf: Object.values(parts) })

/** @internal In code-unit order, what is undefined last. */
export const comparePart = (a: Part, b: Part): number =>
  a === b ? 0 : b === undefined || (a !== undefined && a < b) ? -1 : 1

/** @internal By the first in which they differ. */
export const compareAll = (a: ReadonlyArray<Part>, b: ReadonlyArray<Part>): number => {
  for (const [i, part] of a.entries()) {
    const order = comparePart(part, b[i])
    if (order !== 0) return order
  }
  return 0
}

/** @internal */
export const encodeParts = (parts: ReadonlyArray<Part>): Json => parts.map((part) => part ?? null)

/** @internal A list of exactly this many parts. */
export const decodeParts =
  (length: number) =>
  (json: unknown, path: Path): E.Either<DecodeIssue, ReadonlyArray<Part>> => {
    const list = tuple(json, length, path)
    if (E.isLeft(list)) return list
    const all: Array<Part> = []
    for (const part of list.right) {
      if (typeof part !== 'string' && part !== null)
        return refuse([...path, all.length], 'a text or null', part)
      all.push(part ?? undefined)
    }
    return E.right(all)
  }
