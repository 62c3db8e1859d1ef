/**
 * What went wrong in a rule, in words that hold nothing of the event.
 *
 * @module
 * @since 0.2.0
 */

/** An error's name is a word of the code; its message may hold a value of the record. */
const nameOf = (error: Error): string =>
  /^[A-Za-z]\w{0,63}$/.test(error.name) ? error.name : 'an error'

/** The file, line and column of the first frame. */
const frame = /([\w.-]{1,100}\.[cm]?[jt]sx?):(\d{1,9}):(\d{1,9})/

const placeOf = ({ stack }: Error): string => {
  // The message comes first in a stack, and may look like a frame.
  const frames = typeof stack === 'string' ? stack.split('\n').filter(isFrame) : []
  const [, file, line, column] = frame.exec(frames[0] ?? '') ?? []
  return file === undefined ? '' : ` at ${file}:${line}:${column}`
}

const isFrame = (line: string): boolean => /^\s{0,8}at |@/.test(line) && line.length < 4096

/** @internal `The rule threw TypeError at rules.mjs:2:341.` */
export const threw = (error: unknown): string => {
  try {
    return error instanceof Error
      ? `The rule threw ${nameOf(error)}${placeOf(error)}.`
      : 'The rule threw what is not an error.'
  } catch {
    return 'The rule threw.'
  }
}

/** @internal */
export const noAnswer = 'The rule returned what is not an answer of a rule.'
