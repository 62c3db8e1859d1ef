/**
 * Credentials in URLs: `https://user:password@host`, and query parameters that grant access.
 *
 * @module
 * @since 0.2.0
 */
import type { Cut } from './Cut.js'
import { isSecretKey } from './isSecretKey.js'
import { scrubMark } from './scrubMark.js'

/** Two slashes where a URL may start: after the scheme, after the slash of a path that it was joined to, or alone. */
const start = /(?<=^|[:\s"'`(=,;</])\/\//g

/** Where the host of a URL ends, if it contains none of the characters of an unescaped password. */
const afterHost = /[/?#\s"`<>\\]/g

const afterAddress = /[\s"`<>\\]/g

const next = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/** Negative if there is none; looking further back would reach other URLs. */
const lastAtIn = (text: string, from: number, to: number): number => {
  const at = text.slice(from, to).lastIndexOf('@')
  return at < 0 ? -1 : from + at
}

/** A colon that no port follows: the text after it is a password with an unescaped slash. */
const isCutOff = (authority: string): boolean => /^[^[\]]*:(?!\d*$)/.test(authority)

/** @internal The user names and passwords before the hosts of URLs; a password may itself contain one or more `@`. */
export const userInfoIn = (text: string): ReadonlyArray<Cut> => {
  const cuts: Array<Cut> = []
  let address = { end: -1, lastAt: -1 }
  for (const { index } of text.matchAll(start)) {
    const from = index + 2
    if (from < (cuts[cuts.length - 1]?.to ?? 0)) continue
    const end = next(afterHost, text, from)
    let at = lastAtIn(text, from, end)
    // Each URL is scanned once, however many start in it.
    if (at < from && isCutOff(text.slice(from, end))) {
      if (address.end < from) {
        const last = next(afterAddress, text, from)
        address = { end: last, lastAt: lastAtIn(text, from, last) }
      }
      at = address.lastAt
    }
    if (at > from && text.slice(from, at) !== scrubMark) cuts.push({ from, to: at })
  }
  return cuts
}

/** Parameters whose names mean nothing elsewhere: of presigned URLs, of content delivery networks, of SRT. */
const opening =
  /^(?:x-amz-(?:signature|security-token|credential)|awsaccesskeyid|signature|sig|auth|key|pass|pw|pwd|hdnea|hdnts|hdntl|policy|key-pair-id|streamid|jwt|sas|wmsauthsign)$/i

/** @internal Whether the name of a parameter shows that its value grants access to the URL. */
export const isOpeningParameter = (name: string): boolean => opening.test(name)

const parameter = /[?&;]([\w.$-]{1,64})=([^&#;\s"'<>]+)/g

/** @internal Whether a URL in a text contains a value that grants access to it. */
export const holdsUrlSecret = (text: string): boolean =>
  text.includes('://') &&
  (userInfoIn(text).length > 0 ||
    [...text.matchAll(parameter)].some(
      ([, name = '', value]) =>
        value !== scrubMark && (isOpeningParameter(name) || isSecretKey(name))
    ))
