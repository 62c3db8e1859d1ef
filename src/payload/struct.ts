/**
 * Shapes by hand, held to an interface by the compiler: a member that is forgotten, or of another kind, does not compile.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonObject } from '../core/Json.js'

/** The kinds that may stand for a member of type `A`; a structure is named by a text. */
type KindOf<A> = [A] extends [boolean]
  ? 'b'
  : [A] extends [Flag]
    ? 'f'
    : [A] extends [string]
      ? 's' | 'h' | 'c' | 't'
      : [A] extends [number]
        ? 'n'
        : [A] extends [ReadonlyArray<unknown>]
          ? `[${string}]`
          : [A] extends [JsonObject]
            ? 'o'
            : [JsonObject | string] extends [A]
              ? 'j'
              : Capitalize<string>

type Flag = boolean | 'true' | 'false'

type Flags = '' | '*' | '?' | '~'

/** One kind for each member of `A`. */
type Members<A> = {
  readonly [K in keyof A]-?: `${KindOf<Exclude<A[K], null | undefined>>}${Flags}`
}

/** @internal */
export const struct = <A>(members: Members<A>): string =>
  Object.entries<string>(members)
    .map(([key, kind]) => `${key}:${kind}`)
    .join(' ')
