/**
 * The error of a rule, as text without any values of the event.
 *
 * @module
 * @since 0.2.0
 */

/** The name of an error is an identifier; its message may contain values of the record. */
const nameOf = (error: Error): string =>
  /^[A-Za-z]\w{0,63}$/.test(error.name) ? error.name : 'an error'

const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text)

const isName = (text: string): boolean => /^[\w.-]{1,100}$/.test(text)

/** `rules.mjs:2:341` of `    at check (file:///srv/audit/rules.mjs:2:341)`. */
const placeIn = (frame: string): string => {
  const parts = frame.replace(/\)$/, '').split(':')
  const [column = '', line = '', path = ''] = [parts.pop(), parts.pop(), parts.pop()]
  const [file = ''] = (path.split(/[/\\]/).at(-1) ?? '').split('?')
  return isNumber(column) && isNumber(line) && isName(file) ? ` at ${file}:${line}:${column}` : ''
}

/** The message comes first in a stack, and may look like a stack frame. */
const placeOf = ({ name, message, stack }: Error): string => {
  if (typeof stack !== 'string') return ''
  const head = `${name}: ${message}`
  const frames = (stack.startsWith(head) ? stack.slice(head.length) : stack).split('\n').slice(1)
  return placeIn(frames[0]?.slice(0, 4096) ?? '')
}

/** @internal `The rule threw TypeError at rules.mjs:2:341.` */
export const threw = (error: unknown): string => {
  try {
    return error instanceof Error
      ? `The rule threw ${nameOf(error)}${placeOf(error)}.`
      : 'The rule threw something other than an error.'
  } catch {
    return 'The rule threw.'
  }
}

/** @internal */
export const noAnswer = 'The rule returned something other than an answer.'
