/**
 * Entries of the event history, as LookupEvents and the console return them: the record is a string in
 * `CloudTrailEvent`.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Recogniser } from './Layer.js'

/** @internal Some tools have already parsed the record. */
export const lookupEntry: Recogniser = (value) => {
  const key = ['CloudTrailEvent', 'cloudTrailEvent'].find(
    (name) => typeof value[name] === 'string' || isObject(value[name])
  )
  return key === undefined
    ? undefined
    : {
        form: 'LookupEvents',
        parts: [{ _tag: 'Text', at: [key], text: value[key], expected: 'record' }]
      }
}
