/**
 * The two constructors of fp-ts's `Option`. Importing its module for them would cost a third of the time that io-ts
 * takes to load.
 *
 * @module
 * @since 0.1.0
 */
import type { Option } from 'fp-ts/lib/Option.js'

/** @internal */
export const none: Option<never> = { _tag: 'None' }

/** @internal */
export const some = <A>(value: A): Option<A> => ({ _tag: 'Some', value })
