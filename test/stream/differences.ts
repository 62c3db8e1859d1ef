/** The scanner against `JSON.parse`. */
import { isDeepStrictEqual } from 'node:util'
import type { Finding, MakeScanner, Verdict } from '../../src/stream/Scanner.js'
import { wanted } from './documents.js'

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

/** The values of each `Records` of the root object: `JSON.parse` of the whole would give the last alone. */
const recordsOf = (text: string): ReadonlyArray<unknown> => {
  const found: Array<unknown> = []
  for (let at = text.indexOf('{') + 1; at < text.length; at++) {
    const end = endOfValue(text, at)
    const member = /^\s*("(?:[^"\\]|\\.)*")\s*:/s.exec(text.slice(at, end))
    if (member?.[1] !== undefined && JSON.parse(member[1]) === 'Records')
      found.push(JSON.parse(text.slice(at + member[0].length, end)))
    at = end
  }
  return found
}

const expectedOf = (
  text: string
): { readonly spans: ReadonlyArray<Expected>; readonly repeated: number } => {
  const value: unknown = JSON.parse(text)
  if (Array.isArray(value))
    return { spans: value.map((each) => ({ finding: 'Element', value: each, text })), repeated: 0 }
  const [first, ...more] = recordsOf(text)
  return Array.isArray(first)
    ? {
        spans: first.map((each) => ({ finding: 'Element', value: each, text })),
        repeated: more.length
      }
    : { spans: [{ finding: 'Document', value, text }], repeated: 0 }
}

const sourceOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.getOwnPropertyDescriptor(value, 'eventSource')?.value
    : undefined

const rightVerdict = (verdict: Verdict, value: unknown, text: string): boolean => {
  const source = sourceOf(value)
  switch (verdict) {
    case 'Wanted':
      return typeof source === 'string' && wanted.includes(source)
    case 'Other':
      return typeof source === 'string' && !wanted.includes(source.trim())
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
  const spans: Array<Span> = []
  const scanner = make(wanted, (finding, start, end, verdict) =>
    spans.push({ finding, start, end, verdict })
  )
  for (const chunk of chunks) scanner.scan(chunk)
  scanner.end()
  return spans
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
  const spans = spansOf(make, cut(bytes, sizes))
  const expected = documents.map(expectedOf)
  const values = expected.flatMap((each) => each.spans)
  const found = spans.filter((span) => span.finding === 'Element' || span.finding === 'Document')
  const repeated = spans.filter((span) => span.finding === 'Repeated').length
  const wrong: Array<string> = []
  if (found.length !== values.length)
    wrong.push(`${found.length} spans for ${values.length} values`)
  if (repeated !== expected.reduce((sum, each) => sum + each.repeated, 0))
    wrong.push(`${repeated} repeated`)
  if (spans.some((span) => span.finding === 'Break')) wrong.push('a break')
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
