/**
 * Why a message or a batch must be retried.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'

/**
 * The error with which a handler rejects, so that Lambda or Step Functions retries. Its message has names of objects
 * and codes of errors, but no content of records.
 *
 * - `NotRead`: an object could not be opened, or reading it failed, on every attempt.
 * - `OtherState`: a state belongs to another aggregate, or is not a state. Retrying does not help.
 * - `InvalidInput`: the event is not one that the handler accepts.
 *
 * @category errors
 * @since 0.2.0
 */
export class Failed extends Error {
  override readonly name: 'NotRead' | 'OtherState' | 'InvalidInput'

  constructor(name: Failed['name'], message: string) {
    super(message)
    this.name = name
  }
}

/** @internal The name or code of an error. Its message is never used, as it may contain anything. */
export const codeOf = (error: unknown): string => {
  const { code, name }: { readonly [key: string]: unknown } = isObject(error) ? error : {}
  for (const found of [code, name])
    if (typeof found === 'string' && /^[A-Za-z][\w.]{0,63}$/.test(found)) return found
  return 'Error'
}
