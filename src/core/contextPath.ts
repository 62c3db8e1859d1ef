/**
 * The path in an error of io-ts.
 *
 * @module
 * @since 0.2.0
 */
import type * as t from 'io-ts'
import { type Path, shorten } from './Path.js'

/** Whether an entry refers to the same value as the one before it, as members of intersections and unions do. */
const isSame = ({ actual }: t.ContextEntry, before: t.ContextEntry | undefined): boolean => {
  const tag = before !== undefined && '_tag' in before.type ? before.type._tag : undefined
  return (
    tag === 'UnionType' ||
    tag === 'IntersectionType' ||
    (typeof actual === 'object' && actual !== null && actual === before?.actual)
  )
}

/** @internal The steps from the outermost value to the rejected one. */
export const contextPath = (context: t.Context): Path =>
  shorten(
    context
      .filter((entry, i) => i > 0 && !isSame(entry, context[i - 1]))
      .map(({ key }) => (/^\d+$/.test(key) ? Number(key) : key))
  )
