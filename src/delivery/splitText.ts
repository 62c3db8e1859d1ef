/**
 * The JSON documents in a text that holds more than one: one a line, or one after the other.
 *
 * @module
 * @since 0.1.0
 */

import type { Option } from 'fp-ts/lib/Option.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { none, some } from '../core/option.js'
import type { Path } from '../core/Path.js'
import { parseJson } from './parseJson.js'

/** @internal A document, or what stood in the place of one. */
export interface Piece {
  readonly at: Path
  readonly parsed: E.Either<DecodeIssue, unknown>
}

/** @internal */
export interface Split {
  readonly form: 'JsonLines' | 'JsonSequence' | 'JsonTextSequence' | 'LogLines'
  readonly pieces: ReadonlyArray<Piece>
}

const opens = (code: number): boolean => code === 0x7b || code === 0x5b

const closes = (code: number): boolean => code === 0x7d || code === 0x5d

/** Behind the bracket that closes the one at `start`; the end of the text if none does. */
const endOf = (text: string, start: number): number => {
  let depth = 0
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 0x5c) at++
      else if (code === 0x22) quoted = false
    } else if (code === 0x22) quoted = true
    else if (opens(code)) depth++
    else if (closes(code) && --depth === 0) return at + 1
  }
  return text.length
}

/** Where the next document starts; the end of the text if none does. */
const startOf = (text: string, from: number): number => {
  let at = from
  while (at < text.length && !opens(text.charCodeAt(at))) at++
  return at
}

/** What stands between documents is a piece too, unless it is white space. */
const sequence = (text: string): Option<ReadonlyArray<Piece>> => {
  if (!/^\ufeff?\s*[{[]/.test(text)) return none
  const pieces: Array<Piece> = []
  const take = (piece: string): void => {
    if (piece.trim() !== '') pieces.push({ at: [pieces.length], parsed: parseJson(piece) })
  }
  for (let at = 0; at < text.length; ) {
    const start = startOf(text, at)
    const end = endOf(text, start)
    take(text.slice(at, start))
    take(text.slice(start, end))
    at = end
  }
  return pieces.some(({ parsed }) => E.isRight(parsed)) ? some(pieces) : none
}

const line = (text: string, index: number): ReadonlyArray<Piece> => {
  if (text.trim() === '') return []
  const parsed = parseJson(text)
  const several = E.isLeft(parsed) ? sequence(text) : none
  return several._tag === 'Some'
    ? several.value.map((piece) => ({ ...piece, at: [index, ...piece.at] }))
    : [{ at: [index], parsed }]
}

/** The first line tells, or any other that starts and ends as a document does; a document over many lines has none. */
const areLines = (lines: ReadonlyArray<string>): boolean => {
  const filled = lines.filter((each) => each.trim() !== '')
  const whole = (each: string): boolean => E.isRight(parseJson(each))
  return (
    filled.length > 1 &&
    (whole(filled[0] ?? '') || filled.some((each) => /^\{.*\}\s*$/.test(each) && whole(each)))
  )
}

/** @internal None for a text that is not several documents. */
export const splitText = (text: string): Option<Split> => {
  const lines = text.split('\n')
  if (areLines(lines)) return some({ form: 'JsonLines', pieces: lines.flatMap(line) })
  const pieces = sequence(text)
  return pieces._tag === 'Some' ? some({ form: 'JsonSequence', pieces: pieces.value }) : none
}
