/**
 * Names derived from content.
 *
 * Law: the same parts give the same name, in any order; other parts, or another aggregate, give another name.
 *
 * @module
 * @since 0.2.0
 */
import { createHash } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** @internal JSON with the keys of each object in code-unit order. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member
  ) ?? ''

/** The folder for the states of an aggregate: it never contains states of another. */
const folderOf = (fingerprint: string): string => sha256(fingerprint).slice(0, 16)

/** @internal What the parts are, such as `object` or `merge`, is part of the name. */
export const nameOf = (fingerprint: string, what: string, parts: ReadonlyArray<string>): string =>
  `${folderOf(fingerprint)}/${sha256(JSON.stringify([what, ...[...parts].sort()]))}`
