/**
 * The types of Standard Schema, by which libraries accept each other's schemas.
 *
 * @see https://standardschema.dev
 * @module
 * @since 0.1.0
 */

/**
 * The interface of a codec for libraries that accept Standard Schema.
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
    /** Computed each time it is read. */
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
 * The JSON Schemas of a codec, as Standard JSON Schema defines them. Secrets are marked `writeOnly`. Throws for any
 * target other than `draft-2020-12`, `draft-07` and `openapi-3.0`, as the specification requires.
 *
 * @see https://standardschema.dev/json-schema
 * @category model
 * @since 0.2.0
 */
export interface JsonSchemas {
  /** The schema of the record, with all accepted formats: a number may be a string, and any value may be hidden. */
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>
  /** The schema of the typed view. */
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>
}

/**
 * The version of JSON Schema.
 *
 * @category model
 * @since 0.2.0
 */
export interface JsonSchemaOptions {
  readonly target: 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | ({} & string)
  readonly libraryOptions?: Record<string, unknown> | undefined
}

/**
 * A value, or the reasons why there is none, without values.
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
