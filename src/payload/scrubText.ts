/**
 * Secrets in free text. Best effort: it finds what people, programs and protocols are known to write, and nothing else.
 *
 * Laws: the same text again is the same again; the time is in proportion to the text.
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
 * What a text has in it that holds a secret of a kind that is looked for, or an escape that hides it: most names, ids and times have
 * none.
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
 * The parts of ARNs, and of keys that are built like them, come from different members of a record. Each is a text of its own:
 * in the midst of an ARN a secret would seem to end elsewhere than where it stands alone.
 */
const foundInArns = (text: string): ReadonlyArray<Cut> => {
  const start = text.search(startOfArn)
  if (start < 0) return []
  return Array.from(text.slice(start).matchAll(partOfArn)).flatMap(({ 0: part, index }) => {
    // `secret=arn:…` refers to a secret, and holds none.
    if (reference.test(part)) return []
    const at = start + index
    return foundIn(part).map(({ from, to, ...cut }) => ({ ...cut, from: at + from, to: at + to }))
  })
}

const found = (text: string): ReadonlyArray<Cut> => [...foundIn(text), ...foundInArns(text)]

/** An address in an address, whose key was then made of it: whoever escaped a text may not have been the first. */
const mostEscapes = 5

/** An escape hides a secret from the patterns, and from no reader. */
const foundBehindEscapes = (text: string, depth: number = 1): ReadonlyArray<Cut> => {
  const plain = unescaped(text)
  if (plain === undefined) return []
  const deeper = depth < mostEscapes ? foundBehindEscapes(plain.text, depth + 1) : []
  return [...found(plain.text), ...deeper].map(({ from, to, ...cut }) => ({
    ...cut,
    from: plain.at[from] ?? text.length,
    to: plain.at[to] ?? text.length
  }))
}

const once = (text: string): string => cutAll(text, [...found(text), ...foundBehindEscapes(text)])

/** Two cuts that overlapped may leave what looks like a secret. */
const mostPasses = 4

const scrubbed = (text: string): string => {
  let dirty = text
  for (let pass = 0; pass < mostPasses; pass++) {
    const clean = once(dirty)
    if (clean === dirty) return clean
    dirty = clean
  }
  // Whatever this is, it was not written to be read.
  return once(dirty) === dirty ? dirty : scrubMark
}

/** @internal The text with all that looks like a secret taken out; the same text where nothing does. */
export const scrubText = (text: string): string =>
  text !== scrubMark && suspicious.test(text) ? scrubbed(text) : text
