/**
 * What standard output can show: how wide it is, and whether in colour.
 *
 * @see https://no-color.org
 * @module
 * @since 0.2.0
 */
import { type Io, whyNotWritten } from './Io.js'
import { type Line, type Painter, painter } from './Span.js'

/** @internal */
export interface Screen {
  /** In columns. Infinite where no terminal is at the other end: a pipe or a file gets every text in full. */
  readonly width: number
  readonly paint: Painter
}

/** Set to anything but nothing. */
const isSet = (value: string | undefined): boolean => value !== undefined && value !== ''

const hasColour = ({ stdout, env = {} }: Io): boolean => {
  if (isSet(env['NO_COLOR'])) return false
  if (isSet(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0'
  return stdout.stream.isTTY === true && env['TERM'] !== 'dumb'
}

const columnsOf = ({ stdout, env = {} }: Io): number => {
  const columns = stdout.stream.isTTY === true ? stdout.stream.columns : undefined
  const chosen = columns ?? Number(env['COLUMNS'] ?? '')
  return Number.isSafeInteger(chosen) && chosen > 0 ? chosen : Number.POSITIVE_INFINITY
}

/** @internal */
export const screenOf = (io: Io): Screen => ({
  width: columnsOf(io),
  paint: painter(hasColour(io))
})

/** @internal Prints lines that are styled, to standard output; false once the reader has gone. */
export const printLines = async (
  lines: Iterable<Line>,
  { paint }: Screen,
  { stdout }: Io
): Promise<boolean> => {
  for (const line of lines) if (!(await stdout.write(`${paint(line)}\n`))) return false
  return true
}

/** @internal The same, and left in words where they could not be written whole. */
export const writeLines = async (
  lines: Iterable<Line>,
  screen: Screen,
  io: Io
): Promise<string | undefined> => {
  await printLines(lines, screen, io)
  return whyNotWritten(io)
}
