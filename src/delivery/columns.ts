/**
 * Converts the columns of a row to the members of a record: CloudTrail Lake and Athena write names in lower case, and
 * structures, booleans and times as text.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/cloudtrail-logs.html
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { Path } from '../core/Path.js'
import { membersOf } from '../payload/Shape.js'
import { timestampOf } from '../payload/timestamp.js'
import { envelope } from '../record/envelopeShapes.js'
import type { Part } from './Layer.js'
import { parseJson } from './parseJson.js'

/** @internal */
export interface Column {
  readonly name: string
  readonly value: unknown
  readonly at: Path
}

const flags: ReadonlySet<string> = new Set(['readOnly', 'managementEvent'])

const structures: ReadonlySet<string> = new Set([
  'userIdentity',
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'serviceEventDetails',
  'resources',
  'tlsDetails',
  'addendum',
  'eventContext',
  'edgeDeviceDetails',
  'insightDetails',
  'eventData'
])

let names: ReadonlyMap<string, string> | undefined

/** The member for a column; unknown names are kept. */
const memberOf = (column: string): string => {
  names ??= new Map(
    [...membersOf(envelope.node).keys(), ...structures].map((name) => [name.toLowerCase(), name])
  )
  return names.get(column.toLowerCase()) ?? column
}

/** Lake writes times with a space and without a time zone; they are UTC. */
const timeOf = (text: string): string => timestampOf(text)?.iso.replace('.000Z', 'Z') ?? text

const flagOf = (text: string): string | boolean =>
  text === 'true' || text === 'false' ? text === 'true' : text

const contentOf = (member: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value
  if (member === 'eventTime') return timeOf(value)
  if (flags.has(member)) return flagOf(value)
  if (!structures.has(member)) return value
  const parsed = parseJson(value)
  return E.isRight(parsed) ? parsed.right : value
}

/**
 * @internal The record that a row contains as JSON, or else the record made from its columns. Columns without a value
 * are left out. Presto's text format for structures has no quotes, so that it cannot be parsed unambiguously, and is
 * kept as text.
 */
export const partsOfRow = (at: Path, columns: ReadonlyArray<Column>): ReadonlyArray<Part> => {
  const whole = columns.find(({ name, value }) => /^eventjson$/i.test(name) && value !== '')
  if (whole !== undefined && typeof whole.value === 'string')
    return [{ _tag: 'Text', at: whole.at, text: whole.value, expected: 'record' }]
  const members = columns
    .map(({ name, value, at }) => ({ member: memberOf(name), text: value, at }))
    .map(({ member, text, at }) => ({ member, value: contentOf(member, text), at }))
    .filter(({ value }) => value !== null && value !== undefined && value !== '')
  return [
    {
      _tag: 'Record',
      at,
      record: Object.fromEntries(members.map(({ member, value }) => [member, value]))
    },
    ...members
      .filter(({ member, value }) => structures.has(member) && typeof value === 'string')
      .map(({ at }): Part => ({ _tag: 'Aside', at, is: 'TextColumn' }))
  ]
}
