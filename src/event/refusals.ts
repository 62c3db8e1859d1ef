/**
 * Distinguishes errors of denied calls from those of failed calls.
 *
 * AWS services share few error codes, and have changed their own over the years, so codes are compared without their
 * prefixes (`Client.`), suffixes (`Exception`), case and punctuation.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * @module
 * @since 0.2.0
 */
import { codesIn } from './codesIn.js'

/** A policy of some type does not allow the call. */
const ofPermission = [
  'authorization',
  'forbidden',
  'insufficientpermission',
  'insufficientpermissions',
  'insufficientprivileges',
  'permissiondenied',
  'explicitdeny',
  'implicitdeny'
]

/** AWS could not authenticate the caller: no credentials, wrong or expired ones, or a signature that does not match. */
const ofCredentials = [
  'authfailure',
  'authmissingfailure',
  'authorizationheadermalformed',
  'expiredcredentials',
  'expiredtoken',
  'idprejectedclaim',
  'incompletesignature',
  'invalidaccesskeyid',
  'invalidauthentication',
  'invalidclienttokenid',
  'invalidcredentials',
  'invalididentitytoken',
  'invalidsecurity',
  'invalidsecuritytoken',
  'invalidsignature',
  'invalidtoken',
  'missingauthenticationtoken',
  'requestexpired',
  'requesttimetooskewed',
  'securitytokenexpired',
  'signaturedoesnotmatch',
  'tokenexpired',
  'tokenrefreshrequired',
  'unrecognizedclient'
]

/** The account may not use the service: it has no subscription, is not verified, or was closed by AWS. */
const ofAccount = [
  'accountproblem',
  'accountsuspended',
  'allaccessdisabled',
  'blocked',
  'invalidpayer',
  'notsignedup',
  'optinrequired',
  'pendingverification',
  'subscriptionrequired'
]

const refusals: ReadonlySet<string> = /*#__PURE__*/ new Set([
  ...ofPermission,
  ...ofCredentials,
  ...ofAccount
])

/** `VpceAccessDenied`, `KMSAccessDeniedException`, `UnauthorizedOperation`, `NotAuthorized`, `AuthorizationFailure`. */
const refusalPattern =
  /accessdenied|^(?:not|un)authori[sz]ed|(?:not|un)authori[sz]ed$|^auth(?:entication|ori[sz]ation)fail(?:ed|ure)$/

/** `403`, `HTTP 403 Forbidden`, `StatusCode403`, `Error 401`. */
const refusalStatus = /^(?:http|error)?(?:status)?(?:code)?40[13](?!\d)/

const suffix = /(?:exception|error|fault)$/

const isRefusalPart = (part: string): boolean => {
  // AWS writes at most two: `AccessDeniedExceptionFault`.
  const stem = part
    .replace(/[^a-z0-9]/g, '')
    .replace(suffix, '')
    .replace(suffix, '')
  return refusals.has(stem) || refusalPattern.test(stem) || refusalStatus.test(stem)
}

/** CloudTrail truncates codes at this length. */
const longestCode = 1024

/** `Client.UnauthorizedOperation`, `AuthFailure.ServiceLinkedRoleCreationNotPermitted`, `aws.protocol#AccessDenied:https://…`. */
const partsOf = (code: string): ReadonlyArray<string> =>
  code
    .slice(0, longestCode)
    .toLowerCase()
    .replace(/:https?:.*/s, '')
    .split(/[.#:]/)

/** @internal Whether an error code means that the call was denied. */
export const isRefusalCode = (code: string): boolean => partsOf(code).some(isRefusalPart)

/**
 * Messages of services with general error codes: on IAM's decision, on credentials, and on subscriptions. Each pattern
 * requires words that do not occur in the name of a resource.
 */
const refusalTexts: ReadonlyArray<RegExp> = [
  /\bnot authori[sz]ed\b/i,
  /\bunauthori[sz]ed to (?:perform|access|use|call)\b/i,
  /\bno (?:[a-z-]+-based policy|permissions boundary|(?:service|resource) control policy|session policy) allows\b/i,
  /\b(?:explicit|implicit) deny\b/i,
  /\baccess (?:is |was )?denied\b/i,
  /\b(?:permission denied|insufficient (?:permissions?|privileges))\b/i,
  /\byou (?:do not|don't) have (?:sufficient |the )?(?:access|permissions?)\b/i,
  /\b(?:user|caller|principal|identity) (?:does not|doesn't) have (?:sufficient |the )?(?:access|permissions?)\b/i,
  /\bsecurity token included in the request is (?:invalid|expired)\b/i,
  /\brequest signature we calculated does not match\b/i,
  /\bsignature (?:expired|not yet current):/i,
  /\bcredential should be scoped to\b/i,
  /\bmissing authentication token\b/i,
  /\baccess key id (?:you provided does not exist|needs a subscription)\b/i
]

/** @internal Whether an error message means that the call was denied: by its words, or by an error code in it. */
export const isRefusalText = (message: string): boolean =>
  refusalTexts.some((text) => text.test(message)) || codesIn(message).some(isRefusalCode)
