/**
 * Styled text. On a terminal, styles are colours; elsewhere they are left out.
 *
 * @module
 * @since 0.2.0
 */
import { createColors } from 'picocolors'
import { printable } from '../report/printable.js'

/** @internal What a piece of text represents, which determines its colour. */
export type Style =
  | 'bold'
  | 'soft'
  | 'created'
  | 'started'
  | 'changed'
  | 'stopped'
  | 'deleted'
  | 'failed'
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'info'

/** @internal */
export interface Span {
  readonly text: string
  readonly style?: Style | undefined
}

/** @internal */
export type Line = ReadonlyArray<Span>

/** @internal */
export const span = (text: string, style?: Style): Span => ({ text, style })

/** @internal Formats a line, with colours or without. */
export type Painter = (line: Line) => string

/**
 * @internal Names in a record may contain control characters, so each text is made printable before it is coloured: the
 * only escape sequences that reach a terminal are ours. Only the sixteen colours of the terminal's own theme are used,
 * and only those that are legible on light and dark backgrounds.
 */
export const painter = (hasColour: boolean): Painter => {
  const colour = createColors(hasColour)
  const styles: { readonly [S in Style]: (text: string) => string } = {
    bold: colour.bold,
    soft: colour.dim,
    created: colour.cyan,
    started: colour.green,
    changed: (text) => text,
    stopped: colour.yellow,
    deleted: colour.magenta,
    failed: colour.red,
    critical: (text) => colour.bold(colour.inverse(colour.red(text))),
    high: (text) => colour.bold(colour.red(text)),
    medium: colour.yellow,
    low: colour.blue,
    info: colour.dim
  }
  return (line) =>
    line
      .map(({ text, style }) => {
        const shown = printable(text)
        return style === undefined || shown === '' ? shown : styles[style](shown)
      })
      .join('')
}
