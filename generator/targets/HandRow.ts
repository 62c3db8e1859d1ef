/**
 * Hand-written rows, each with its reason.
 *
 * @module
 */

/** In the notation of the table (`src/payload/TargetTable.ts`); keys may be spelt as in AWS's documentation. */
export interface HandRow {
  readonly is: string
  readonly reason: string
}

/** The hand-written rows of one service. */
export interface HandRows {
  readonly types?: { readonly [type: string]: HandRow }
  readonly operations?: { readonly [operation: string]: HandRow }
}
