/**
 * Secrets that are recognised by their format, whatever surrounds them.
 *
 * Each pattern takes linear time: it starts at the start of a word, and no part of it can match what another part has
 * matched.
 *
 * @module
 * @since 0.2.0
 */
import type { Cut } from './Cut.js'
import { scrubMark } from './scrubMark.js'

/** Access key ids: they identify a credential and grant nothing by themselves, but do not belong in free text. */
const keyId = /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g

const wholeKeyId = /^(?:AKIA|ASIA)[A-Z0-9]{12,16}$/

/**
 * @internal Whether a value is an access key id and nothing else, as in `userIdentity`, where it identifies the caller.
 */
export const isKeyId = (text: string): boolean => wholeKeyId.test(text)

/** A private key, or a fragment of one. */
const pem =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g

/** A JSON Web Token: its first part starts with the base64 of `{"`. */
const jwt = /(?<![\w-])eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)*/g

/** A stream key of IVS. */
const streamKey = /(?<![A-Za-z0-9_-])sk_[a-z]{2}-[a-z]{3,12}-\d_[\w-]+/g

/** `rtmps://host/app/key`: anyone who has what follows the application can publish. */
const rtmpKey =
  /(?<![a-z])rtmp[a-z]{0,2}:\/\/[^\s/"'<>\\]{1,255}\/[^\s/"'<>\\?#]{1,255}\/([^\s"'<>\\]+)/gi

/** The word is a scheme in an `Authorization` header, and an adjective elsewhere, where an English word follows. */
const scheme = /(?<![\w-])(?:(bearer)|basic)[ \t]{1,4}([\w.~+/=:-]+)/gi

const isWord = /^(?:[A-Z]?[a-z]{1,15}|[A-Z]{1,4})$/

const afterBearer =
  /^(?:tokens?|auth\w*|realm.*|scheme|credentials?|headers?|format|types?|is|was|not|and|or|in|of|from|for|to|with|must|required|missing|error.*)$/i

/** What a pattern matched, or its last group only. */
const found = (
  text: string,
  pattern: RegExp,
  isHarmless: (group: string, match: RegExpExecArray) => boolean = () => false
): ReadonlyArray<Cut> =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const group = match[match.length - 1] ?? ''
    const to = match.index + match[0].length
    return group === scrubMark || isHarmless(group, match) ? [] : [{ from: to - group.length, to }]
  })

/** @internal */
export const tokensIn = (text: string): ReadonlyArray<Cut> => [
  ...[keyId, pem, jwt, streamKey, rtmpKey].flatMap((pattern) => found(text, pattern)),
  ...found(text, scheme, (token, [, bearer]) =>
    (bearer === undefined ? isWord : afterBearer).test(token)
  )
]
