/**
 * Codecs of interfaces: one that lacks a member, or gives it another type, does not compile.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'

type OptionalKey<A> = { [K in keyof A]-?: {} extends Pick<A, K> ? K : never }[keyof A]

type Codecs<A, Key extends keyof A> = {
  readonly [K in Key]-?: t.Type<Exclude<A[K], undefined>, unknown>
}

/** @internal The required members of `A`, and the optional ones. Other members are kept. */
export const interfaceCodec = <A>(
  name: string,
  required: Codecs<A, Exclude<keyof A, OptionalKey<A>>>,
  optional: Codecs<A, OptionalKey<A>>
): t.Type<A, unknown> =>
  // The two maps have exactly the members of A, which io-ts cannot see through the mapped types.
  t.intersection([t.type(required), t.partial(optional)], name) as unknown as t.Type<A, unknown>
