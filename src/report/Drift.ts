/**
 * What the models don't know yet, in a form that may be shown to anybody.
 *
 * @module
 * @since 0.1.0
 */
import { count } from '../aggregate/count.js'
import { each } from '../aggregate/each.js'
import { groupBy } from '../aggregate/groupBy.js'
import { map } from '../aggregate/instances.js'
import { nameOf } from '../event/isEvent.js'
import { type MediaEvent, notes } from '../event/MediaEvent.js'
import type { Note } from '../payload/Note.js'
import { generalPath, publicConstant, publicName } from './generalPath.js'
import { pack, serviceOf, unpack } from './labels.js'
import { type NewValue, newValuesIn } from './newValues.js'
import { type Report, report } from './Report.js'

/**
 * A place where records and models differ.
 *
 * @category model
 * @since 0.1.0
 */
export interface Difference {
  readonly service: string
  /** `*` for a name that is no word as AWS makes them. */
  readonly operation: string
  /** Members by their names; indexes, keys of maps, and names that are no words are `*`. */
  readonly path: string
  /** An operation or a member that the models don't have, a value of another kind than they say, or a new one of an enumeration. */
  readonly what: 'unlisted' | 'unknown' | 'mismatched' | 'value'
  /**
   * For what is mismatched, the kind in the model, and that in the record. For a value, its enumeration, and the value, or `*` where
   * it is no constant as AWS makes them. `''` otherwise.
   */
  readonly expected: string
  readonly found: string
  readonly times: number
}

/**
 * What the drift report holds: names, kinds and constants of AWS, and nothing that a user of AWS wrote.
 *
 * @category model
 * @since 0.1.0
 */
export interface Drift {
  readonly differences: ReadonlyArray<Difference>
}

const whats: { readonly [tag: string]: Difference['what'] } = {
  Unlisted: 'unlisted',
  Unknown: 'unknown',
  Mismatched: 'mismatched',
  Value: 'value'
}

const keyOf = (event: MediaEvent, note: Note): string => {
  const kinds = note._tag === 'Mismatched' ? [note.expected, note.found] : ['', '']
  const path = generalPath(event, note.path)
  return pack(serviceOf(event), publicName(nameOf(event)), path, note._tag, ...kinds)
}

const keyOfValue = (event: MediaEvent, { path, enumeration, value }: NewValue): string => {
  const kinds = [enumeration, publicConstant(value)]
  return pack(serviceOf(event), publicName(nameOf(event)), path, 'Value', ...kinds)
}

const differencesIn = (event: MediaEvent): ReadonlyArray<string> => {
  const keys: Array<string> = []
  for (const note of notes(event))
    if (Object.hasOwn(whats, note._tag)) keys.push(keyOf(event, note))
  for (const value of newValuesIn(event)) keys.push(keyOfValue(event, value))
  return keys
}

const driftOf = (differences: ReadonlyMap<string, number>): Drift => ({
  differences: [...differences].map(([key, times]) => {
    const [service = '', operation = '', path = '', tag = '', expected = '', found = ''] =
      unpack(key)
    return { service, operation, path, what: whats[tag] ?? 'unknown', expected, found, times }
  })
})

/**
 * What the models don't know yet: unlisted operations, unknown members, values of another kind, new values of enumerations.
 * Safe to paste into a public issue, please do: it holds sources, names and constants that AWS gave, paths and kinds, and
 * nothing else. It walks through every record.
 *
 * @category reports
 * @since 0.1.0
 */
export const drift: Report<MediaEvent, Drift> = /*#__PURE__*/ report(
  'drift',
  /*#__PURE__*/ map(driftOf)(
    /*#__PURE__*/ each(
      'differences',
      differencesIn,
      /*#__PURE__*/ groupBy('difference', (key: string) => key, count)
    )
  ),
  ({ differences }: Drift) => [
    {
      title: 'Drift',
      columns: ['service', 'operation', 'path', 'what', 'expected', 'found', 'times'],
      rows: differences.map((each) => [
        each.service,
        each.operation,
        each.path,
        each.what,
        each.expected,
        each.found,
        each.times
      ])
    }
  ]
)
