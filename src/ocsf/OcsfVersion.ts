/**
 * Which OCSF is written.
 *
 * @see https://schema.ocsf.io
 * @module
 * @since 0.2.0
 */

/**
 * Amazon Security Lake takes `1.1.0` of custom sources, and CloudWatch Logs writes `1.5.0` besides.
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
  /** `1.1.0` unless told. */
  readonly version?: OcsfVersion
}

/**
 * All versions that can be written, from the oldest.
 *
 * @category data
 * @since 0.2.0
 */
export const ocsfVersions: ReadonlyArray<OcsfVersion> = ['1.1.0', '1.5.0']
