/**
 * Opens a document layer by layer, and gathers what is in it.
 *
 * @module
 * @since 0.1.0
 */

import type { Option } from 'fp-ts/lib/Option.js'
import * as E from '../core/either.js'
import { none, some } from '../core/option.js'
import { bytesOfBase64 } from './base64.js'
import type { Form } from './Delivery.js'
import type { Expected, Part } from './Layer.js'
import { type At, below, type Opening, placeOf, refuse } from './Opening.js'
import { objectOf } from './objectOf.js'
import { parseJson } from './parseJson.js'
import { isRecord, recognise } from './recognise.js'
import { splitText } from './splitText.js'
import { textOfUtf8 } from './utf8.js'

/** A notification through a topic and a queue to Lambda has five layers; no deeper nesting is of AWS's making. */
const deepest = 16

const unknownForm = 'it is no record, and none of the forms that carry records or name objects'

const openPart = (opening: Opening, at: At, part: Part): void => {
  switch (part._tag) {
    case 'Record':
      opening.records.push({ ...placeOf(at), record: part.record })
      return
    case 'Value':
      openValue(opening, at, part.value, part.expected)
      return
    case 'Text':
      openText(opening, at, part.text, part.expected)
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

/** @internal Opens what was parsed already. */
export const openValue = (opening: Opening, at: At, value: unknown, expected: Expected): Form => {
  // Where a record should be, a list is none, and holds none.
  const layer = expected === 'record' && Array.isArray(value) ? undefined : recognise(value)
  if (layer === undefined) {
    if (expected === 'document' && !isRecord(value))
      return refuse(opening, at, value, 'a form in which CloudTrail records arrive', unknownForm)
    opening.records.push({ ...placeOf(at), record: value })
    return 'Record'
  }
  if (at.layers >= deepest)
    return refuse(opening, at, value, `at most ${deepest} layers around a record`, '')
  const { message = layer.message } = at
  const inside = { ...at, layers: at.layers + 1 }
  const under = typeof message === 'string' ? { ...inside, message } : inside
  for (const part of layer.parts) openPart(opening, below(under, part.at), part)
  return layer.form
}

/** @internal Opens a text: one document, or several where a document was expected. */
export const openText = (opening: Opening, at: At, text: unknown, expected: Expected): Form => {
  if (typeof text !== 'string') return refuse(opening, at, text, 'a text', '')
  const whole = parseJson(text)
  if (E.isRight(whole)) return openValue(opening, at, whole.right, expected)
  if (text.trim() === 'CloudTrail validation message.') {
    opening.asides.push({ ...placeOf(at), _tag: 'ValidationMessage' })
    return 'ValidationMessage'
  }
  const split = expected === 'document' ? splitText(text) : none
  if (split._tag === 'None') return refuse(opening, at, text, whole.left.expected, whole.left.hint)
  for (const { at: path, parsed } of split.value.pieces) {
    const place = below(at, path)
    if (E.isLeft(parsed)) refuse(opening, place, text, parsed.left.expected, parsed.left.hint)
    else
      openValue(opening, place, parsed.right, Array.isArray(parsed.right) ? 'document' : 'record')
  }
  return split.value.form
}

const openBase64 = (opening: Opening, at: At, text: unknown): Form => {
  const bytes = typeof text === 'string' ? bytesOfBase64(text) : none
  return bytes._tag === 'Some'
    ? openBytes(opening, at, bytes.value)
    : refuse(opening, at, text, 'base64', '')
}

const inflated = ({ gunzip }: Opening, bytes: Uint8Array): Option<Uint8Array> => {
  try {
    return gunzip === undefined ? none : some(gunzip(bytes))
  } catch {
    return none
  }
}

/** @internal Opens a text in UTF-8, gzipped or not. */
export const openBytes = (opening: Opening, at: At, bytes: Uint8Array): Form => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
    return openText(opening, at, textOfUtf8(bytes), 'document')
  const plain = inflated(opening, bytes)
  if (plain._tag === 'Some') return openText(opening, at, textOfUtf8(plain.value), 'document')
  return refuse(
    opening,
    at,
    '',
    'bytes that can be inflated',
    opening.gunzip === undefined
      ? 'they are gzipped: give recordsFrom a gunzip'
      : 'gunzip refused them: they break off, are damaged, or exceed its limit'
  )
}
