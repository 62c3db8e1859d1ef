/**
 * Where payloads have enumerations: structures with only those members that are of an enumeration or lead to one, each
 * built when it is first needed.
 *
 * @module
 * @since 0.1.0
 */

import { memoize } from '../core/memoize.js'
import { type Kind, parseMember, type Reference, referTo } from '../payload/notation.js'
import {
  type EnumerationTable,
  operationsOf,
  type ServiceTable,
  valuesOf
} from '../payload/ServiceTable.js'
import { shapesOf } from '../payload/Shape.js'
import { services } from '../services/MediaEvents.js'
import { mediaEnumerations } from '../services/mediaEnumerations.js'

/** @internal A member of a structure, inside `depth` lists and maps. */
export interface Leading {
  readonly depth: number
  readonly place: EnumerationPlace
}

/** @internal An enumeration, which has values, or a structure, which has none. */
export interface EnumerationPlace {
  readonly name: string
  readonly values: ReadonlySet<string> | undefined
  /** Use {@link leadingIn}. */
  members: ReadonlyMap<string, Leading> | undefined
  readonly table: EnumerationTable
}

const placesOf = /*#__PURE__*/ memoize((_: EnumerationTable) => new Map<string, EnumerationPlace>())

const placeOf = (table: EnumerationTable, name: string): EnumerationPlace => {
  const known = placesOf(table)
  let place = known.get(name)
  if (place === undefined) {
    const text = valuesOf(table).get(name)
    const values = text === undefined ? undefined : new Set(text.split(' '))
    place = { name, values, members: undefined, table }
    known.set(name, place)
  }
  return place
}

/** What a list or a map leads to: all elements of a member are of one enumeration or one structure. */
const leadingTo = (table: EnumerationTable, node: Kind<Reference>, depth: number): Leading =>
  'element' in node
    ? leadingTo(table, node.element, depth + 1)
    : { depth, place: placeOf(table, 'name' in node ? node.name : '') }

const memberOf = (table: EnumerationTable, word: string): readonly [string, Leading] => {
  const { key, node } = parseMember(word, referTo)
  return [key, leadingTo(table, node, 0)]
}

/** @internal By canonical key. */
export const leadingIn = (place: EnumerationPlace): ReadonlyMap<string, Leading> => {
  if (place.members === undefined) {
    const { name, table } = place
    const shape = shapesOf(table).get(name)
    place.members = new Map(shape?.split(' ').map((text) => memberOf(table, text)))
  }
  return place.members
}

/** @internal The payloads of an operation that lead to an enumeration. */
export interface LeadingPayloads {
  readonly request: EnumerationPlace | undefined
  readonly response: EnumerationPlace | undefined
}

type ByName = ReadonlyMap<string, LeadingPayloads>

/** Operations without an enumeration are not in it. */
const leadingOf = (service: ServiceTable<unknown>): ByName => {
  const table = mediaEnumerations[service.eventSource]
  const found = new Map<string, LeadingPayloads>()
  if (table === undefined) return found
  const payload = (name: string | undefined): EnumerationPlace | undefined =>
    name !== undefined && shapesOf(table).has(name) ? placeOf(table, name) : undefined
  for (const [name, operation] of operationsOf(service)) {
    const payloads = { request: payload(operation.request), response: payload(operation.response) }
    if (payloads.request !== undefined || payloads.response !== undefined) found.set(name, payloads)
  }
  return found
}

let bySource: ReadonlyMap<string, ByName> | undefined

/** @internal Undefined if no payload leads to an enumeration. */
export const leadingPayloads = (
  eventSource: string,
  eventName: string
): LeadingPayloads | undefined => {
  bySource ??= new Map(services.map((table) => [table.eventSource, leadingOf(table)]))
  return bySource.get(eventSource)?.get(eventName)
}
