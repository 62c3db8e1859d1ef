/**
 * Why settings were rejected, without their values.
 *
 * @module
 * @since 0.1.0
 */
import type * as t from 'io-ts'
import { contextPath } from '../core/contextPath.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import { kindOf } from '../core/Json.js'
import { type Path, shorten } from '../core/Path.js'

/** @internal */
export const issuesOf = (at: Path, errors: t.Errors): ReadonlyArray<DecodeIssue> =>
  errors.map(({ context }) => {
    const last = context[context.length - 1]
    const expected = last?.type.name ?? 'something else'
    const [, item] = /^(?:Readonly)?Array<(.+)>$/.exec(expected) ?? []
    return {
      path: shorten([...at, ...contextPath(context)]),
      expected: item === undefined ? expected : 'a list',
      found: kindOf(last?.actual),
      hint: item === undefined ? '' : `each item is ${item}`
    }
  })
