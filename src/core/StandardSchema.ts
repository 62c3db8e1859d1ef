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
    /** Made whenever it is read, and at no cost until then. */
    readonly jsonSchema: JsonSchemas
  }
}

/**
 * A JSON Schema.
 *
 * @category model
 * @since 0.2.0
 */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * The JSON Schemas of a codec, as Standard JSON Schema has it. Secrets are marked `writeOnly`. Throws for any other target
 * than `draft-2020-12`, `draft-07` and `openapi-3.0`, as the specification asks.
 *
 * @see https://standardschema.dev/json-schema
 * @category model
 * @since 0.2.0
 */
export interface JsonSchemas {
  /** Of the record, in the renderings that are read: a number may be a string, and any value hidden. */
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>
  /** Of the typed view. */
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>
}

/**
 * Which version of JSON Schema is wanted.
 *
 * @category model
 * @since 0.2.0
 */
export interface JsonSchemaOptions {
  readonly target: 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | ({} & string)
  readonly libraryOptions?: Record<string, unknown> | undefined
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
