/**
 * Whom a resource policy lets in.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../../core/either.js'
import { isObject } from '../../core/Json.js'
import { parseJson } from '../../delivery/parseJson.js'

/** @internal Accounts by their ids; `isPublic` where anybody at all is let in. */
export interface LetIn {
  readonly isPublic: boolean
  readonly accounts: ReadonlyArray<string>
}

const listOf = (value: unknown): ReadonlyArray<unknown> =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Conditions that anybody meets. */
const open = /^aws:(?:securetransport|useragent|referer|currenttime|epochtime)$/i

/** Whether a condition leaves only callers that the owner knows. */
const binds = (condition: unknown): boolean =>
  isObject(condition) &&
  Object.values(condition).some(
    (keys) => isObject(keys) && Object.keys(keys).some((key) => !open.test(key))
  )

const principalsOf = ({
  Principal: principal
}: {
  readonly [key: string]: unknown
}): ReadonlyArray<unknown> =>
  isObject(principal)
    ? Object.entries(principal).flatMap(([kind, who]) => (kind === 'AWS' ? listOf(who) : []))
    : listOf(principal)

const accountOf = (principal: string): string | undefined =>
  /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(principal)?.[1]

/** @internal Undefined where the text is no policy. */
export const letInBy = (text: string): LetIn | undefined => {
  const parsed = parseJson(text)
  if (E.isLeft(parsed) || !isObject(parsed.right)) return undefined
  const allowed = listOf(parsed.right['Statement'])
    .filter(isObject)
    .filter(({ Effect: effect }) => effect === 'Allow')
  const principals = allowed.flatMap((statement) => principalsOf(statement))
  return {
    isPublic: allowed.some(
      (statement) =>
        (Object.hasOwn(statement, 'NotPrincipal') || principalsOf(statement).includes('*')) &&
        !binds(statement['Condition'])
    ),
    accounts: [
      ...new Set(
        principals.flatMap((principal) => {
          const account = typeof principal === 'string' ? accountOf(principal) : undefined
          return account === undefined ? [] : [account]
        })
      )
    ]
  }
}
