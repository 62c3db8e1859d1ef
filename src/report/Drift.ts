/**
 * What the models do not contain yet, in a form that is safe to publish.
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
  /** `*` for a name that does not look like one of AWS's. */
  readonly operation: string
  /** Members by name; indexes, keys of maps, and names that do not look like AWS's are `*`. */
  readonly path: string
  /**
   * An operation or a member that the models do not contain, a value of another type than they say, or a new value of
   * an enumeration.
   */
  readonly what: 'unlisted' | 'unknown' | 'mismatched' | 'value'
  /**
   * For a mismatch, the type in the model, and the type in the record. For a new value, its enumeration, and the value,
   * or `*` if it does not look like a constant of AWS. `''` otherwise.
   */
  readonly expected: string
  readonly found: string
  readonly times: number
}

/**
 * The result of the drift report: names, types and constants of AWS, and nothing that a user of AWS wrote.
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
 * What the models do not contain yet: unlisted operations, unknown members, values of another type, new values of
 * enumerations. Safe to paste into a public issue, and please do: it has only sources, names and constants of AWS,
 * paths and types. Walks through every record.
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
