/**
 * Recognises keys of secrets by name, for any service and any writer.
 *
 * @module
 * @since 0.2.0
 */

/** Anywhere in a name: `streamKey`, `db_password`, `x-api-key`, `aws.secret.access.key`, `sessionToken`. */
const telling =
  /pass(?:word|phrase|wd|code)|secret|credential|token(?!i[sz])|authori[sz]ation|signature|cookie|(?:api|private|access|stream|encryption|decryption|session|shared|static|signing|account|master|license|auth)[-_. ]?key|initiali[sz]ation[-_]?vector|constant[-_]?iv$|(?:^|[-_.])(?:pwd|auth|key|psk|jwt|sig)$|(?:^|(?:db|user|login|admin|root|smtp|http|ftp)[-_.]?)pass$/i

/** At the end of a name in camel case: `rtmpAuth`, `dbPwd`. */
const tellingEnd = /[a-z](?:Pwd|Auth|Psk|Jwt)$/

/** Names of values that only say where a secret is stored, what it is like, or which page of a list comes next. */
const harmless =
  /(?:arn|name|type|version|method|algorithm|policy|count|limit|length|size|ttl|status|state|mode|scope|enabled|required|duration|validity|format|provider|header|param(?:eter)?|expir(?:y|es|ation)(?:[-_]?(?:time|date))?)$|(?:next|page|pagination|continuation|client|request|idempotency)[-_]?(?:request[-_]?)?token$|access[-_]?key[-_]?id$|^(?:max|min|num|total|input|output|prompt|completion)[-_]?tokens$/i

/** @internal Whether a key names a secret. */
export const isSecretKey = (key: string): boolean =>
  (telling.test(key) || tellingEnd.test(key)) && !harmless.test(key)

/** A plural name: a number as its value is a count. */
const several = /s$/i

/** @internal Whether a value under the name of a secret reveals nothing: a flag, or a count. */
export const isHarmlessUnder = (key: string, value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'number' && several.test(key))
