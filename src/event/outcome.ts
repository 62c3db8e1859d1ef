/**
 * How a call ended.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import type { Envelope } from '../record/Envelope.js'

/**
 * A call that went through, one that was not allowed, or one that failed for another reason. `code` is as AWS wrote it,
 * undefined where only a message was recorded.
 *
 * @category model
 * @since 0.1.0
 */
export type Outcome =
  | { readonly _tag: 'Succeeded' }
  | { readonly _tag: 'Denied'; readonly code: string | undefined }
  | { readonly _tag: 'Failed'; readonly code: string | undefined }

/**
 * The codes of a refusal, without the prefix and suffixes that some services add: the same denied call has had two of
 * them in different years.
 */
const refusals: ReadonlySet<string> = new Set([
  'accessdenied',
  'vpceaccessdenied',
  'authorizationerror',
  'authfailure',
  'forbidden',
  'invalidclienttokenid',
  'notauthorized',
  'operationnotpermitted',
  'signaturedoesnotmatch',
  'unauthorized',
  'unauthorizedaccess',
  'unauthorizedoperation',
  'unrecognizedclient',
  'expiredtoken',
  'missingauthenticationtoken',
  'optinrequired'
])

/** `Client.UnauthorizedOperation`, `AccessDeniedException`, `NotAuthorizedError`. */
const stem = (code: string): string =>
  code
    .slice(code.lastIndexOf('.') + 1)
    .replace(/(?:Exception|Error|Fault)$/, '')
    .toLowerCase()

const isRefusal = (code: string): boolean =>
  refusals.has(stem(code)) || refusals.has(code.toLowerCase())

const notAuthorized = /\bnot authorized to perform\b/i

const outcomeOf = ({ errorCode = '', errorMessage = '' }: Envelope): Outcome => {
  if (errorCode === '' && errorMessage === '') return { _tag: 'Succeeded' }
  const code = errorCode === '' ? undefined : errorCode
  return isRefusal(errorCode) || notAuthorized.test(errorMessage)
    ? { _tag: 'Denied', code }
    : { _tag: 'Failed', code }
}

/**
 * How a call ended. An empty `errorCode` is no error; a message without a code is one.
 *
 * @category derivations
 * @since 0.1.0
 */
export const outcome: (event: Envelope) => Outcome = /*#__PURE__*/ total(outcomeOf, {
  _tag: 'Failed',
  code: undefined
})
