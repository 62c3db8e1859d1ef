/**
 * Named secrets in text: `password=…`, `"streamKey": "…"`, `Cookie: …`, `<SessionToken>…`, `--passphrase …`.
 *
 * The text is scanned in one pass: no value starts before the end of the previous one, and look-behind and look-ahead
 * are bounded. So the time is linear in the length of the text.
 *
 * @module
 * @since 0.2.0
 */
import type { Cut } from './Cut.js'
import { isSecretKey } from './isSecretKey.js'
import { backslashesBefore, depthOf, isQuote, quoteAt } from './quotes.js'
import { isSecretName } from './secretNames.js'
import {
  addressValue,
  bareValue,
  bracketValue,
  elementValue,
  type Key,
  lineValue,
  quotedValue,
  type Value
} from './textValue.js'
import { isOpeningParameter } from './urlSecrets.js'

/** The name in front of a separator. */
interface Name extends Key {
  /** The character before the name, and before its opening quote. */
  readonly before: string
  readonly start: number
}

const longestName = 64

const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 45 ||
  code === 46 ||
  code === 36

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t'

const startOfName = (text: string, end: number): number => {
  let start = end
  while (start > 0 && end - start < longestName && isNameCode(text.charCodeAt(start - 1))) start--
  return start
}

const nameBefore = (text: string, separator: number): Name => {
  let end = separator
  while (separator - end < 8 && isBlank(text[end - 1])) end--
  // As in `user[password]=…` and `settings["password"] = …`.
  if (text[end - 1] === ']') end--
  const quoted = isQuote(text[end - 1])
  const backslashes = quoted ? backslashesBefore(text, end - 1) : 0
  if (quoted) end -= 1 + backslashes
  const start = startOfName(text, end)
  return {
    text: text.slice(start, end),
    quoted,
    depth: depthOf(backslashes),
    before: text[start - 1] ?? '',
    start
  }
}

/** `Secret access key: …`; a key alone may belong to anything. */
const twoWords = /\b(?:api|private|access|stream|encryption|signing|license|secret) key$/i

const isHeader = /^(?:proxy-)?authorization$|^(?:set-)?cookie2?$/i

/**
 * `arn:aws:secretsmanager:us-west-2:111122223333:secret:name`: here `secret` is a resource type, not the name of a
 * value.
 */
const inArn = /(?:\d{12}|:|aws):$/

const isInArn = (text: string, { start, before }: Name): boolean =>
  before === ':' && inArn.test(text.slice(Math.max(0, start - 13), start))

const tells = (text: string, name: Name, isInAddress: boolean): boolean => {
  const { text: key, quoted, start } = name
  if (isInAddress && isOpeningParameter(key)) return true
  // Outside quotes these are words of a sentence, or of a list of tags.
  if (quoted ? isSecretName(key) || isSecretKey(key) : isSecretKey(key) && !/^key$/i.test(key))
    return true
  return /^key$/i.test(key) && twoWords.test(text.slice(Math.max(0, start - 12), start + 3))
}

/** The end of a line, also as JSON in JSON has it. */
const breaks = /[\r\n]|\\{1,32}[nrt]/y

const breakAt = (text: string, at: number): number => {
  breaks.lastIndex = at
  return breaks.exec(text)?.[0].length ?? 0
}

const skipBlanks = (text: string, from: number, isBreak: boolean): number => {
  let at = from
  while (at - from < 64) {
    const length = isBlank(text[at]) ? 1 : isBreak ? breakAt(text, at) : 0
    if (length === 0) break
    at += length
  }
  return at
}

const valueAfter = (text: string, separator: number, name: Name, isInAddress: boolean): Value => {
  // `=>`, `:=` and `==` count as one separator.
  const sign = separator + (/[=>]/.test(text[separator + 1] ?? '') ? 2 : 1)
  const from = skipBlanks(text, sign, name.quoted)
  const quote = quoteAt(text, from)
  if (quote >= 0) return quotedValue(text, quote + 1, text[quote] ?? '"')
  if (text[from] === '{' || text[from] === '[') return bracketValue(text, from, name)
  if (isInAddress) return addressValue(text, from)
  if (isHeader.test(name.text)) return lineValue(text, from)
  return bareValue(text, from, name)
}

const separators = /[:=]/g

/** `<ns:Password>…`, an element without attributes. */
const elements = /<(?:[\w.-]{1,32}:)?([\w.-]{1,64})>/g

/** `--passphrase …`. */
const flags = /(?<![\w-])--?([A-Za-z][\w-]{0,63})[ \t]{1,8}(?=[^\s-])/g

/** `token=a/streamKey: b`, as where names are joined: the value of one secret may end in the name of another. */
const endsInSeparator = (text: string, { after }: Value): boolean =>
  /[:=]/.test(text[after - 1] ?? '')

const namedIn = (text: string): ReadonlyArray<Cut> => {
  const cuts: Array<Cut> = []
  let after = 0
  for (const { index } of text.matchAll(separators)) {
    if (index < after || text.startsWith('//', index + 1)) continue
    const name = nameBefore(text, index)
    if (name.text === '' || (text[index] === ':' && isInArn(text, name))) continue
    const isInAddress = text[index] === '=' && !name.quoted && /[?&;]/.test(name.before)
    if (!tells(text, name, isInAddress)) continue
    const value = valueAfter(text, index, name, isInAddress)
    after = value.after - (endsInSeparator(text, value) ? 1 : 0)
    cuts.push(...value.cuts)
  }
  return cuts
}

const foundBy = (
  text: string,
  pattern: RegExp,
  valueAt: (from: number, name: string) => Value
): ReadonlyArray<Cut> => {
  const cuts: Array<Cut> = []
  let after = 0
  for (const { 0: whole, 1: name = '', index } of text.matchAll(pattern)) {
    if (index < after || !isSecretKey(name)) continue
    const value = valueAt(index + whole.length, name)
    after = value.after
    cuts.push(...value.cuts)
  }
  return cuts
}

/** @internal */
export const assignmentsIn = (text: string): ReadonlyArray<Cut> => [
  ...namedIn(text),
  ...foundBy(text, elements, (from) => elementValue(text, from)),
  ...foundBy(text, flags, (from, name) => {
    const quote = quoteAt(text, from)
    return quote >= 0
      ? quotedValue(text, quote + 1, text[quote] ?? '"')
      : bareValue(text, from, { text: name, quoted: false, depth: 0 })
  })
]
