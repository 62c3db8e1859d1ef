/**
 * Reports as one page of HTML, with charts, that asks for nothing and runs no script.
 *
 * @module
 * @since 0.1.0
 */

export { type HtmlOptions, html } from './report/html/html.js'
export type { PageContents } from './report/html/PageContents.js'
export type {
  PageAbout,
  PageFinding,
  PageFindings,
  PageRule
} from './report/html/PageFindings.js'
