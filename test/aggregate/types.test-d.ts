import type { Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Monoid } from 'fp-ts/lib/Monoid.js'
import {
  type Codec,
  type Envelope,
  type EventOf,
  isEvent,
  type MediaEvent,
  type Note,
  nameOf,
  notes
} from 'mediatrail'
import {
  type Aggregate,
  type Blind,
  Contravariant,
  combine,
  combineAll,
  contramap,
  count,
  countDistinct,
  type EventIn,
  each,
  empty,
  Functor,
  filter,
  finish,
  first,
  getMonoid,
  groupBy,
  type Hour,
  type Incompatible,
  isTimeZone,
  type LatestRow,
  last,
  latest,
  latestRows,
  type Moment,
  map,
  max,
  min,
  ofEvent,
  overEvents,
  overPlaced,
  overRejected,
  overTallies,
  type Placed,
  Profunctor,
  type Ranked,
  type RecordPlace,
  type ResultOf,
  type Row,
  refine,
  rows,
  run,
  type State,
  type Sum,
  stateCodec,
  step,
  struct,
  sum,
  type TimeBins,
  type Timed,
  type TimeUnit,
  timeHistogram,
  topK
} from 'mediatrail/aggregate'
import type { Tally } from 'mediatrail/delivery'
import type { ReadItem, Rejected } from 'mediatrail/stream'
import { describe, expectTypeOf, it } from 'vitest'

const report = struct({
  events: count,
  byOperation: groupBy('operation', nameOf, count),
  principals: countDistinct('principal', (event) => event.userIdentity.type),
  byHour: timeHistogram('hour', count),
  top: topK('address', 10, (event) => event.sourceIPAddress)
})

interface Report {
  readonly events: number
  readonly byOperation: ReadonlyMap<string, number>
  readonly principals: number
  readonly byHour: ReadonlyMap<string, number>
  readonly top: ReadonlyArray<Ranked>
}

describe('a composed report', () => {
  it('has the type that a reader expects', () => {
    const events: ReadonlyArray<MediaEvent> = []
    expectTypeOf(run(report, events)).toEqualTypeOf<Report>()
    expectTypeOf<ResultOf<typeof report>>().toEqualTypeOf<Report>()
    expectTypeOf<EventIn<typeof report>>().toEqualTypeOf<MediaEvent>()
  })

  it('accepts the events that its parts accept, and rejects others', () => {
    expectTypeOf(report).toEqualTypeOf<Aggregate<MediaEvent, Report>>()
    // @ts-expect-error a part reads an event, and a text is none
    run(report, ['text'])
    // @ts-expect-error no event has this member
    countDistinct('mistaken', (event) => event.eventNam)
    // @ts-expect-error not a unit
    timeHistogram('week', count)
    timeHistogram('day', count, { timeZone: 'Europe/Berlin', from: 6 } satisfies TimeBins)
    // @ts-expect-error there is no such hour
    timeHistogram('day', count, { from: 24 })
    expectTypeOf<6>().toExtend<Hour>()
    expectTypeOf(isTimeZone).returns.toEqualTypeOf<boolean>()
    expectTypeOf<TimeUnit>().toEqualTypeOf<'minute' | 'hour' | 'day'>()
  })
})

