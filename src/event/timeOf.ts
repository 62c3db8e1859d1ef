/**
 * When an event happened.
 *
 * @module
 * @since 0.1.0
 */

import type * as O from 'fp-ts/lib/Option.js'
import { none, some } from '../core/option.js'
import { total } from '../core/total.js'
import { timestampOf } from '../payload/timestamp.js'
import type { Envelope } from '../record/Envelope.js'

const timeIn = ({ eventTime }: Envelope): O.Option<Date> => {
  const time = timestampOf(eventTime)
  return time === undefined ? none : some(new Date(time.iso))
}

/**
 * When the request was completed; none if `eventTime` is not a timestamp. A time without a time zone is UTC, as
 * CloudTrail writes it.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#timeOf}
 *
 * @category derivations
 * @since 0.1.0
 */
export const timeOf: (event: Envelope) => O.Option<Date> = /*#__PURE__*/ total(timeIn, none)
