/**
 * The contract by which libraries accept each other's schemas, as types.
 *
 * @see https://standardschema.dev
 * @module
 * @since 0.1.0
 */

/**
 * What a codec shows to libraries that accept a Standard Schema.
 *
 * @category model
 * @since 0.1.0
 */
export interface StandardSchema<A> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    /** Never throws, and never returns a promise. */
    readonly validate: (value: unknown) => StandardResult<A>
    readonly types?: { readonly input: unknown; readonly output: A } | undefined
  }
}

/**
 * A value, or the reasons why there is none; none of them holds a value.
 *
 * @category model
 * @since 0.1.0
 */
export type StandardResult<A> =
  | { readonly value: A; readonly issues?: undefined }
  | {
      readonly issues: ReadonlyArray<{
        readonly message: string
        readonly path?: ReadonlyArray<PropertyKey> | undefined
      }>
    }
