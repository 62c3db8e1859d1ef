/**
 * The capabilities of standard output: its width, and colours.
 *
 * @see https://no-color.org
 * @module
 * @since 0.2.0
 */
import { type Io, whyNotWritten } from './Io.js'
import { type Line, type Painter, painter } from './Span.js'

/** @internal */
export interface Screen {
  /** In columns. Infinite unless it is a terminal: pipes and files get all text in full. */
  readonly width: number
  readonly paint: Painter
}

/** Set, and not empty. */
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

/** @internal Prints styled lines to standard output; false once the reader has gone. */
export const printLines = async (
  lines: Iterable<Line>,
  { paint }: Screen,
  { stdout }: Io
): Promise<boolean> => {
  for (const line of lines) if (!(await stdout.write(`${paint(line)}\n`))) return false
  return true
}

/** @internal The same; if not everything could be written, returns the reason as text. */
export const writeLines = async (
  lines: Iterable<Line>,
  screen: Screen,
  io: Io
): Promise<string | undefined> => {
  await printLines(lines, screen, io)
  return whyNotWritten(io)
}
