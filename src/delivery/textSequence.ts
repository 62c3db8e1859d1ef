/**
 * JSON text sequences: documents, each after a record separator (U+001E).
 *
 * @see https://www.rfc-editor.org/rfc/rfc7464
 * @module
 * @since 0.2.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import * as E from '../core/either.js'
import { none, some } from '../core/option.js'
import { parseJson } from './parseJson.js'
import type { Piece } from './piecesIn.js'
import { type Split, splitText } from './splitText.js'

const separator = '\u001e'

const piecesOf = (text: string, index: number): ReadonlyArray<Piece> => {
  const parsed = parseJson(text)
  const several = E.isLeft(parsed) ? splitText(text) : none
  return several._tag === 'Some'
    ? several.value.pieces.map((piece) => ({ ...piece, at: [index, ...piece.at] }))
    : [{ at: [index], parsed, expected: 'document', count: 1 }]
}

/** @internal None for a text without a separator, which cannot occur in JSON text. */
export const textSequence = (text: string): Option<Split> =>
  text.includes(separator)
    ? some({
        form: 'JsonTextSequence',
        pieces: text
          .split(separator)
          .filter((piece) => piece.trim() !== '')
          .flatMap(piecesOf)
      })
    : none
