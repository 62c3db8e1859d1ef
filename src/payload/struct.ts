/**
 * Shapes by hand, held to an interface by the compiler: a member that is forgotten, or of another kind, does not compile.
 *
 * @module
 * @since 0.1.0
 */
import type { Json, JsonObject } from '../decode/Json.js'

/** The kinds that may stand for a member of type `A`; a structure is named by the text of its name. */
type KindOf<A> = [A] extends [boolean | 'true' | 'false']
  ? [boolean] extends [A]
    ? [A] extends [boolean]
      ? 'b'
      : 'f'
    : never
  : [A] extends [string]
    ? 's' | 'h' | 'c'
    : [A] extends [number]
      ? 'n'
      : [A] extends [ReadonlyArray<unknown>]
        ? `[${string}]`
        : JsonObject extends A
          ? Json extends A
            ? 'j'
            : 'o'
          : string

type Flags = '' | '*' | '?' | '~' | '='

/** One kind for each member of `A`. */
type Members<A> = {
  readonly [K in keyof A]-?: `${KindOf<Exclude<A[K], null | undefined>>}${Flags}`
}

/** @internal */
export const struct = <A>(members: Members<A>): string =>
  Object.entries<string>(members)
    .map(([key, kind]) => `${key}:${kind}`)
    .join(' ')
