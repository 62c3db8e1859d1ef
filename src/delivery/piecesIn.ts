/**
 * Splits text that is not a single JSON document into documents and lines; and finds the complete records in truncated
 * documents.
 *
 * It uses the scanner for streams, so that both find the same.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { Path } from '../core/Path.js'
import { colon } from '../scan/ascii.js'
import { automaton } from '../scan/automaton.js'
import { linesBehind } from '../scan/lines.js'
import type { Emit, MakeScanner } from '../scan/Scanner.js'
import { holds } from '../scan/Slice.js'
import { spans } from '../scan/spans.js'
import type { Expected } from './Layer.js'
import { parseJson } from './parseJson.js'

/** @internal A document, or what is in place of one. */
export interface Piece {
  readonly at: Path
  readonly parsed: E.Either<DecodeIssue, unknown>
  /** A record, if it is from a document that is truncated. */
  readonly expected: Expected
  /** For a piece that is not JSON: how many pieces this stands for. */
  readonly count: number
}

/** @internal A piece, and its position in the text. */
export interface FoundPiece extends Omit<Piece, 'at'> {
  readonly start: number
  readonly end: number
  /** Its path in the document. */
  readonly under: Path
  /** The start of the document. */
  readonly from: number
  count: number
}

/** A document with a list that is scanned, and its elements so far. */
interface Listed {
  readonly start: number
  readonly path: Path
  readonly elements: Array<readonly [start: number, end: number]>
}

/** This many consecutive pieces that are not JSON are listed separately; any others are combined into the last. */
const maxBroken = 1000

const textScanner: MakeScanner = (wanted, emit, recover) =>
  automaton({ wanted, emit, recover, isText: true })

/** One byte for each code unit, so that positions are the same; outside ASCII the value does not matter. */
const bytesLike = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = Math.min(text.charCodeAt(at), 0x80)
  return bytes
}

const brokenOff: DecodeIssue = {
  path: [],
  expected: 'JSON',
  found: 'string',
  hint: 'the text is truncated; its complete parts were read'
}

const noJson: E.Either<DecodeIssue, unknown> = E.left({
  path: [],
  expected: 'JSON',
  found: 'string',
  hint: 'the text is in another format'
})

/** White space as JSON defines it, as in a stream; or the byte order mark at the start of a text. */
const isBlank = (line: string): boolean => !/[^ \t\r\ufeff]/.test(line)

/** A parse error costs a thousand times more than this check, and every line may be one. */
const mayBeJson = (line: string): boolean => /^[\ufeff\s]*["{[\dtfn-]/.test(line)

/** @internal Finds the pieces; in a truncated text only its complete records, not the incomplete rest. */
export const piecesIn = (text: string, isCut: boolean): ReadonlyArray<FoundPiece> => {
  const bytes = bytesLike(text)
  const found: Array<FoundPiece> = []
  let broken = 0
  /** The end of the last broken piece, if it may continue; and whether it contains the end of a line. */
  let brokenTo = -1
  let isLineOver = false
  let listed: Listed | undefined
  let isEnd = false

  const give = (
    start: number,
    end: number,
    under: Path,
    expected: Expected,
    from = start
  ): void => {
    const parsed = parseJson(text.slice(start, end))
    if (E.isLeft(parsed))
      return expected === 'document' && isMore(start, end)
        ? pass(start, end)
        : fail(start, end, parsed.left, under, from)
    broken = 0
    brokenTo = -1
    found.push({ start, end, under, from, parsed, expected, count: 1 })
  }

  const pass = (start: number, end: number): void => {
    brokenTo = end
    isLineOver = text.slice(start, end).includes('\n')
  }

  const fail = (
    start: number,
    end: number,
    issue: DecodeIssue,
    under: Path = [],
    from = start
  ): void => {
    const last = found.at(-1)
    pass(start, end)
    if (last !== undefined && ++broken > maxBroken) last.count++
    else
      found.push({ start, end, under, from, parsed: E.left(issue), expected: 'document', count: 1 })
  }

  /** Whether this is on the line of a broken piece. */
  const goesOn = (start: number): boolean =>
    brokenTo >= 0 && !isLineOver && !text.slice(brokenTo, start).includes('\n')

  /**
   * Whether this belongs to the broken piece in front of it: before its first colon, a document cannot be recognised.
   */
  const isMore = (start: number, end: number): boolean =>
    start < end && !holds({ bytes, from: start, to: end }, colon) && goesOn(start)

  const junk = (start: number, end: number): void => {
    for (let at = start, behind = start; at < end; at = behind + 1) {
      const newline = text.indexOf('\n', at)
      behind = newline < 0 || newline > end ? end : newline
      const line = text.slice(at, behind)
      if (isBlank(line)) continue
      const parsed = mayBeJson(line) ? parseJson(line) : noJson
      if (E.isRight(parsed)) give(at, behind, [], 'document')
      else if (at === start && goesOn(start)) pass(at, behind)
      else fail(at, behind, parsed.left)
    }
  }

  /** A truncated document, and the further lines up to the next document. */
  const breaks = (start: number, end: number, from: number): void => {
    if (isMore(start, end)) pass(start, end)
    else fail(start, end, brokenOff, [], from)
    for (const line of linesBehind({ bytes, from: start, to: end })) fail(line, end, brokenOff)
  }

  const closeList = (): void => {
    if (listed === undefined) return
    const { start: from, path, elements } = listed
    listed = undefined
    elements.forEach(([start, end], index) => give(start, end, [...path, index], 'record', from))
  }

  const emit: Emit = (finding, start, end) => {
    switch (finding) {
      case 'List':
        listed = { start, path: start === end ? [] : ['Records'], elements: [] }
        break
      case 'Element':
        listed?.elements.push([start, end])
        break
      case 'Whole':
        if (listed === undefined) break
        if (E.isRight(parseJson(text.slice(listed.start, end)))) {
          const { start: from } = listed
          listed = undefined
          give(from, end, [], 'document')
        } else closeList()
        break
      case 'Break': {
        const from = listed?.start ?? start
        closeList()
        if (isCut && isEnd) break
        breaks(start, end, from)
        break
      }
      case 'Document':
        if (isCut && isEnd) break
        if (/^[{[]/.test(text.slice(start, start + 1))) give(start, end, [], 'document')
        else junk(start, end)
        break
      default:
    }
  }
  const scanner = spans(textScanner, [], emit, text.length)
  scanner.scan(bytes)
  isEnd = true
  scanner.end(isCut)
  return found
}
