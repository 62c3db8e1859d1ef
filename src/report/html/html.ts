/**
 * Reports as one page of HTML, with charts.
 *
 * @module
 * @since 0.1.0
 */
/*!
 * Holds parts of d3-array, d3-color, d3-format, d3-interpolate, d3-path, d3-scale, d3-shape, d3-time and d3-time-format.
 *
 * Copyright 2010-2026 Mike Bostock
 *
 * Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
 * provided that the above copyright notice and this permission notice appear in all copies.
 *
 * THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
 * INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
 * ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
 * THIS SOFTWARE.
 */

import { shown } from '../cells.js'
import { type RenderOptions, scrubTexts } from '../scrubTexts.js'
import type { PageContents } from './PageContents.js'
import { pageText } from './page.js'
import { sectionsOf } from './sections.js'
import { grouped, millisecondsOf, moment } from './words.js'

/**
 * How the page is made.
 *
 * @category model
 * @since 0.1.0
 */
export interface HtmlOptions extends RenderOptions {
  /** `Media events` by default. */
  readonly title?: string
}

const periodOf = ({ activity, about }: PageContents): string | undefined => {
  const [from, to] = [
    millisecondsOf(activity?.from ?? about?.from),
    millisecondsOf(activity?.to ?? about?.to)
  ]
  if (from === undefined || to === undefined) return undefined
  return `${moment(new Date(from))} to ${moment(new Date(to))} UTC`
}

/** Zero findings are good news only if something was judged. */
const findingsIn = ({ findings }: PageContents): number | undefined =>
  findings === undefined || (findings.judgedNothing === true && findings.failures.length > 0)
    ? undefined
    : findings.found.length

const factsOf = (found: PageContents): ReadonlyArray<readonly [string, string]> => {
  const facts: ReadonlyArray<readonly [string, number | undefined]> = [
    ['Findings', findingsIn(found)],
    ['Records read', found.tally?.records],
    ['Media events', found.activity?.events ?? found.tally?.media],
    ['Reads', found.activity?.reads],
    ['Writes', found.activity?.writes],
    ['Errors', found.activity?.errors],
    ['Denied', found.denials?.events],
    ['Changes', found.changes?.changes],
    ['Rejected', found.tally?.rejected]
  ]
  return facts.flatMap(([name, n]) => (n === undefined ? [] : [[name, grouped(n)]]))
}

/**
 * One HTML page: findings, charts, and the tables behind them. It is self-contained: it loads nothing from the network
 * or the disk. Its one script sorts, searches and filters tables, and its content security policy forbids any other.
 * Nothing in a record can become markup.
 *
 * @example
 * {@includeCode ../../../docs/examples/reports.test.ts#page}
 *
 * @category renderers
 * @since 0.1.0
 */
export const html = (findings: PageContents, options: HtmlOptions = {}): string => {
  const { title = 'Media events', unscrubbed = false } = options
  const { tables, ...results } = findings
  const found = unscrubbed ? results : scrubTexts(results)
  return pageText({
    title: shown(title, options),
    period: periodOf(found),
    about: found.about,
    facts: factsOf(found),
    sections: sectionsOf(tables === undefined ? found : { ...found, tables }, options),
    foot: [
      'Made with mediatrail.',
      unscrubbed ? 'Values are as recorded.' : 'Secrets are scrubbed, best effort.',
      tables === undefined
        ? 'Times are in UTC.'
        : 'Times are in UTC, unless a table has another zone.'
    ].join(' ')
  })
}
