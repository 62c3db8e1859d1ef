/**
 * The version of OCSF to write.
 *
 * @see https://schema.ocsf.io
 * @module
 * @since 0.2.0
 */

/**
 * Amazon Security Lake accepts `1.1.0` from custom sources; CloudWatch Logs also writes `1.5.0`.
 *
 * @category model
 * @since 0.2.0
 */
export type OcsfVersion = '1.1.0' | '1.5.0'

/**
 * Which OCSF to write.
 *
 * @category model
 * @since 0.2.0
 */
export interface OcsfOptions {
  /** `1.1.0` by default. */
  readonly version?: OcsfVersion
}

/**
 * All supported versions, oldest first.
 *
 * @category data
 * @since 0.2.0
 */
export const ocsfVersions: ReadonlyArray<OcsfVersion> = ['1.1.0', '1.5.0']
