/**
 * What AWS hid, omitted or truncated.
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
import { generalPath } from './generalPath.js'
import { serviceOf } from './labels.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

/**
 * A place where AWS withheld values, and how often.
 *
 * @category model
 * @since 0.1.0
 */
export interface Gap {
  readonly service: string
  readonly operation: string
  /** In canonical keys; indexes and keys of maps are `*`. */
  readonly path: string
  /** Hidden behind a marker or dropped, omitted because of the payload's size, or truncated. */
  readonly how: 'hidden' | 'omitted' | 'truncated'
  readonly times: number
}

/**
 * The result of the withheld report, by service, operation and path.
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

type Found = Omit<Gap, 'times'>

const gapsIn = (event: MediaEvent): ReadonlyArray<Found> =>
  notes(event).flatMap(({ _tag, path }) => {
    const how = Object.hasOwn(hows, _tag) ? hows[_tag] : undefined
    return how === undefined
      ? []
      : [
          {
            service: serviceOf(event),
            operation: nameOf(event),
            path: generalPath(event, path),
            how
          }
        ]
  })

const folded = /*#__PURE__*/ each(
  'gaps',
  gapsIn,
  /*#__PURE__*/ rows(
    {
      service: ({ service }: Found) => service,
      operation: ({ operation }: Found) => operation,
      path: ({ path }: Found) => path,
      how: ({ how }: Found) => how
    },
    /*#__PURE__*/ struct({ times: count })
  )
)

/**
 * What AWS withheld, by path: where rules and reports cannot see. Walks through every record, which costs about as much
 * as decoding one that is not canonical.
 *
 * @category reports
 * @since 0.1.0
 */
export const withheld: Report<MediaEvent, Withheld> = /*#__PURE__*/ report(
  'withheld',
  /*#__PURE__*/ map((gaps: Withheld['gaps']): Withheld => ({ gaps }))(folded),
  ({ gaps }: Withheld) => [
    tableOf('withheld', gaps, ['service', 'operation', 'path', 'how', 'times'], 'Withheld by AWS')
  ]
)
