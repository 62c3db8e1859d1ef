/**
 * The JSON documents in a text that contains several, one on each line or concatenated, each with its path.
 *
 * @module
 * @since 0.1.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import * as E from '../core/either.js'
import { none, some } from '../core/option.js'
import { type FoundPiece, type Piece, piecesIn } from './piecesIn.js'

/** @internal */
export interface Split {
  readonly form: 'JsonLines' | 'JsonSequence' | 'JsonTextSequence' | 'LogLines'
  readonly pieces: ReadonlyArray<Piece>
}

/** The most white space that may follow the bracket of a document. */
const maxSpace = 64

const lineBreaksIn = (text: string): number => text.split('\n').length - 1

/** From `from`, in steps of `by`, to a character that is none of these. */
const passed = (text: string, from: number, by: 1 | -1): string => {
  let at = from
  while (' \t\r\ufeff'.includes(text[at] ?? '\n')) at += by
  return text[at] ?? '\n'
}

/** Whether a piece is alone on its line. */
const isLine = (text: string, { start, end, parsed }: FoundPiece): boolean =>
  E.isRight(parsed) &&
  passed(text, start - 1, -1) === '\n' &&
  passed(text, end, 1) === '\n' &&
  !text.slice(start, end).includes('\n')

/** The paths of pieces: by line and index in the line, or by index only. */
const placed = (text: string, found: ReadonlyArray<FoundPiece>, areLines: boolean) => {
  let line = 0
  let at = 0
  const lines = found.map(({ start }) => {
    line += areLines ? lineBreaksIn(text.slice(at, start)) : 0
    at = start
    return line
  })
  const inLine = new Map<number, number>()
  for (const each of lines) inLine.set(each, (inLine.get(each) ?? 0) + 1)
  const before = new Map<number, number>()
  return found.map(({ under, parsed, expected, count }, index): Piece => {
    const number = lines[index] ?? 0
    const place = before.get(number) ?? 0
    before.set(number, place + 1)
    const path = !areLines ? [index] : (inLine.get(number) ?? 0) > 1 ? [number, place] : [number]
    return { at: [...path, ...under], parsed, expected, count }
  })
}

/** @internal The complete records of a text that is known to be truncated. */
export const splitCut = (text: string): ReadonlyArray<Piece> =>
  placed(text, piecesIn(text, true), false)

const startsLine = (text: string, at: number): boolean =>
  '{['.includes(text[at] ?? ' ') && '\n'.includes(text[at - 1] ?? '\n')

/**
 * Whether a line starts with what looks like a document: if that is a list, it is truncated inside one of its elements.
 */
const startsDocument = (text: string, at: number): boolean =>
  passed(text, at - 1, -1) === '\n' && /^(?:\{\s*"|\[\s*["{])/.test(text.slice(at, at + maxSpace))

/**
 * @internal None for a text that is not JSON at all, and for a single document that is truncated before anything is
 * complete.
 */
export const splitText = (text: string): Option<Split> => {
  const found = piecesIn(text, false)
  // The elements of a list start in one place, before which there may be any amount of white space.
  const isJson = ({ start, from, parsed }: FoundPiece, at: number): boolean =>
    E.isRight(parsed) ||
    (found.length > 1 &&
      (startsLine(text, start) || (from !== found[at - 1]?.from && startsDocument(text, from))))
  if (!found.some(isJson)) return none
  const areLines = found.length > 1 && found.some((piece) => isLine(text, piece))
  return some({
    form: areLines ? 'JsonLines' : 'JsonSequence',
    pieces: placed(text, found, areLines)
  })
}
