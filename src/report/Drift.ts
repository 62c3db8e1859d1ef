/**
 * What the models don't know yet, in a form that may be shown to everyone.
 *
 * @module
 * @since 0.1.0
 */
import { count } from '../aggregate/count.js'
import { each } from '../aggregate/each.js'
import { map } from '../aggregate/instances.js'
import { rows } from '../aggregate/rows.js'
import { struct } from '../aggregate/struct.js'
import { nameOf } from '../event/isEvent.js'
import { type MediaEvent, notes } from '../event/MediaEvent.js'
import type { Note } from '../payload/Note.js'
import { generalPath, publicConstant, publicName } from './generalPath.js'
import { serviceOf } from './labels.js'
import { type NewValue, newValuesIn } from './newValues.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

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

type Found = Omit<Difference, 'times'>

const whats: { readonly [tag: string]: Difference['what'] } = {
  Unlisted: 'unlisted',
  Unknown: 'unknown',
  Mismatched: 'mismatched'
}

const ofNote = (event: MediaEvent, note: Note): ReadonlyArray<Found> => {
  const what = Object.hasOwn(whats, note._tag) ? whats[note._tag] : undefined
  if (what === undefined) return []
  const [expected, found] = note._tag === 'Mismatched' ? [note.expected, note.found] : ['', '']
  const path = generalPath(event, note.path)
  const operation = publicName(nameOf(event))
  return [{ service: serviceOf(event), operation, path, what, expected, found }]
}

const ofValue = (event: MediaEvent, { path, enumeration, value }: NewValue): Found => ({
  service: serviceOf(event),
  operation: publicName(nameOf(event)),
  path,
  what: 'value',
  expected: enumeration,
  found: publicConstant(value)
})

const differencesIn = (event: MediaEvent): ReadonlyArray<Found> => [
  ...notes(event).flatMap((note) => ofNote(event, note)),
  ...newValuesIn(event).map((value) => ofValue(event, value))
]

const folded = /*#__PURE__*/ each(
  'differences',
  differencesIn,
  /*#__PURE__*/ rows(
    {
      service: ({ service }: Found) => service,
      operation: ({ operation }: Found) => operation,
      path: ({ path }: Found) => path,
      what: ({ what }: Found) => what,
      expected: ({ expected }: Found) => expected,
      found: ({ found }: Found) => found
    },
    /*#__PURE__*/ struct({ times: count })
  )
)

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
  /*#__PURE__*/ map((differences: Drift['differences']): Drift => ({ differences }))(folded),
  ({ differences }: Drift) => [
    tableOf('drift', differences, [
      'service',
      'operation',
      'path',
      'what',
      'expected',
      'found',
      'times'
    ])
  ]
)
