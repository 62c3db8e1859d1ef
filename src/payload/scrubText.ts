/**
 * Secrets in free text. Best effort: it finds the forms that people, programs and protocols are known to use, and
 * nothing else.
 *
 * Laws: scrubbing is idempotent; the time is linear in the length of the text.
 *
 * @module
 * @since 0.1.0
 */
import { assignmentsIn } from './assignments.js'
import { type Cut, cutAll } from './Cut.js'
import { scrubMark } from './scrubMark.js'
import { tokensIn } from './tokens.js'
import { unescaped } from './unescaped.js'
import { userInfoIn } from './urlSecrets.js'

/**
 * Matches any text that may contain a secret of a known form, or an escape that hides it. Most names, ids and times do
 * not match.
 */
const suspicious =
  /\/\/[^/]|[%&\\]|pass|secret|credential|token|key|auth|signature|cookie|bearer|basic|licen[cs]e|salt|md5|pwd|psk|jwt|sig=|hdn|policy|streamid|payload|session|vector|constant|AKIA|ASIA|eyJ|sk_/i

const foundIn = (text: string): ReadonlyArray<Cut> => [
  ...tokensIn(text),
  ...userInfoIn(text),
  ...assignmentsIn(text)
]

const startOfArn = /(?<![A-Za-z0-9])arn:/

const partOfArn = /[^:/#]+/g

const reference = /[^A-Za-z0-9]arn$/

/**
 * The parts of ARNs, and of keys with the same format, come from different members of a record. Each is scrubbed as a
 * text of its own: inside an ARN, a secret would seem to end elsewhere.
 */
const foundInArns = (text: string): ReadonlyArray<Cut> => {
  const start = text.search(startOfArn)
  if (start < 0) return []
  return Array.from(text.slice(start).matchAll(partOfArn)).flatMap(({ 0: part, index }) => {
    // `secret=arn:…` refers to a secret, but does not contain it.
    if (reference.test(part)) return []
    const at = start + index
    return foundIn(part).map(({ from, to, ...cut }) => ({ ...cut, from: at + from, to: at + to }))
  })
}

const found = (text: string): ReadonlyArray<Cut> => [...foundIn(text), ...foundInArns(text)]

/** A URL inside a URL, of which a key was made: a text may be escaped more than once. */
const maxEscapes = 5

/** An escape hides a secret from the patterns, but not from readers. */
const foundBehindEscapes = (text: string, depth: number = 1): ReadonlyArray<Cut> => {
  const plain = unescaped(text)
  if (plain === undefined) return []
  const deeper = depth < maxEscapes ? foundBehindEscapes(plain.text, depth + 1) : []
  return [...found(plain.text), ...deeper].map(({ from, to, ...cut }) => ({
    ...cut,
    from: plain.at[from] ?? text.length,
    to: plain.at[to] ?? text.length
  }))
}

const once = (text: string): string => cutAll(text, [...found(text), ...foundBehindEscapes(text)])

/** Two overlapping cuts may leave text that looks like a secret. */
const maxPasses = 4

const scrubbed = (text: string): string => {
  let dirty = text
  for (let pass = 0; pass < maxPasses; pass++) {
    const clean = once(dirty)
    if (clean === dirty) return clean
    dirty = clean
  }
  // No text that was written to be read gets here.
  return once(dirty) === dirty ? dirty : scrubMark
}

/** @internal The text without anything that looks like a secret; the same string if there is nothing. */
export const scrubText = (text: string): string =>
  text !== scrubMark && suspicious.test(text) ? scrubbed(text) : text
