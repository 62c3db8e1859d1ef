/**
 * Which errors say that a call was not allowed, rather than that it failed.
 *
 * AWS's services agree on few codes, and the same service has changed its own over the years, so codes are compared without
 * their prefixes (`Client.`), suffixes (`Exception`), case and punctuation.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * @module
 * @since 0.2.0
 */

/** A policy, of whatever kind, does not let the caller do this. */
const ofPermission = [
  'authorization',
  'forbidden',
  'insufficientpermission',
  'insufficientpermissions',
  'insufficientprivileges',
  'permissiondenied'
]

/** AWS could not establish who the caller is: no credentials, wrong or expired ones, or a signature that is not theirs. */
const ofCredentials = [
  'authfailure',
  'authmissingfailure',
  'authorizationheadermalformed',
  'expiredtoken',
  'idprejectedclaim',
  'incompletesignature',
  'invalidaccesskeyid',
  'invalidclienttokenid',
  'invalididentitytoken',
  'invalidsecurity',
  'invalidsignature',
  'invalidtoken',
  'missingauthenticationtoken',
  'requestexpired',
  'requesttimetooskewed',
  'signaturedoesnotmatch',
  'tokenrefreshrequired',
  'unrecognizedclient'
]

/** The account may not use the service: no subscription, not verified, or closed by AWS. */
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

/** `VpceAccessDenied`, `KMSAccessDeniedException`, `UnauthorizedOperation`, `NotAuthorized`; or the HTTP status. */
const telling =
  /accessdenied|^(?:not|un)authori[sz]ed|(?:not|un)authori[sz]ed$|^(?:http)?(?:status)?(?:code)?40[13](?!\d)/

const suffix = /(?:exception|error|fault)$/

const isRefusalPart = (part: string): boolean => {
  // AWS writes two at most: `AccessDeniedExceptionFault`.
  const stem = part
    .replace(/[^a-z0-9]/g, '')
    .replace(suffix, '')
    .replace(suffix, '')
  return refusals.has(stem) || telling.test(stem)
}

/** CloudTrail cuts a code here. */
const longestCode = 1024

/** `Client.UnauthorizedOperation`, `AuthFailure.ServiceLinkedRoleCreationNotPermitted`, `aws.protocol#AccessDenied:https://…`. */
const partsOf = (code: string): ReadonlyArray<string> =>
  (code.slice(0, longestCode).toLowerCase().split(':')[0] ?? '').split(/[.#]/)

/** @internal Whether an error's code is that of a refusal. */
export const isRefusalCode = (code: string): boolean => partsOf(code).some(isRefusalPart)

/**
 * What services write where the code does not tell: of IAM's decision, of credentials, and of subscriptions. Each asks for
 * words that no name of a resource would hold.
 */
const refusalTexts: ReadonlyArray<RegExp> = [
  /\bnot authori[sz]ed\b/i,
  /\b(?:explicit|implicit) deny\b/i,
  /\baccess (?:is |was )?denied\b/i,
  /\byou (?:do not|don't) have (?:sufficient |the )?(?:access|permissions?)\b/i,
  /\bsecurity token included in the request is (?:invalid|expired)\b/i,
  /\brequest signature we calculated does not match\b/i,
  /\bmissing authentication token\b/i,
  /\baccess key id (?:you provided does not exist|needs a subscription)\b/i
]

/** @internal Whether an error's message is that of a refusal. */
export const isRefusalText = (message: string): boolean =>
  refusalTexts.some((text) => text.test(message))
