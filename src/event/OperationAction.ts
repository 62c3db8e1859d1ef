/**
 * What an operation does, as data.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'
import { rowOf } from '../payload/OperationRow.js'
import type { TargetTable } from '../payload/TargetTable.js'
import type { Action, Verb } from './actionOf.js'

/**
 * What an operation does to its targets, regardless of the request.
 *
 * @category model
 * @since 0.2.0
 */
export interface OperationAction extends Action {
  /** The member of the request whose value determines the action, and the verb for each of its values. */
  readonly decidedBy?: {
    readonly path: Path
    readonly verbs: { readonly [value: string]: Verb }
  }
}

/** @internal */
export const operationAction = (table: TargetTable, operation: string): OperationAction => {
  const row = rowOf(table, operation)?.action
  // The generator prints verbs only.
  const verb = (row?.verb ?? 'unknown') as Verb
  return {
    verb,
    ...(row?.part === undefined ? {} : { part: row.part }),
    ...(row?.decided === undefined
      ? {}
      : {
          decidedBy: {
            path: ['requestParameters', ...row.decided.steps],
            verbs: Object.fromEntries(row.decided.verbs) as { readonly [value: string]: Verb }
          }
        })
  }
}
