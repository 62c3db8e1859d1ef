/**
 * How much of the world an address range lets in.
 *
 * @module
 * @since 0.1.0
 */

/** @internal `everybody` is all addresses of a version; `many` a part of the internet that no single site has. */
export type Reach = 'everybody' | 'many' | 'some'

/** No site is given a shorter prefix; two halves of everything are everything. */
const shortest = { 4: 8, 6: 16 }

/** @internal */
export const reachOf = (cidr: string): Reach => {
  const [address = '', bits] = cidr.trim().split('/')
  // What has no prefix is one address.
  const length = bits === undefined || !/^\d{1,3}$/.test(bits) ? Number.NaN : Number(bits)
  if (length === 0) return 'everybody'
  return length < (address.includes(':') ? shortest[6] : shortest[4]) ? 'many' : 'some'
}
