/**
 * Hand-written shapes, checked against an interface by the compiler: a member that is forgotten, or of another type,
 * does not compile.
 *
 * @module
 * @since 0.1.0
 */
import type { Json, JsonObject } from '../core/Json.js'
import { type Member, memberWith, type Node, type StructNode, structNode } from './Shape.js'

interface AnyShape {
  readonly node: Node
  readonly required?: boolean
  readonly nullable?: boolean
  readonly payload?: boolean
}

/** @internal The shape of values of exactly the type `A`. */
export interface Shape<A> extends AnyShape {
  /** Never a value: it carries the type invariantly, so that a wider type does not match. */
  readonly _A?: (a: A) => A
}

/** @internal */
export const string: Shape<string> = { node: { kind: 'string' } }

/** @internal A host name, from which spaces are trimmed. */
export const host: Shape<string> = { node: { kind: 'host' } }

/** @internal A string that CloudTrail truncates at its size limit. */
export const capped: Shape<string> = { node: { kind: 'capped' } }

/** @internal A timestamp; a string that cannot be parsed is kept as recorded, and noted. */
export const time: Shape<string> = { node: { kind: 'time' } }

/** @internal */
export const boolean: Shape<boolean> = { node: { kind: 'boolean' } }

/** @internal */
export const number: Shape<number> = { node: { kind: 'number' } }

/** @internal A boolean, which some records have as a string. */
export const flag: Shape<boolean | 'true' | 'false'> = { node: { kind: 'flag' } }

/** @internal An object with any content. */
export const object: Shape<JsonObject> = { node: { kind: 'object' } }

/** @internal */
export const json: Shape<Json> = { node: { kind: 'json' } }

/** @internal */
export const list = <A>({ node }: Shape<A>): Shape<ReadonlyArray<A>> => ({
  node: { kind: 'list', element: node }
})

/** @internal The shape of a member that every record has. */
export const required = <A>({ node }: Shape<A>): Shape<A> => ({ node, required: true })

/** @internal May be null, or the stub for a payload that was omitted because of its size. */
export const nullable = <A>({ node }: Shape<A>): Shape<A | null> => ({ node, nullable: true })

/** @internal The shape of a payload, for which CloudTrail writes null if it has no content. */
export const payload = <A>({ node }: Shape<A>): Shape<A | null> => ({
  node,
  nullable: true,
  payload: true
})

/** @internal A member of a structure, from its key and its shape. */
export const memberOf = (
  key: string,
  { node, required = false, nullable = false, payload = false }: AnyShape
): Member =>
  memberWith(
    { key, node, required, secret: false, dropped: false, label: false },
    nullable,
    payload
  )

/** @internal The shape of an object with known members. */
export interface StructShape<A> extends Shape<A> {
  readonly node: StructNode
}

/** @internal The shape of an interface, from a shape for each of its members. */
export const struct = <A>(
  name: string,
  shapes: { readonly [K in keyof A]-?: Shape<Exclude<A[K], undefined>> }
): StructShape<A> => ({
  node: structNode(name, () =>
    Object.entries<AnyShape>(shapes).map(([key, shape]) => memberOf(key, shape))
  )
})