describe('narrowing', () => {
  it('keeps the literals of the key', () => {
    const live = refine(
      'live',
      (event: MediaEvent) => event.eventSource === 'mediastore.amazonaws.com',
      groupBy('operation', (event) => event.eventName, count)
    )
    type Key = Parameters<ResultOf<typeof live>['get']>[0]
    expectTypeOf<'PutObject'>().toExtend<Key>()
    expectTypeOf<'StopChannel'>().not.toExtend<Key>()
    expectTypeOf<string>().not.toExtend<Key>()
    const level = groupBy('level', (n: number): 'high' | 'low' => (n > 1 ? 'high' : 'low'), count)
    expectTypeOf(level).toEqualTypeOf<Aggregate<number, ReadonlyMap<'high' | 'low', number>>>()
  })

  it('passes the narrower event to the inner aggregate', () => {
    const stops = ofEvent(
      'medialive.amazonaws.com',
      'StopChannel',
      countDistinct('channel', (event) => {
        expectTypeOf(event).toEqualTypeOf<EventOf<'medialive.amazonaws.com', 'StopChannel'>>()
        return event.requestParameters?.channelId
      })
    )
    expectTypeOf(stops).toEqualTypeOf<Aggregate<MediaEvent, number>>()
    const isStop = isEvent('medialive.amazonaws.com', 'StopChannel')
    const same = refine(
      'stop',
      isStop,
      countDistinct('channel', (event) => event.requestParameters?.channelId)
    )
    expectTypeOf(same).toEqualTypeOf<Aggregate<MediaEvent, number>>()
    // @ts-expect-error a misspelt name
    ofEvent('medialive.amazonaws.com', 'StopChanel', count)
  })
})

describe('the parts', () => {
  it('have small types', () => {
    expectTypeOf(count).toEqualTypeOf<Blind<number>>()
    expectTypeOf<Blind<number>>().toExtend<Aggregate<MediaEvent, number>>()
    const size = (text: string): number | undefined => text.length
    const id = (event: Timed): string | undefined => event.eventID
    expectTypeOf(sum('n', size)).toEqualTypeOf<Aggregate<string, Sum>>()
    expectTypeOf(min('n', size)).toEqualTypeOf<Aggregate<string, number | undefined>>()
    expectTypeOf(max('n', size)).toEqualTypeOf<Aggregate<string, number | undefined>>()
    expectTypeOf(first('id', id)).toEqualTypeOf<Aggregate<Timed, Moment | undefined>>()
    expectTypeOf(last('id', id)).toEqualTypeOf<Aggregate<Timed, Moment | undefined>>()
    expectTypeOf(latest('id', 3, id)).toEqualTypeOf<Aggregate<Timed, ReadonlyArray<Moment>>>()
    expectTypeOf(filter('w', (e) => e.readOnly === false, count)).toEqualTypeOf<
      Aggregate<MediaEvent, number>
    >()
    expectTypeOf(
      each(
        'notes',
        notes,
        countDistinct('tag', (note) => note._tag)
      )
    ).toEqualTypeOf<Aggregate<Envelope, number>>()
    expectTypeOf(countDistinct('tag', (note: Note) => note._tag)).not.toExtend<
      Aggregate<MediaEvent, number>
    >()
  })
})

describe('states', () => {
  it('are of the events and the result of their aggregate', () => {
    const state = step(empty(report), {} as MediaEvent)
    expectTypeOf(state).toEqualTypeOf<State<MediaEvent, Report>>()
    expectTypeOf(finish(state)).toEqualTypeOf<Report>()
    expectTypeOf(combine(state, state)).toEqualTypeOf<Either<Incompatible, typeof state>>()
    expectTypeOf(combineAll(report)([state])).toEqualTypeOf<Either<Incompatible, typeof state>>()
    expectTypeOf(getMonoid(report)).toEqualTypeOf<Monoid<Either<Incompatible, typeof state>>>()
    expectTypeOf(stateCodec(report)).toEqualTypeOf<Codec<typeof state>>()
    // @ts-expect-error the cell is nobody's business
    state['~cell'].n
  })
})

