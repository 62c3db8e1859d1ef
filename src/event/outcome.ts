/**
 * The outcome of a call.
 *
 * @module
 * @since 0.1.0
 */

import { isObject } from '../core/Json.js'
import { total } from '../core/total.js'
import { rawAt } from '../payload/fieldAt.js'
import { originalOf } from '../payload/original.js'
import { untypedRecord } from '../record/decode.js'
import type { Envelope } from '../record/Envelope.js'
import { isRefusalCode, isRefusalText } from './refusals.js'

/**
 * The outcome of a call: it succeeded, it was denied, or it failed for another reason. `code` is as AWS wrote it, or
 * undefined if only a message was recorded.
 *
 * @category model
 * @since 0.1.0
 */
export type Outcome =
  | { readonly _tag: 'Succeeded' }
  | { readonly _tag: 'Denied'; readonly code: string | undefined }
  | { readonly _tag: 'Failed'; readonly code: string | undefined }

/** The first of these members that is a string, in an error that was logged as an object. */
const textIn = (error: unknown, ...keys: ReadonlyArray<string>): string => {
  if (!isObject(error)) return ''
  for (const key of keys) {
    const text = error[key]
    if (typeof text === 'string') return text
  }
  return ''
}

/** Services with a REST API put the message into the response, and omit `errorMessage`. */
const messageInResponse = (event: object): string =>
  textIn(Reflect.get(event, 'responseElements'), 'message', 'Message', 'errorMessage')

/** A value that is not a string is not in the typed view. */
const oddAt = (event: Envelope, key: 'errorCode' | 'errorMessage'): unknown => {
  const original = originalOf(event)
  return original === event ? undefined : rawAt(untypedRecord().record, original, [key])
}

/** A code that is not a string still means that there was an error. */
const oddCode = (event: Envelope): string | undefined => {
  const code = oddAt(event, 'errorCode')
  if (code === undefined || code === null || code === '') return undefined
  return typeof code === 'number' ? String(code) : textIn(code, 'code', 'Code', '__type')
}

const messageOf = (event: Envelope): string =>
  event.errorMessage ?? textIn(oddAt(event, 'errorMessage'), 'message', 'Message')

/** The error of a record: its code, or `''` if there is none. */
const errorOf = (event: Envelope): string | undefined => {
  const { errorCode = '' } = event
  if (errorCode !== '') return errorCode
  return oddCode(event) ?? (messageOf(event) === '' ? undefined : '')
}

const isRefusal = (event: Envelope, code: string): boolean =>
  isRefusalCode(code) ||
  isRefusalText(messageOf(event)) ||
  (code !== '' && isRefusalText(messageInResponse(event)))

const outcomeOf = (event: Envelope): Outcome => {
  const code = errorOf(event)
  if (code === undefined) return { _tag: 'Succeeded' }
  return {
    _tag: isRefusal(event, code) ? 'Denied' : 'Failed',
    code: code === '' ? undefined : code
  }
}

/**
 * The outcome of a call. An empty `errorCode` is not an error; a message without a code is one.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#outcome}
 *
 * @category derivations
 * @since 0.1.0
 */
export const outcome: (event: Envelope) => Outcome = /*#__PURE__*/ total(outcomeOf, {
  _tag: 'Failed',
  code: undefined
})

/**
 * Whether a call succeeded: `events.filter(succeeded)`. AWS records success only as the absence of an error.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#succeeded}
 *
 * @category refinements
 * @since 0.2.0
 */
export const succeeded: (event: Envelope) => boolean = /*#__PURE__*/ total(
  (event: Envelope) => errorOf(event) === undefined,
  false
)

/**
 * Whether a call was denied: by a policy, because of the caller's credentials, or for the account.
 *
 * @example
 * {@includeCode ../../docs/examples/identities.test.ts#outcomes}
 *
 * @category refinements
 * @since 0.2.0
 */
export const denied = (event: Envelope): boolean => outcome(event)._tag === 'Denied'

/**
 * Whether a call was allowed but failed: because of its parameters, the state of a resource, a limit, or an error in
 * AWS.
 *
 * @category refinements
 * @since 0.2.0
 */
export const failed = (event: Envelope): boolean => outcome(event)._tag === 'Failed'
