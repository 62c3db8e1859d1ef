/**
 * Why a message or a batch has to be tried again.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'

/**
 * What a handler rejects with, so that Lambda, or Step Functions, tries again. Its message holds names of objects and codes
 * of errors, and never what a record holds.
 *
 * - `NotRead`: an object could not be opened, or reading it broke off, on every attempt.
 * - `OtherState`: a state is of another aggregate, or is no state. To try again does not help.
 * - `InvalidInput`: the event is not what the handler takes.
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

/** @internal The name or code of an error: an identifier, never its message, which may hold anything. */
export const codeOf = (error: unknown): string => {
  const { code, name }: { readonly [key: string]: unknown } = isObject(error) ? error : {}
  for (const found of [code, name])
    if (typeof found === 'string' && /^[A-Za-z][\w.]{0,63}$/.test(found)) return found
  return 'Error'
}
