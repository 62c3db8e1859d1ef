/**
 * Parts of a principal, each with its path in the record.
 *
 * @module
 * @since 0.2.0
 */
import { isMarker } from '../payload/marker.js'
import type { CredentialedIdentity } from './identityParts.js'

/**
 * A part of a principal, and the path in the record from which it was read.
 *
 * @category model
 * @since 0.1.0
 */
export interface Derived<A> {
  readonly value: A
  readonly from: string
}

/** @internal The members of every variant, each read if it is present. */
export interface IdentityParts extends CredentialedIdentity {
  readonly type?: string
  readonly identityProvider?: string
}

/** @internal Undefined for an empty value, and for a name that AWS hid. */
export const derived = <A>(value: A | undefined, from: string): Derived<A> | undefined =>
  value === undefined || value === '' || (typeof value === 'string' && isMarker(value))
    ? undefined
    : { value, from }

/** @internal The same, read from a member of `userIdentity`. */
export const inIdentity = <A>(value: A | undefined, member: string): Derived<A> | undefined =>
  derived(value, `userIdentity.${member}`)
