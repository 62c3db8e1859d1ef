/**
 * Opens a document layer by layer, and collects its content.
 *
 * Law: the result is the same whether a value is given as it is, as JSON text, as text of such a text, or as bytes of
 * one.
 *
 * @module
 * @since 0.1.0
 */

import type { Option } from 'fp-ts/lib/Option.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { none } from '../core/option.js'
import { isGzip } from '../gzip/nestedGzip.js'
import { bytesOfBase64 } from './base64.js'
import { bytesOfText, heldBytes, textOfBytes, viewedBytes } from './bytes.js'
import type { Form } from './Delivery.js'
import { inflate, wordsOfGzip } from './inflate.js'
import type { Expected, Layer, Part } from './Layer.js'
import { logLines } from './logLines.js'
import {
  type At,
  below,
  isRepeated,
  type Opening,
  placeOf,
  refuse,
  refuseThrown,
  spend
} from './Opening.js'
import { objectOf } from './objectOf.js'
import { parseJson } from './parseJson.js'
import { isRecord, recognise } from './recognise.js'
import { type Split, splitCut, splitText } from './splitText.js'
import { textSequence } from './textSequence.js'

/** A notification through SNS and SQS to Lambda has five layers; AWS produces no deeper nesting. */
const deepest = 16

const unknownForm =
  'it is neither a record nor in a known format that contains records or refers to objects'

const openPart = (opening: Opening, at: At, part: Part): void => {
  switch (part._tag) {
    case 'Record':
      opening.records.push({ ...placeOf(at), record: part.record })
      return
    case 'Value':
      openValue(opening, at, part.value, part.expected)
      return
    case 'Text':
      // Something on the way may already have parsed it.
      if (isObject(part.text)) openValue(opening, at, part.text, part.expected)
      else openText(opening, at, part.text, part.expected)
      return
    case 'Base64':
      openBase64(opening, at, part.text)
      return
    case 'Object': {
      const { bucket, key } = part
      const named = objectOf(key)
      const kind = named._tag === 'Some' ? named.value.kind : 'Other'
      opening.objects.push({ ...placeOf(at), bucket, key, kind })
      return
    }
    case 'Aside':
      opening.asides.push({ ...placeOf(at), _tag: part.is })
      return
    case 'Issue':
      refuse(opening, at, part.value, part.expected, part.hint)
  }
}

const openLayer = (opening: Opening, at: At, value: unknown, layer: Layer): Form => {
  if (at.layers >= deepest)
    return refuse(opening, at, value, `at most ${deepest} layers around a record`, '')
  spend(opening, value, layer.parts.length + 1)
  const { message = layer.message } = at
  const inside = { ...at, layers: at.layers + 1 }
  const under = typeof message === 'string' ? { ...inside, message } : inside
  for (const part of layer.parts) {
    const place = below(under, part.at)
    try {
      openPart(opening, place, part)
    } catch {
      refuseThrown(opening, place)
    }
  }
  return layer.form
}

const refuseRepeated = (opening: Opening, at: At, value: unknown): Form =>
  refuse(
    opening,
    at,
    value,
    'a value that is not shared many times',
    'it was opened in another place'
  )

/** @internal Opens a value that was already parsed. */
export const openValue = (opening: Opening, at: At, value: unknown, expected: Expected): Form => {
  if (typeof value === 'string')
    return expected === 'document'
      ? openText(opening, at, value, expected)
      : openString(opening, at, value)
  const viewed = viewedBytes(value)
  if (viewed._tag === 'Some') return openBytes(opening, at, viewed.value)
  if (isRepeated(opening, value)) return refuseRepeated(opening, at, value)
  // A list in place of a record is not one, and contains none, except for a row with a single text, as a query prints
  // it.
  const isDocument = expected === 'document'
  if (!isDocument && Array.isArray(value) && value.length === 1 && typeof value[0] === 'string')
    return openString(opening, below(at, [0]), value[0])
  const layer = !isDocument && Array.isArray(value) ? undefined : recognise(value, isDocument)
  if (layer !== undefined) return openLayer(opening, at, value, layer)
  const held = heldBytes(value)
  if (held._tag === 'Some') return openBytes(opening, at, held.value)
  if (isDocument && !isRecord(value))
    return refuse(
      opening,
      at,
      value,
      'a format in which CloudTrail records are delivered',
      unknownForm
    )
  opening.records.push({ ...placeOf(at), record: value })
  return 'Record'
}

