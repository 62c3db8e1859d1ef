/**
 * What AWS hid, left out or cut.
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
import { generalPath } from './generalPath.js'
import { pack, serviceOf, unpack } from './labels.js'
import { type Report, report } from './Report.js'

/**
 * A place that AWS withheld, and how often.
 *
 * @category model
 * @since 0.1.0
 */
export interface Gap {
  readonly service: string
  readonly operation: string
  /** In canonical keys; indexes and keys of maps are `*`. */
  readonly path: string
  /** Hidden behind a marker or dropped, omitted for the size of the payload, or cut. */
  readonly how: 'hidden' | 'omitted' | 'truncated'
  readonly times: number
}

/**
 * What the withheld report holds, by service, operation and path.
 *
 * @category model
 * @since 0.1.0
 */
export interface Withheld {
  readonly gaps: ReadonlyArray<Gap>
}

const hows: { readonly [tag: string]: Gap['how'] } = {
  Hidden: 'hidden',
  Omitted: 'omitted',
  Truncated: 'truncated'
}

const gapsIn = (event: MediaEvent): ReadonlyArray<string> =>
  notes(event)
    .filter(({ _tag }) => Object.hasOwn(hows, _tag))
    .map(({ _tag, path }) => pack(serviceOf(event), nameOf(event), generalPath(event, path), _tag))

const withheldOf = (gaps: ReadonlyMap<string, number>): Withheld => ({
  gaps: [...gaps].map(([key, times]) => {
    const [service = '', operation = '', path = '', tag = ''] = unpack(key)
    return { service, operation, path, how: hows[tag] ?? 'hidden', times }
  })
})

/**
 * What AWS withheld, by path: where a rule or a report cannot see. It walks through every record, which costs about as much
 * as to decode one that is not canonical.
 *
 * @category reports
 * @since 0.1.0
 */
export const withheld: Report<MediaEvent, Withheld> = /*#__PURE__*/ report(
  'withheld',
  /*#__PURE__*/ map(withheldOf)(
    /*#__PURE__*/ each(
      'gaps',
      gapsIn,
      /*#__PURE__*/ groupBy('gap', (key: string) => key, count)
    )
  ),
  ({ gaps }: Withheld) => [
    {
      title: 'Withheld by AWS',
      columns: ['service', 'operation', 'path', 'how', 'times'],
      rows: gaps.map(({ service, operation, path, how, times }) => [
        service,
        operation,
        path,
        how,
        times
      ])
    }
  ]
)
