/**
 * Why settings that somebody wrote were refused, without what they wrote.
 *
 * @module
 * @since 0.1.0
 */
import type * as t from 'io-ts'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import { kindOf } from '../core/Json.js'
import { type Path, shorten } from '../core/Path.js'

/** Members of intersections and unions read the same value again: no step down. */
const stepsOf = (context: t.Context): Path =>
  context
    .filter(
      ({ actual }, i) =>
        i > 0 &&
        !(typeof actual === 'object' && actual !== null && actual === context[i - 1]?.actual)
    )
    .map(({ key }) => (/^\d+$/.test(key) ? Number(key) : key))

/** @internal */
export const issuesOf = (at: Path, errors: t.Errors): ReadonlyArray<DecodeIssue> =>
  errors.map(({ context }) => {
    const last = context[context.length - 1]
    return {
      path: shorten([...at, ...stepsOf(context)]),
      expected: last?.type.name ?? 'something else',
      found: kindOf(last?.actual),
      hint: ''
    }
  })
