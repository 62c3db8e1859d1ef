/** The scanner against `JSON.parse`. */
import { isDeepStrictEqual } from 'node:util'
import type { Emit, Finding, MakeScanner, Verdict } from '../../src/scan/Scanner.js'
import { spans } from '../../src/scan/spans.js'
import { operations, wanted } from './documents.js'

interface Expected {
  readonly finding: 'Element' | 'Document'
  readonly value: unknown
  readonly text: string
}

/** Behind the value that starts here, by a walk that shares nothing with the scanner but the grammar. */
const endOfValue = (text: string, from: number): number => {
  const token = /"(?:[^"\\]|\\.)*"|[^"]/gs
  token.lastIndex = from
  let level = 0
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [one] = found
    if (level === 0 && /^[,}\]]$/.test(one)) return found.index
    if (/^[[{]$/.test(one)) level++
    if (/^[\]}]$/.test(one)) level--
  }
  return text.length
}

/** The members of the root object, repeated ones too: `JSON.parse` of the whole would give the last alone. */
const membersOf = (text: string): ReadonlyArray<readonly [key: string, value: unknown]> => {
  const found: Array<readonly [string, unknown]> = []
  for (let at = text.indexOf('{') + 1; at < text.length; at++) {
    const end = endOfValue(text, at)
    const member = /^\s*("(?:[^"\\]|\\.)*")\s*:/s.exec(text.slice(at, end))
    if (member?.[1] !== undefined)
      found.push([JSON.parse(member[1]), JSON.parse(text.slice(at + member[0].length, end))])
    at = end
  }
  return found
}

interface ExpectedOf {
  readonly spans: ReadonlyArray<Expected>
  readonly repeated: number
  readonly sourced: number
}

const expectedOf = (text: string): ExpectedOf => {
  const value: unknown = JSON.parse(text)
  const none = { repeated: 0, sourced: 0 }
  const elements = (list: ReadonlyArray<unknown>): ReadonlyArray<Expected> =>
    list.map((each) => ({ finding: 'Element', value: each, text }))
  if (Array.isArray(value)) return { spans: elements(value), ...none }
  const members = membersOf(text)
  const first = members.findIndex(([key]) => key === 'Records')
  const list = members[first]?.[1]
  const isSource = ([key]: readonly [string, unknown]): boolean => key === 'eventSource'
  if (!Array.isArray(list) || members.slice(0, first).some(isSource))
    return { spans: [{ finding: 'Document', value, text }], ...none }
  const rest = members.slice(first + 1)
  return {
    spans: elements(list),
    repeated: rest.filter(([key]) => key === 'Records').length,
    sourced: rest.filter(isSource).length
  }
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined

/** Whether the operation is none that is wanted of its service; undefined if only a parser needs to know. */
const isOtherName = (source: string, name: unknown, text: string): boolean | undefined => {
  const names = operations.get(source)
  if (names === undefined || typeof name !== 'string' || names.has(name)) return false
  return text.includes('\\') || !/^[\w.-]{0,64}$/.test(name) ? undefined : true
}

const rightVerdict = (verdict: Verdict, value: unknown, text: string): boolean => {
  const source = memberOf(value, 'eventSource')
  const name = memberOf(value, 'eventName')
  switch (verdict) {
    case 'Wanted':
      return (
        typeof source === 'string' &&
        wanted.includes(source) &&
        isOtherName(source, name, text) !== true
      )
    case 'Other':
      return (
        typeof source === 'string' &&
        (!wanted.includes(source.trim()) || isOtherName(source, name, text) !== false)
      )
    case 'Unclear':
      return typeof source !== 'string' || text.includes('\\') || !/^[\w.-]{0,64}$/.test(source)
    case 'TooDeep':
      return false
  }
}

/** A finding, as an object. */
export interface Span {
  readonly finding: Finding
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
}

/** All that is found in a file that comes in these chunks. */
export const spansOf = (make: MakeScanner, chunks: Iterable<Uint8Array>): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  const emit: Emit = (finding, start, end, verdict) => {
    if (finding !== 'List' && finding !== 'Whole') found.push({ finding, start, end, verdict })
  }
  const scanner = spans(make, wanted, emit, Number.MAX_SAFE_INTEGER, operations)
  for (const chunk of chunks) scanner.scan(chunk)
  scanner.end(false)
  return found
}

export const cut = function* (bytes: Uint8Array, sizes: () => number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const size = Math.max(1, sizes())
    yield bytes.subarray(at, at + size)
    at += size
  }
}

/** What is wrong with the spans of a file that holds these documents; nothing if they are right. */
export const differences = (
  make: MakeScanner,
  documents: ReadonlyArray<string>,
  separator: string,
  sizes: () => number
): ReadonlyArray<string> => {
  const bytes = Buffer.from(documents.join(separator))
  const all = spansOf(make, cut(bytes, sizes))
  const expected = documents.map(expectedOf)
  const values = expected.flatMap((each) => each.spans)
  const found = all.filter((span) => span.finding === 'Element' || span.finding === 'Document')
  const count = (finding: Finding): number => all.filter((span) => span.finding === finding).length
  const wrong: Array<string> = []
  if (found.length !== values.length)
    wrong.push(`${found.length} spans for ${values.length} values`)
  if (count('Repeated') !== expected.reduce((sum, each) => sum + each.repeated, 0))
    wrong.push(`${count('Repeated')} repeated`)
  if (count('Sourced') !== expected.reduce((sum, each) => sum + each.sourced, 0))
    wrong.push(`${count('Sourced')} sourced`)
  if (count('Break') > 0) wrong.push('a break')
  found.forEach((span, index) => {
    const right = values[index]
    if (right === undefined) return
    if (span.finding !== right.finding) wrong.push(`${span.finding} for ${index}`)
    let value: unknown
    try {
      value = JSON.parse(bytes.toString('utf8', span.start, span.end))
    } catch {
      wrong.push(`span ${index} is no JSON`)
      return
    }
    if (!isDeepStrictEqual(value, right.value)) wrong.push(`value ${index}`)
    if (!rightVerdict(span.verdict, right.value, right.text))
      wrong.push(`verdict ${span.verdict} of ${index}`)
  })
  return wrong
}
