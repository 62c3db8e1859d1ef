/**
 * The contents of a page.
 *
 * @module
 * @since 0.1.0
 */
import type { Tally } from '../../delivery/Tally.js'
import type { Activity } from '../Activity.js'
import type { Changes } from '../Changes.js'
import type { Denials } from '../Denials.js'
import type { Drift } from '../Drift.js'
import type { Errors } from '../Errors.js'
import type { Jobs } from '../Jobs.js'
import type { Newcomers } from '../Newcomers.js'
import type { Purchases } from '../Purchases.js'
import type { RecentChanges } from '../RecentChanges.js'
import type { Running } from '../Running.js'
import type { Table } from '../Table.js'
import type { Withheld } from '../Withheld.js'
import type { PageAbout, PageFindings } from './PageFindings.js'

/**
 * The contents of a page: results of built-in reports, and tables of other reports. The page has a section for each
 * that is present.
 *
 * @category model
 * @since 0.1.0
 */
export interface PageContents {
  readonly activity?: Activity
  readonly changes?: Changes
  readonly recent?: RecentChanges
  readonly running?: Running
  readonly denials?: Denials
  readonly errors?: Errors
  readonly newcomers?: Newcomers
  readonly jobs?: Jobs
  readonly purchases?: Purchases
  readonly withheld?: Withheld
  readonly drift?: Drift
  readonly tally?: Tally
  readonly tables?: Iterable<Table>
  /** The findings of an audit; they are at the top, each with a link to the changes of its resource. */
  readonly findings?: PageFindings
  /** Which trail the page is about, and which part of it. */
  readonly about?: PageAbout
}
