/**
 * Secrets in texts and under telling names, where no model says what is one. Best effort: patterns find what people and
 * SDKs are known to write, and nothing else.
 *
 * @module
 * @since 0.1.0
 */
import { scrubMark } from './scrubMark.js'

/** Keys whose values are secrets, whatever the service: `streamKey`, `db_password`, `x-api-key`, `sessionToken`. */
const tellingKey =
  /pass(?:word|phrase|wd)|secret|credential|token|api[-_]?key|(?:private|access|stream|encryption|decryption|session|shared|static)[-_]?key|authorization|signature|cookie|(?:^|[-_])(?:pwd|auth|key)$/i

/** Keys that only name where a secret is kept, or page through a list. */
const harmlessKey =
  /arn$|(?:next|page|client|request|idempotency)[-_]?(?:request[-_]?)?token$|secret[-_]?name$|access[-_]?key[-_]?id$/i

/** @internal Whether the name of a key says that its value is a secret. */
export const isSecretKey = (key: string): boolean => tellingKey.test(key) && !harmlessKey.test(key)

/** `https://user:password@host`; a password may hold an `@` of its own, or some. */
const userInfo = /(:\/\/)[^\s/?#@]+@(?:[^\s/?#@"',]+@){0,8}/g

/** `?X-Amz-Signature=…`, `&token=…`: the parameters that open what a URL names. */
const parameter =
  /([?&;](?:x-amz-(?:signature|security-token|credential)|awsaccesskeyid|signature|sig|token|access[-_]?token|auth|authorization|api[-_]?key|key|password|passwd|pwd|secret|streamkey|session[-_]?token|hdnea|hdnts|policy|key-pair-id|passphrase)=)[^&#;\s"'<>]+/gi

/** `password=…`, `token: …` in free text, and not the ARN of a secret, `…:111122223333:secret:name`. */
const assignment =
  /\b(?<!\d{12}:)((?:pass(?:word|phrase|wd)|secret|token|api[-_]?key|authorization|credential|signature)s?["']?\s{0,4}[:=]\s{0,4}["']?)(?:bearer |basic )?[^\s"',;&)}\]]+/gi

/** The ids of access keys: they name a credential, and open nothing alone, but have no place in free text. */
const keyId = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g

const wholeKeyId = /^(?:AKIA|ASIA)[A-Z0-9]{12,16}$/

/** @internal The text without the ids of access keys, and with whatever else it holds. */
export const withoutKeyIds = (text: string): string => text.replace(keyId, scrubMark)

/** @internal Whether a value is the id of an access key and nothing else, as in `userIdentity`, where it tells who acted. */
export const isKeyId = (text: string): boolean => wholeKeyId.test(text)

/** A private key. */
const pem =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g

/** What each of the patterns has in it: most names, ids, words and times have none. */
const suspicious = /=|:\/\/|[a-z]["']?\s{0,4}:|AKIA|ASIA|-----BEGIN /i

/** @internal The text with all that looks like a secret taken out; the same text where nothing does. */
export const scrubText = (text: string): string => (suspicious.test(text) ? scrubbed(text) : text)

const scrubbed = (text: string): string =>
  withoutKeyIds(
    text
      .replace(pem, scrubMark)
      .replace(userInfo, `$1${scrubMark}@`)
      .replace(parameter, `$1${scrubMark}`)
      .replace(assignment, `$1${scrubMark}`)
  )
