/**
 * `npm run bench:floor`: what parts of decoding cost on their own, as a fraction of `JSON.parse` of the same record: the minimum
 * that a decoder has to do, as simple as possible.
 *
 * The first row only visits each member. The others add, one by one, what every decoder of typed records has to do:
 * find the operation, look up each member of a payload in the table of its structure, compare its type, and check the
 * time. None of them detects missing members, accepts other spellings, or collects notes.
 *
 * @module
 */
import { decodeEvent } from 'mediatrail'
import { isTimestamp } from '../src/payload/isoTime.js'
import { operationsOf, type ServiceTable } from '../src/payload/ServiceTable.js'
import { membersOf, type Node, structure } from '../src/payload/Shape.js'
import { services } from '../src/services/MediaEvents.js'
import { measure } from './measure.js'
import { large, typical } from './records.js'

let seen = 0

/** Each member once: its name, and the type of its value. */
const visit = (value: unknown): void => {
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) visit(value[i])
  else if (typeof value === 'object' && value !== null)
    for (const key in value) visit((value as { readonly [key: string]: unknown })[key])
  else if (typeof value === 'string') seen++
}

interface Call {
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
  readonly requestParameters?: unknown
  readonly responseElements?: unknown
}

/** The structures of an operation's payloads. */
interface Payloads {
  readonly request: Node | undefined
  readonly response: Node | undefined
}

const payloadsOf = (table: ServiceTable<unknown>): ReadonlyMap<string, Payloads> => {
  const node = (name: string | undefined): Node | undefined =>
    name === undefined ? undefined : structure(table, name)
  return new Map(
    Array.from(operationsOf(table), ([name, { request, response }]) => [
      name,
      { request: node(request), response: node(response) }
    ])
  )
}

const operations = new Map(services.map((table) => [table.eventSource, payloadsOf(table)]))

const payloads = ({ eventSource, eventName }: Call): Payloads | undefined =>
  operations.get(eventSource)?.get(eventName)

/** Each member once: its name in the table of its structure, and its type. */
const check = (node: Node | undefined, value: unknown): boolean => {
  if (node === undefined || value === null || value === undefined) return true
  switch (node.kind) {
    case 'struct': {
      const members = membersOf(node)
      for (const key in value as object) {
        const member = members.get(key)
        if (member === undefined) return false
        if (!check(member.node, (value as { readonly [key: string]: unknown })[key])) return false
      }
      return true
    }
    case 'list': {
      const list = value as ReadonlyArray<unknown>
      for (let i = 0; i < list.length; i++) if (!check(node.element, list[i])) return false
      return true
    }
    case 'map': {
      for (const key in value as object)
        if (!check(node.element, (value as { readonly [key: string]: unknown })[key])) return false
      return true
    }
    case 'number':
    case 'boolean':
    case 'string':
      return typeof value === node.kind
    default:
      return true
  }
}

const envelope = (record: Call): void => {
  for (const key in record)
    if (key !== 'requestParameters' && key !== 'responseElements') visit(record[key as keyof Call])
}

const checked = (record: Call): unknown => {
  const row = payloads(record)
  envelope(record)
  if (
    !check(row?.request, record.requestParameters) ||
    !check(row?.response, record.responseElements)
  )
    throw new Error('a record of the benchmarks has a member that is not in the tables')
  return { _tag: 'Right', right: record }
}

const steps: ReadonlyArray<readonly [string, (record: unknown) => unknown]> = [
  [
    'each member is visited',
    (record) => {
      visit(record)
      return record
    }
  ],
  [
    'its operation is found as well, and a `Right` made',
    (record) => {
      visit(record)
      return { _tag: 'Right', right: record, row: payloads(record as Call) }
    }
  ],
  [
    "each member of a payload is looked up in its structure's table",
    (record) => checked(record as Call)
  ],
  [
    'and the time of the call is checked',
    (record) => {
      if (!isTimestamp((record as Call).eventTime)) throw new Error('a time is expected')
      return checked(record as Call)
    }
  ],
  ['all that `decodeEvent` does', decodeEvent]
]

const isCanonical = (record: unknown): boolean => {
  const decoded = decodeEvent(record)
  return decoded._tag === 'Right' && decoded.right === record
}

const textsOf = (records: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  records.map((record) => JSON.stringify(record))

const rows = [
  textsOf(typical(700)).filter((text) => isCanonical(JSON.parse(text))),
  textsOf(large())
]

process.stdout.write('| what is done | canonical | large |\n|---|---:|---:|\n')
for (const [name, read] of steps) {
  const [canonical = 0, most = 0] = rows.map((texts) => measure(texts, read).ratio)
  process.stdout.write(`| ${name} | ${canonical.toFixed(3)} | ${most.toFixed(3)} |\n`)
}
if (seen === 0) throw new Error('nothing was looked at')
