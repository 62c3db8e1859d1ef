/**
 * The contents of the last release: every operation, every canonical key of every structure, every secret and every
 * enumeration value. An update may only add to it.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseMember, printMember, referTo } from '../src/payload/notation.js'
import {
  type EnumerationTable,
  operationsOf,
  type ServiceTable,
  valuesOf
} from '../src/payload/ServiceTable.js'
import { shapesOf } from '../src/payload/Shape.js'
import { mediaEnumerations } from '../src/services/mediaEnumerations.js'

/** The members by structure, as `key:kind` without the flags, which may change. */
export interface ReleasedService {
  readonly operations: ReadonlyArray<string>
  readonly structures: { readonly [name: string]: string }
  /** `Structure.key` of each. */
  readonly secrets: ReadonlyArray<string>
  /** Values, separated by spaces. */
  readonly enumerations: { readonly [name: string]: string }
}

/** By event source. */
export type Manifest = { readonly [eventSource: string]: ReleasedService }

const file = new URL('./released.json', import.meta.url)

const unflagged = { required: false, secret: false, dropped: false, label: false }

const withoutFlags = (shape: string): string =>
  shape
    .split(' ')
    .map((word) => printMember({ ...parseMember(word, referTo), ...unflagged }))
    .join(' ')

const secretsIn = (structure: string, shape: string): ReadonlyArray<string> =>
  shape
    .split(' ')
    .map((word) => parseMember(word, referTo))
    .filter(({ secret }) => secret)
    .map(({ key }) => `${structure}.${key}`)

/** The manifest of some tables. */
export const manifestOf = (
  tables: ReadonlyArray<ServiceTable<unknown>>,
  enumerations: { readonly [eventSource: string]: EnumerationTable } = mediaEnumerations
): Manifest =>
  Object.fromEntries(
    tables.map((table) => {
      const shapes = [...shapesOf(table)]
      const known = enumerations[table.eventSource]
      return [
        table.eventSource,
        {
          operations: [...operationsOf(table).keys()],
          structures: Object.fromEntries(
            shapes.map(([name, shape]) => [name, withoutFlags(shape)])
          ),
          secrets: shapes.flatMap(([name, shape]) => secretsIn(name, shape)),
          enumerations: Object.fromEntries(known === undefined ? [] : valuesOf(known))
        }
      ]
    })
  )

/** The manifest of the last release. */
export const readReleased = (): Manifest => JSON.parse(readFileSync(file, 'utf8'))

/** Records the current tables as released; part of a release. */
export const writeReleased = (manifest: Manifest): void =>
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 1)}\n`)
