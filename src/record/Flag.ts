/**
 * Booleans that CloudTrail writes as strings.
 *
 * @module
 * @since 0.1.0
 */

/**
 * A boolean, or its text: CloudTrail has written `mfaAuthenticated` both ways. Read it with {@link isSet}.
 *
 * @category model
 * @since 0.1.0
 */
export type Flag = boolean | 'true' | 'false'

/**
 * Whether a flag is present and true.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isSet = (flag: Flag | undefined): boolean => flag === true || flag === 'true'