describe('rows', () => {
  const service = (event: Envelope): string => event.eventSource

  it('have their parts and the members of the result, by name', () => {
    const calls = rows(
      { service, operation: nameOf },
      struct({ events: count, first: first('id', (event) => event.eventID) })
    )
    interface CallRow {
      readonly service: string
      readonly operation: string
      readonly events: number
      readonly first: Moment | undefined
    }
    expectTypeOf(calls).toEqualTypeOf<Aggregate<Envelope, ReadonlyArray<CallRow>>>()
    expectTypeOf(calls).toExtend<Aggregate<MediaEvent, ReadonlyArray<CallRow>>>()
  })

  it('type the events of their parts, and keep literals and optional members', () => {
    const all = rows(
      {
        region: (event) => event.awsRegion,
        level: (event): 'read' | 'write' => (event.readOnly === true ? 'read' : 'write')
      },
      struct({ events: count })
    )
    expectTypeOf<ResultOf<typeof all>[number]>().toEqualTypeOf<{
      readonly region: string | undefined
      readonly level: 'read' | 'write'
      readonly events: number
    }>()
    // @ts-expect-error no event has this member
    rows({ region: (event) => event.awsRegio }, struct({ events: count }))
    // @ts-expect-error a part is a text
    rows({ day: (event) => event.eventTime.length }, struct({ events: count }))
  })

  it('have a value if the result is not an object', () => {
    expectTypeOf<ResultOf<ReturnType<typeof valued>>[number]>().toEqualTypeOf<{
      readonly service: string
      readonly value: number
    }>()
    const valued = () => rows({ service }, count)
    expectTypeOf<Row<{ readonly a: string }, ReadonlyMap<string, number>>>().toEqualTypeOf<{
      readonly a: string
      readonly value: ReadonlyMap<string, number>
    }>()
    expectTypeOf<Row<{ readonly a: string }, { readonly b: 1 } | undefined>>().toEqualTypeOf<
      { readonly a: string; readonly b: 1 } | { readonly a: string; readonly value: undefined }
    >()
  })

  it('reject a part with the name of a member', () => {
    // @ts-expect-error the row would have two of them
    rows({ events: service }, struct({ events: count }))
  })

  it('also work for the latest events', () => {
    const history = latestRows(3, { operation: nameOf, region: (event) => event.awsRegion })
    expectTypeOf<ResultOf<typeof history>[number]>().toEqualTypeOf<{
      readonly time: string
      readonly eventID: string
      readonly operation: string
      readonly region: string | undefined
    }>()
    expectTypeOf<LatestRow<{ readonly a: 'b' }>['a']>().toEqualTypeOf<'b'>()
  })

  it('nest', () => {
    const nested = rows(
      { service },
      struct({ operations: rows({ operation: nameOf }, struct({ events: count })) })
    )
    expectTypeOf<ResultOf<typeof nested>[number]['operations'][number]>().toEqualTypeOf<{
      readonly operation: string
      readonly events: number
    }>()
  })
})

describe('aggregates over items of readers', () => {
  it('are made of aggregates over one type of item', () => {
    const places = countDistinct('file', ({ place }: Placed<MediaEvent>) => {
      expectTypeOf(place).toEqualTypeOf<RecordPlace | undefined>()
      return place?.source
    })
    expectTypeOf(overPlaced(places)).toEqualTypeOf<Aggregate<ReadItem, number>>()
    expectTypeOf(overEvents(report)).toEqualTypeOf<Aggregate<ReadItem, Report>>()
    const reasons = countDistinct('reason', ({ reason }: Rejected) => reason)
    expectTypeOf(overRejected(reasons)).toEqualTypeOf<Aggregate<ReadItem, number>>()
    expectTypeOf(overTallies(max('media', ({ media }: Tally) => media))).toEqualTypeOf<
      Aggregate<ReadItem, number | undefined>
    >()
    // @ts-expect-error events have no reason
    overEvents(reasons)
  })
})

describe('the grammar of fp-ts', () => {
  it('changes results and events', () => {
    const sizes = pipe(
      topK('text', 3, (text: string) => text),
      map((ranked) => ranked.length),
      contramap('name', (event: Envelope) => event.eventName)
    )
    expectTypeOf(sizes).toEqualTypeOf<Aggregate<Envelope, number>>()
    const texts = countDistinct('text', (text: string) => text)
    expectTypeOf(Functor.map(texts, String)).toEqualTypeOf<Aggregate<string, string>>()
    expectTypeOf(Contravariant.contramap(texts, nameOf)).toEqualTypeOf<
      Aggregate<Envelope, number>
    >()
    expectTypeOf(Profunctor.promap(texts, nameOf, String)).toEqualTypeOf<
      Aggregate<Envelope, string>
    >()
  })
})
