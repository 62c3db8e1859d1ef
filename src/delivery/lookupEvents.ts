/**
 * Entries of the event history, as LookupEvents and the console give them: the record is a text in `CloudTrailEvent`.
 *
 * @module
 * @since 0.1.0
 */
import type { Recogniser } from './Layer.js'

/** @internal */
export const lookupEntry: Recogniser = (value) => {
  const key = ['CloudTrailEvent', 'cloudTrailEvent'].find((name) => typeof value[name] === 'string')
  return key === undefined
    ? undefined
    : {
        form: 'LookupEvents',
        parts: [{ _tag: 'Text', at: [key], text: value[key], expected: 'record' }]
      }
}
