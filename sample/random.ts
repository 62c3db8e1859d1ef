/** Ids that look random, and follow from a text: a record keeps its ids when others are added. */

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state >>> 0
}

/** Mulberry32: numbers from 0 to 1 that follow from a seed. */
const numbers = (seed: string): (() => number) => {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

const pick = (seed: string, alphabet: string, length: number): string => {
  const next = numbers(seed)
  return Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('')
}

/** A version 4 UUID; its last group begins with a letter, so that none is taken for an account. */
export const uuid = (seed: string): string =>
  pick(seed, '0123456789abcdef', 32).replace(
    /^(.{8})(.{4}).(.{3}).(.{3}).(.{11})$/,
    '$1-$2-4$3-8$4-e$5'
  )

/** The sixteen characters at the end of a log file's name. */
export const suffix = (seed: string): string =>
  pick(seed, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 16)

/** S3 has request ids of its own. */
export const requestIdOf = (service: string, seed: string): string =>
  service === 's3' ? pick(`request ${seed}`, 'ABCDEFGHJKMNPQRSTVWXYZ', 16) : uuid(`request ${seed}`)
