/**
 * Records with one deviation in a known place, and what must be reported.
 *
 * @module
 * @since 0.1.0
 */
import * as fc from 'fast-check'
import { kindOf } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'
import { expectedBy, folded, type Node } from '../payload/Shape.js'
import { timestampOf } from '../payload/timestamp.js'
import { changeAt, type Site, sitesOf } from './sites.js'

/**
 * A record with one deviation from its shape.
 *
 * @category model
 * @since 0.1.0
 */
export interface Planted {
  /** The record before, which matches its shape. */
  readonly before: unknown
  readonly record: unknown
  /** The place of the deviation, in canonical keys. */
  readonly path: Path
  /** The place of the deviation, in the keys of the record. */
  readonly at: Path
  /** The expected note; undefined for the null of a payload, which gets none. */
  readonly note: Note['_tag'] | undefined
  /** The expected field; undefined if the place is new and no path leads to it. */
  readonly field: Field<unknown> | undefined
  /** Whether the list that contains the place is lost with it. */
  readonly fragile: boolean
}

const markers = ['***', '*******', 'HIDDEN_DUE_TO_SECURITY_REASONS', '<sensitiveDataRemoved>']

/** For every type, some values that no rule accepts in its place. */
const wrongFor = (node: Node): ReadonlyArray<unknown> => {
  switch (node.kind) {
    case 'string':
    case 'host':
    case 'capped':
      return [42, true, ['x'], { x: 'x' }]
    case 'number':
      return ['twelve', '', '1e3', true, [1], {}]
    case 'boolean':
    case 'flag':
      return ['yes', '', 1, [], {}]
    case 'time':
    case 'timestamp':
      return ['yesterday', '', true, {}, []]
    case 'list':
      return ['x', 1, { 0: 'x' }, false]
    case 'map':
    case 'struct':
    case 'object':
      return ['x', 1, ['x'], false]
    case 'json':
      return []
  }
}

const otherRendering = ({ node, value }: Site): ReadonlyArray<readonly [unknown, unknown]> => {
  if (node.kind === 'boolean') return [[String(value), value]]
  if (node.kind === 'number' && !Object.is(value, -0)) return [[String(value), value]]
  if (node.kind === 'host') return [[` ${value} `, value]]
  return node.kind === 'timestamp' || node.kind === 'time'
    ? [1531241353, '1510714652428', 'Jul 9, 2018, 12:56:54\u202fPM'].map((time) => [
        time,
        timestampOf(time)?.iso
      ])
    : []
}

type Change = Omit<Planted, 'before' | 'record'> & { readonly to: (record: unknown) => unknown }

const replaced = (
  site: Site,
  value: unknown,
  field: Field<unknown>,
  note: Note['_tag'] | undefined
): Change => ({
  to: (record) => changeAt(record, site.path, () => value),
  path: site.path,
  at: site.path,
  note,
  field,
  fragile:
    site.fragile &&
    field._tag !== 'Present' &&
    !(field._tag === 'Hidden' && ['string', 'host', 'capped'].includes(site.node.kind))
})

const withKey = (record: unknown, parent: Path, key: string, value: unknown): unknown =>
  changeAt(record, parent, (container) => ({ ...(container as object), [key]: value }))

const renamed = (site: Site, key: string, spelt: string): Change => ({
  to: (record) =>
    changeAt(record, site.path.slice(0, -1), (container) =>
      Object.fromEntries(
        Object.entries(container as object).map(([k, v]) => [k === key ? spelt : k, v])
      )
    ),
  path: site.path,
  at: [...site.path.slice(0, -1), spelt],
  note: 'Renamed',
  field:
    site.value === null && site.node.kind !== 'json'
      ? { _tag: 'Null' }
      : { _tag: 'Present', value: site.value },
  fragile: false
})

const added = (site: Site, key: string, note: 'Unknown' | 'Duplicate'): Change => {
  const parent = site.path.slice(0, -1)
  const path = [...parent, key]
  return {
    to: (record) => withKey(record, parent, key, { added: [1] }),
    path,
    at: path,
    note,
    field: undefined,
    fragile: false
  }
}

/** The members without which there is no record. */
const needed = new Set(['eventSource', 'eventName', 'eventTime'])

const truncated = `${'x'.repeat(1021)}...`

const inOtherCase = (key: string): ReadonlyArray<string> =>
  [key.toUpperCase(), key.toLowerCase(), `${key[0]?.toUpperCase()}${key.slice(1)}`].filter(
    (spelt) => spelt !== key
  )

const changesAt = (site: Site): ReadonlyArray<Change> => {
  const { node, member, holder, path } = site
  const key = String(path[path.length - 1])
  const isNeeded = path.length === 1 && needed.has(key)
  const spellings = holder !== undefined && !isNeeded ? inOtherCase(key) : []
  const renderings = otherRendering(site)
    // No record has a number as its time.
    .filter(([raw]) => !isNeeded || typeof raw === 'string')
    .map(([raw, seen]) => replaced(site, raw, { _tag: 'Present', value: seen }, 'Converted'))
  const beside = [
    ...spellings.map((spelt) => added(site, spelt, 'Duplicate')),
    ...(holder === undefined || folded(holder, 'NotModelled') !== undefined
      ? []
      : [added(site, 'NotModelled', 'Unknown')])
  ]
  if (isNeeded) return [...renderings, ...beside]
  const stub = { reason: 'too large', omitted: true, originalSize: 102_401 }
  return [
    ...renderings,
    ...beside,
    ...spellings.map((spelt) => renamed(site, key, spelt)),
    ...markers.map((marker) =>
      replaced(site, marker, { _tag: 'Hidden', by: 'aws', marker }, 'Hidden')
    ),
    ...wrongFor(node).map((wrong) =>
      replaced(
        site,
        wrong,
        { _tag: 'Mismatched', expected: expectedBy(node), found: kindOf(wrong) },
        'Mismatched'
      )
    ),
    ...(node.kind === 'json'
      ? []
      : [replaced(site, null, { _tag: 'Null' }, member?.payload ? undefined : 'Null')]),
    ...(member?.nullable
      ? [
          replaced(
            site,
            stub,
            { _tag: 'Omitted', reason: stub.reason, originalSize: 102_401 },
            'Omitted'
          )
        ]
      : []),
    ...(node.kind === 'number'
      ? [Number.POSITIVE_INFINITY, 2 ** 53].map((number) =>
          replaced(site, number, { _tag: 'Present', value: number }, 'Inexact')
        )
      : []),
    ...(node.kind === 'capped'
      ? [
          replaced(
            site,
            truncated,
            { _tag: 'Truncated', value: truncated, limit: 1024 },
            'Truncated'
          )
        ]
      : [])
  ]
}

/** @internal A canonical record with one deviation. */
export const plantedIn = (node: Node, before: unknown): fc.Arbitrary<Planted> =>
  fc
    .constantFrom(...sitesOf(node, before))
    .chain((site) => {
      const changes = changesAt(site)
      return changes.length === 0 ? fc.constant(undefined) : fc.constantFrom(...changes)
    })
    .filter((change) => change !== undefined)
    .map(({ to, ...told }) => ({ ...told, before, record: to(before) }))