/** A string in place of a record: its content, if that is an object or another string; else the string itself. */
const openString = (opening: Opening, at: At, text: string): Form => {
  if (isRepeated(opening, text)) return refuseRepeated(opening, at, text)
  const parsed = parseJson(text)
  const value = E.isRight(parsed) ? parsed.right : undefined
  if (isObject(value) || typeof value === 'string') {
    spend(opening, text, text.length >> 10)
    return openValue(opening, at, value, 'record')
  }
  const bytes = bytesOfText(text)
  if (bytes._tag === 'Some') return openBytes(opening, at, bytes.value)
  opening.records.push({ ...placeOf(at), record: text })
  return 'Record'
}

/** The documents in a text that is not itself a single document. */
const documentsIn = (text: string): Option<Split> => {
  for (const split of [textSequence, logLines, splitText]) {
    const found = split(text)
    if (found._tag === 'Some') return found
  }
  return none
}

const openPieces = (opening: Opening, at: At, text: string, { form, pieces }: Split): Form => {
  for (const { at: path, parsed, expected, count } of pieces) {
    const place = below(at, path)
    if (E.isLeft(parsed))
      refuse(opening, place, text, parsed.left.expected, parsed.left.hint, count)
    else openValue(opening, place, parsed.right, expected)
  }
  return form
}

/** Opens a text: one document, or several if a document was expected. */
const openText = (opening: Opening, at: At, text: unknown, expected: Expected): Form => {
  if (typeof text !== 'string') return refuse(opening, at, text, 'a string', '')
  if (isRepeated(opening, text)) return refuseRepeated(opening, at, text)
  spend(opening, text, text.length >> 10)
  const whole = parseJson(text)
  if (E.isRight(whole)) return openValue(opening, at, whole.right, expected)
  if (text.trim() === 'CloudTrail validation message.') {
    opening.asides.push({ ...placeOf(at), _tag: 'ValidationMessage' })
    return 'ValidationMessage'
  }
  const bytes = bytesOfText(text)
  if (bytes._tag === 'Some') return openBytes(opening, at, bytes.value)
  const split = expected === 'document' ? documentsIn(text) : none
  return split._tag === 'Some'
    ? openPieces(opening, at, text, split.value)
    : refuse(opening, at, text, whole.left.expected, whole.left.hint)
}

/** Opens base64, or what something on the way has decoded from it. */
const openBase64 = (opening: Opening, at: At, text: unknown): Form => {
  if (typeof text !== 'string')
    return isObject(text)
      ? openValue(opening, at, text, 'document')
      : refuse(opening, at, text, 'base64', '')
  if (isRepeated(opening, text)) return refuseRepeated(opening, at, text)
  spend(opening, text, text.length >> 10)
  const bytes = bytesOfBase64(text)
  if (bytes._tag === 'Some') return openBytes(opening, at, bytes.value)
  return /^\s*[[{]/.test(text)
    ? openText(opening, at, text, 'document')
    : refuse(opening, at, text, 'base64', '')
}

/** Opens a text that is truncated: only its complete documents and records. */
const openCut = (opening: Opening, at: At, text: string): Form =>
  E.isRight(parseJson(text))
    ? openText(opening, at, text, 'document')
    : openPieces(opening, at, text, { form: 'JsonSequence', pieces: splitCut(text) })

/** Called again for data that was gzipped twice; `isCut` if it is known to be truncated. */
const openGzip = (
  opening: Opening,
  at: At,
  bytes: Uint8Array,
  times: number,
  isCut: boolean
): Form => {
  if (times > 2) return refuse(opening, at, '', ...wordsOfGzip('Thrice'))
  const { work, maxInflatedBytes, gunzip } = opening
  const limit = Math.min(maxInflatedBytes, 4 * maxInflatedBytes - work.inflated)
  const stretches = inflate(bytes, gunzip, limit)
  if (stretches === undefined) return refuse(opening, at, '', ...wordsOfGzip('Refused'))
  let form: Form = 'Unrecognised'
  for (const { bytes: plain, fault } of stretches) {
    work.inflated += plain.length
    const isPart = isCut || fault !== undefined
    if (plain.length > 0 || !isPart) {
      const as = isGzip(plain)
        ? openGzip(opening, at, plain, times + 1, isPart)
        : (isPart ? openCut : openDocument)(opening, at, textOfBytes(plain))
      if (form === 'Unrecognised') form = as
    }
    if (fault !== undefined && !(isCut && fault !== 'TooLarge' && fault._tag === 'BrokenOff'))
      refuse(opening, at, '', ...wordsOfGzip(fault))
  }
  return form
}

const openDocument = (opening: Opening, at: At, text: string): Form =>
  openText(opening, at, text, 'document')

/** Opens a text in UTF-8 or UTF-16, gzipped or not; or gzipped twice, like a file that was gzipped already. */
const openBytes = (opening: Opening, at: At, bytes: Uint8Array): Form =>
  isGzip(bytes)
    ? openGzip(opening, at, bytes, 1, false)
    : openDocument(opening, at, textOfBytes(bytes))
