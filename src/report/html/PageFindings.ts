/**
 * What an audit found, as a page shows it.
 *
 * @module
 * @since 0.2.0
 */

/**
 * One finding: what is wrong with which resource, and whose call was the first to show it.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageFinding {
  /** From `info` to `critical`. */
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical'
  readonly rule: string
  /** What was found, or that the rule could not tell. */
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
  /** The person behind the call, where the principal does not say. */
  readonly person?: string
  /** The account of the caller, where it is another than that of the call. */
  readonly callerAccount?: string
  readonly operation: string
  /** ISO 8601. */
  readonly first: string
  readonly last: string
  readonly count: number
  readonly eventID: string | undefined
}

/**
 * Why a rule matters, and what to do about what it finds.
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
 * What an audit found, the most severe first.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageFindings {
  readonly found: ReadonlyArray<PageFinding>
  /** What could not be judged, as AWS withheld what matters. */
  readonly undetermined: ReadonlyArray<PageFinding>
  /** How many findings are left alone, by a suppression. */
  readonly suppressed: number
  readonly rules: ReadonlyArray<PageRule>
  /** What kept the audit from reading all, a line each. */
  readonly failures: ReadonlyArray<string>
  /** True where no rule had anything to judge: the page then says so, rather than that nothing was found. */
  readonly judgedNothing?: boolean
}

/**
 * Which trail a page is of.
 *
 * @category model
 * @since 0.2.0
 */
export interface PageAbout {
  /** Files and folders that were read. */
  readonly trail: ReadonlyArray<string>
  readonly accounts: ReadonlyArray<string>
  readonly regions: ReadonlyArray<string>
  /** Which events were chosen, an option each: `--since 2026-06-12 18:00`. */
  readonly filters: ReadonlyArray<string>
  /** The first and the last event that is meant, in ISO 8601; undefined where there is none. */
  readonly from: string | undefined
  readonly to: string | undefined
}
