/**
 * Recognises values that represent bytes, and decodes text from them.
 *
 * @module
 * @since 0.2.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import { isObject } from '../core/Json.js'
import { none, some } from '../core/option.js'
import { isGzip } from '../gzip/nestedGzip.js'
import { bytesOfBase64 } from './base64.js'
import { mapElements } from './elements.js'
import { textOfUtf8 } from './utf8.js'
import { encodingOf, utf8From } from './utf16.js'

/** @internal Text in UTF-8 or UTF-16; a byte order mark is kept. */
export const textOfBytes = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes[0], bytes[1])
  return textOfUtf8(encoding === 'UTF-8' ? bytes : utf8From(encoding)(bytes, true))
}

/** By name, since an object of another realm is not an instance of this realm's class. */
const isArrayBuffer = (value: object): value is ArrayBuffer =>
  /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value))

/** The JSON of Node's `Buffer`, as in printed output of an SDK. */
const printedBuffer = (value: { readonly [key: string]: unknown }): Option<Uint8Array> => {
  const { type, data } = value
  if (type !== 'Buffer' || !Array.isArray(data)) return none
  const bytes = mapElements(data, (byte) => byte).filter((byte) => typeof byte === 'number')
  return bytes.length === data.length ? some(Uint8Array.from(bytes)) : none
}

/** @internal A view is recognised without listing its keys, since it has one for each byte. */
export const viewedBytes = (value: unknown): Option<Uint8Array> =>
  ArrayBuffer.isView(value)
    ? some(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    : none

/** @internal Any other value that represents bytes. */
export const heldBytes = (value: unknown): Option<Uint8Array> => {
  if (!isObject(value)) return none
  return isArrayBuffer(value) ? some(new Uint8Array(value)) : printedBuffer(value)
}

/** How the base64 of gzip, and of a JSON object or list, can start. */
const promising = /^\s*(?:H4sI|e[wy]|W[w-z0-9+/])/

/**
 * @internal The bytes of a text that consists entirely of the base64 of gzip or JSON: the data of a message, without
 * the message.
 */
export const bytesOfText = (text: string): Option<Uint8Array> => {
  const bytes = promising.test(text) ? bytesOfBase64(text) : none
  return bytes._tag === 'Some' && (isGzip(bytes.value) || /^\s*[[{]/.test(textOfUtf8(bytes.value)))
    ? bytes
    : none
}
