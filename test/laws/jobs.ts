/** Records of one operation with many members, and what stands in them. */
import { record } from '../event/record.js'

export type Fields = { readonly [key: string]: unknown }

export const job = (requestParameters: unknown, rest: Fields = {}): Fields =>
  record('mediaconvert.amazonaws.com', 'CreateJob', { requestParameters, ...rest })

export const many = <A>(n: number, make: (i: number) => A): ReadonlyArray<A> =>
  Array.from({ length: n }, (_, i) => make(i))

export const keys = (n: number, name: (i: number) => string, value: unknown): Fields =>
  Object.fromEntries(many(n, (i) => [name(i), value]))

/** So many levels of objects and arrays, by turns. */
export const nested = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { a: value } : [value]
  return value
}
