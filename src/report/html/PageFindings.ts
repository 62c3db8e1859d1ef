/**
 * The findings of an audit, as a page shows them.
 *
 * @module
 * @since 0.2.0
 */

/**
 * One finding: what is wrong with which resource, and who made the first call that shows it.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageFinding {
  /** From `info` to `critical`. */
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical'
  readonly rule: string
  /** The message of the finding, or that the rule could not tell. */
  readonly message: string
  /** Undefined for a call that acts on no particular resource. */
  readonly resource:
    | {
        /** Its `targetKey`. */
        readonly key: string
        readonly name: string
      }
    | undefined
  readonly principal: string
  /** The person behind the call, if the principal does not show it. */
  readonly person?: string
  /** The account of the caller, if it differs from that of the call. */
  readonly callerAccount?: string
  readonly operation: string
  /** ISO 8601. */
  readonly first: string
  readonly last: string
  readonly count: number
  readonly eventID: string | undefined
}

/**
 * Why a rule exists, and what to do about its findings.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageRule {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly remediation?: string
  readonly references: ReadonlyArray<string>
}

/**
 * The findings of an audit, the most severe first.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageFindings {
  readonly found: ReadonlyArray<PageFinding>
  /** What could not be judged, because AWS withheld the values that matter. */
  readonly undetermined: ReadonlyArray<PageFinding>
  /** How many findings are suppressed. */
  readonly suppressed: number
  readonly rules: ReadonlyArray<PageRule>
  /** Why the audit could not read everything, one line each. */
  readonly failures: ReadonlyArray<string>
  /** Whether no rule had anything to judge: the page then says so, instead of saying that nothing was found. */
  readonly judgedNothing?: boolean
}

/**
 * Which trail a page is about.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageAbout {
  /** The files and folders that were read. */
  readonly trail: ReadonlyArray<string>
  readonly accounts: ReadonlyArray<string>
  readonly regions: ReadonlyArray<string>
  /** The filters, one for each option: `since 2026-06-12 18:00 UTC`. */
  readonly filters: ReadonlyArray<string>
  /** The first and the last event that match the filters, in ISO 8601; undefined if there is none. */
  readonly from: string | undefined
  readonly to: string | undefined
}
