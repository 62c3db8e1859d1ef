/**
 * What the last release promised: every operation, and every canonical key of every structure. An update may add to it, and
 * take nothing away.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseMember, printMember, referTo } from '../src/payload/notation.js'
import { operationsOf, type ServiceTable } from '../src/payload/ServiceTable.js'
import { shapesOf } from '../src/payload/Shape.js'

/** Structure to its members, as `key:kind` without the flags, which may change. */
interface ReleasedService {
  readonly operations: ReadonlyArray<string>
  readonly structures: { readonly [name: string]: string }
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

/** What some tables promise. */
export const manifestOf = (tables: ReadonlyArray<ServiceTable<unknown>>): Manifest =>
  Object.fromEntries(
    tables.map((table) => [
      table.eventSource,
      {
        operations: [...operationsOf(table).keys()],
        structures: Object.fromEntries(
          Array.from(shapesOf(table), ([name, shape]) => [name, withoutFlags(shape)])
        )
      }
    ])
  )

/** The manifest of the last release. */
export const readReleased = (): Manifest => JSON.parse(readFileSync(file, 'utf8'))

/** Makes the present tables the promise; part of a release. */
export const writeReleased = (manifest: Manifest): void =>
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 1)}\n`)
