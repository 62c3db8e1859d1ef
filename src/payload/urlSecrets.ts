/**
 * Credentials in addresses: `https://user:password@host`, and the parameters that open what an address names.
 *
 * @module
 * @since 0.2.0
 */
import type { Cut } from './Cut.js'
import { isSecretKey } from './isSecretKey.js'
import { scrubMark } from './scrubMark.js'

/** Two slashes where an address may begin: after its scheme, after the slash of a path that it was joined to, or alone. */
const start = /(?<=^|[:\s"'`(=,;</])\/\//g

/** Where the host of an address is over, if it holds none of what a careless password may. */
const afterHost = /[/?#\s"`<>\\]/g

const afterAddress = /[\s"`<>\\]/g

const next = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/** Below zero where there is none; a look further back would be a look at other addresses. */
const lastAtIn = (text: string, from: number, to: number): number => {
  const at = text.slice(from, to).lastIndexOf('@')
  return at < 0 ? -1 : from + at
}

/** A colon, and behind it no port: what follows is a password in which a slash has not been escaped. */
const isCutOff = (authority: string): boolean => /^[^[\]]*:(?!\d*$)/.test(authority)

/** @internal The names and passwords before the hosts of addresses; a password may hold an `@` of its own, or several. */
export const userInfoIn = (text: string): ReadonlyArray<Cut> => {
  const cuts: Array<Cut> = []
  let address = { end: -1, lastAt: -1 }
  for (const { index } of text.matchAll(start)) {
    const from = index + 2
    if (from < (cuts[cuts.length - 1]?.to ?? 0)) continue
    const end = next(afterHost, text, from)
    let at = lastAtIn(text, from, end)
    // Each address is looked through once, however many begin in it.
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

/** Parameters by names that tell nothing elsewhere: of presigned addresses, of delivery networks, of SRT. */
const opening =
  /^(?:x-amz-(?:signature|security-token|credential)|awsaccesskeyid|signature|sig|auth|key|pass|pw|pwd|hdnea|hdnts|hdntl|policy|key-pair-id|streamid|jwt|sas|wmsauthsign)$/i

/** @internal Whether the name of a parameter tells that its value opens what the address names. */
export const isOpeningParameter = (name: string): boolean => opening.test(name)

const parameter = /[?&;]([\w.$-]{1,64})=([^&#;\s"'<>]+)/g

/** @internal Whether an address in a text holds what opens it. */
export const holdsUrlSecret = (text: string): boolean =>
  text.includes('://') &&
  (userInfoIn(text).length > 0 ||
    [...text.matchAll(parameter)].some(
      ([, name = '', value]) =>
        value !== scrubMark && (isOpeningParameter(name) || isSecretKey(name))
    ))
