/**
 * The action and the targets of an event, over all media services.
 *
 * @module
 * @since 0.2.0
 */
import { total } from '../core/total.js'
import type { Envelope } from '../record/Envelope.js'
import { mediaTargets } from '../services/mediaTargets.js'
import { type Action, actionOver, unknownAction } from './actionOf.js'
import { dispatch } from './mediaDispatch.js'
import type { Target } from './Target.js'
import { targetKeyOver } from './targetKey.js'
import { targetsOver } from './targetsOf.js'
import { type TableOf, tableIn, typesIn } from './targetTables.js'

/** @internal */
export const mediaTable: TableOf = /*#__PURE__*/ tableIn(mediaTargets)

/**
 * What a call did to its targets, or tried to do: `outcome`, and the outcome of each target, say whether it succeeded.
 * If a request asks for a state, such as `DELETED`, that state determines the action.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#actionOf}
 *
 * @category derivations
 * @since 0.2.0
 */
export const actionOf: (event: Envelope) => Action = /*#__PURE__*/ total(
  /*#__PURE__*/ actionOver(mediaTable),
  unknownAction
)

/**
 * The resources that a call acts upon, in order, without those that it only mentions. Empty for operations that act
 * upon no particular resource, such as `ListChannels`, and for operations that the models do not contain.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#targetsOf}
 *
 * @category derivations
 * @since 0.2.0
 */
export const targetsOf: (event: Envelope) => ReadonlyArray<Target> = /*#__PURE__*/ total(
  /*#__PURE__*/ targetsOver(mediaTable, dispatch),
  []
)

/**
 * The same string for the same resource, whether a call identified it by id, by a name that is its identity, or by ARN.
 * It is the ARN without the parts that do not identify the resource. A missing part is shown in braces:
 * `arn:aws:medialive:us-west-2:111122223333:channel:{ChannelId}`.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#targetKey}
 *
 * @category conversions
 * @since 0.2.0
 */
export const targetKey: (target: Target) => string = /*#__PURE__*/ targetKeyOver(
  /*#__PURE__*/ typesIn(mediaTargets)
)
