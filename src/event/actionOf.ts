/**
 * What a call did to its targets.
 *
 * @module
 * @since 0.2.0
 */
import { rowOf } from '../payload/OperationRow.js'
import { valueAt, type WithPayloads } from './Named.js'
import type { TableOf } from './targetTables.js'

/**
 * What happens to a target. `unknown` is for operations that the models do not contain.
 *
 * @category model
 * @since 0.2.0
 */
export type Verb =
  | 'create'
  | 'read'
  | 'list'
  | 'update'
  | 'delete'
  | 'start'
  | 'stop'
  | 'restart'
  | 'send'
  | 'purchase'
  | 'transfer'
  | 'unknown'

/**
 * What a call did, or tried to do: `verb` is what happens to the target, and `part` the part of it that is affected, if
 * that part has no identity of its own. So `DeleteTags` is `{ verb: 'update', part: 'tags' }`: it does not delete the
 * channel.
 *
 * @category model
 * @since 0.2.0
 */
export interface Action {
  readonly verb: Verb
  /**
   * `tags`, `policy`, `schedule`, `logging`, `state`, `credentials`; absent if the call affects the target as a whole.
   */
  readonly part?: string
}

/** @internal The action of an unknown operation. */
export const unknownAction: Action = { verb: 'unknown' }

/** @internal */
export const actionOver =
  (tables: TableOf) =>
  ({ eventSource, eventName, requestParameters }: WithPayloads): Action => {
    const table = tables(eventSource)
    const row = table === undefined ? undefined : rowOf(table, eventName)
    if (row === undefined) return unknownAction
    const { verb, part, decided } = row.action
    const value = decided === undefined ? undefined : valueAt(requestParameters, decided.steps)
    const chosen = value === undefined ? undefined : decided?.verbs.get(String(value))
    // The generator prints verbs only.
    if (chosen !== undefined) return { verb: chosen as Verb }
    return part === undefined ? { verb: verb as Verb } : { verb: verb as Verb, part }
  }
