/**
 * Keys whose values are secrets, by their names, whatever the service and the writer.
 *
 * @module
 * @since 0.2.0
 */

/** Anywhere in a name: `streamKey`, `db_password`, `x-api-key`, `aws.secret.access.key`, `sessionToken`. */
const telling =
  /pass(?:word|phrase|wd|code)|secret|credential|token(?!i[sz])|authori[sz]ation|signature|cookie|(?:api|private|access|stream|encryption|decryption|session|shared|static|signing|account|master|license|auth)[-_. ]?key|initiali[sz]ation[-_]?vector|constant[-_]?iv$|(?:^|[-_.])(?:pwd|auth|key|psk|jwt|sig)$|(?:^|(?:db|user|login|admin|root|smtp|http|ftp)[-_.]?)pass$/i

/** The same at the end of a name in camel case: `rtmpAuth`, `dbPwd`. */
const tellingEnd = /[a-z](?:Pwd|Auth|Psk|Jwt)$/

/** Names that only say where a secret is kept, what it is like, or which page of a list comes next. */
const harmless =
  /(?:arn|name|type|version|method|algorithm|policy|count|limit|length|size|ttl|status|state|mode|scope|enabled|required|duration|validity|format|provider|header|param(?:eter)?|expir(?:y|es|ation)(?:[-_]?(?:time|date))?)$|(?:next|page|pagination|continuation|client|request|idempotency)[-_]?(?:request[-_]?)?token$|access[-_]?key[-_]?id$|^(?:max|min|num|total|input|output|prompt|completion)[-_]?tokens$/i

/** @internal Whether the name of a key says that its value is a secret. */
export const isSecretKey = (key: string): boolean =>
  (telling.test(key) || tellingEnd.test(key)) && !harmless.test(key)

/** A number under the name of several things counts them. */
const several = /s$/i

/** @internal Whether a value under the name of a secret says nothing of one: a flag, or how many there are. */
export const isHarmlessUnder = (key: string, value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'number' && several.test(key))
