/**
 * Every service, for rules about callers, not about calls.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEventSource } from '../../event/MediaEvent.js'
import { mediaFacts } from '../../services/mediaFacts.js'

type Every<Names> = { readonly [Source in MediaEventSource]: Names }

/** Derived from the table of services, so that a new service is covered as soon as it exists. */
const every = <const Names extends 'writes' | 'all'>(names: Names): Every<Names> =>
  // `Object.keys` loses the keys of a table that the compiler knows to be complete.
  Object.fromEntries(Object.keys(mediaFacts).map((source) => [source, names])) as Every<Names>

/** @internal */
export const everyWrite: Every<'writes'> = /*#__PURE__*/ every('writes')

/** @internal */
export const everyCall: Every<'all'> = /*#__PURE__*/ every('all')
