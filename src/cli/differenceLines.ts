/**
 * What a call changed, as text.
 *
 * @module
 * @since 0.2.0
 */
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { scrubText } from '../payload/scrubText.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { Comparison, Difference } from './difference.js'
import { hanging } from './hanging.js'
import { type Line, type Style, span } from './Span.js'
import { counted, paragraph } from './words.js'

/** Longer labels have a line of their own. */
const widest = 44

const linesOf =
  (width: number) =>
  ({ path, before, after, unknown }: Difference): ReadonlyArray<Line> => {
    const line = (sign: string, text: string | undefined, style: Style): ReadonlyArray<Line> =>
      text === undefined ? [] : hanging(`${sign} ${path}`, text, widest, width, style)
    return [
      ...line('-', before, 'failed'),
      ...line('+', after, 'started'),
      ...line('?', unknown, 'soft')
    ]
  }

const nothingBefore =
  'What it changed: unknown, as the trail contains no earlier call that set the same parts of the same resource.'

/** @internal Undefined if the trail contains no call to compare with. */
export const differenceLines = (
  before: MediaEvent | undefined,
  comparison: Comparison | undefined,
  width: number
): ReadonlyArray<Line> => {
  if (before === undefined || comparison === undefined)
    return [[], ...paragraph(nothingBefore, width).map((line) => [span(line)])]
  const { differences, same } = comparison
  const who = scrubText(showPrincipal(principal(before)))
  const title = `What it changed, against ${scrubText(nameOf(before))} by ${who} at ${scrubText(before.eventTime)}${before.eventID === undefined ? '' : ` (${scrubText(before.eventID)})`}:`
  const end = `${counted(same, 'member')} ${same === 1 ? 'is' : 'are'} the same.${
    differences.some(({ after, unknown }) => after === undefined && unknown === undefined)
      ? ' A minus sign marks members that this call leaves out; an update may leave them unchanged.'
      : ''
  }`
  return [
    [],
    ...paragraph(title, width).map((line) => [span(line, 'bold')]),
    ...differences.flatMap(linesOf(width)),
    ...paragraph(end, width, 2).map((line) => [span(line, 'soft')])
  ]
}
