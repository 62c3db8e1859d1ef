import {
  type CloudTrailRecord,
  denied,
  type Envelope,
  type EventOf,
  failed,
  isEvent,
  type MediaEvent,
  succeeded
} from 'mediatrail'
import { count, filter } from 'mediatrail/aggregate'
import { expectTypeOf, it } from 'vitest'

declare const events: ReadonlyArray<MediaEvent>
declare const records: ReadonlyArray<CloudTrailRecord>

it('the predicates accept any event or record, and do not change its type', () => {
  expectTypeOf(succeeded).toEqualTypeOf<(event: Envelope) => boolean>()
  expectTypeOf(denied).toEqualTypeOf<(event: Envelope) => boolean>()
  expectTypeOf(failed).toEqualTypeOf<(event: Envelope) => boolean>()
  const stops = events.filter(isEvent('medialive.amazonaws.com', 'StopChannel')).filter(succeeded)
  expectTypeOf(stops).toEqualTypeOf<Array<EventOf<'medialive.amazonaws.com', 'StopChannel'>>>()
  expectTypeOf(records.filter(denied)).toEqualTypeOf<Array<CloudTrailRecord>>()
  filter('denied', denied, count)
})
