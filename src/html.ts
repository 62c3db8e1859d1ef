/**
 * Reports as one page of HTML, with charts, that asks for nothing and runs no script.
 *
 * @module
 * @since 0.1.0
 */
export type { Findings } from './report/html/Findings.js'
export { type HtmlOptions, html } from './report/html/html.js'
