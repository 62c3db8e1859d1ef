/**
 * Reports as one self-contained HTML page with charts.
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
