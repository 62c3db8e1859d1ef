import type { Either } from 'fp-ts/lib/Either.js'
import {
  type AggregatedRecord,
  type CloudTrailRecord,
  type DecodeIssue,
  type InsightRecord,
  type MediaEvent,
  nameOf
} from 'mediatrail'
import {
  count,
  countDistinct,
  groupBy,
  overPlaced,
  type Placed,
  type State
} from 'mediatrail/aggregate'
import {
  type Aside,
  type Dedupe,
  dedupe,
  type Identifiable,
  type NamedObject,
  type Recurrence,
  type Tally
} from 'mediatrail/delivery'
import {
  type FilesOptions,
  type Folded,
  type FoldFailure,
  type FoldOptions,
  foldFiles,
  foldItems,
  gunzip,
  type ModuleAt,
  type Progress,
  readFiles
} from 'mediatrail/node'
import {
  type Asides,
  type Clash,
  type Done,
  type Events,
  type Limits,
  type Operations,
  type Others,
  type PassedOver,
  type ReadItem,
  type ReadOptions,
  type Rejected,
  type RejectedReason,
  readEvents,
  type Signal,
  type StreamPlace,
  type Summaries,
  type Wanted
} from 'mediatrail/stream'
import { describe, expectTypeOf, it } from 'vitest'

describe('ReadItem', () => {
  it('narrows on its tag to its contents', () => {
    expectTypeOf<ReadItem['_tag']>().toEqualTypeOf<
      'Events' | 'Others' | 'Summaries' | 'Clash' | 'Rejected' | 'Asides' | 'PassedOver' | 'Done'
    >()
    expectTypeOf<Extract<ReadItem, { _tag: 'Events' }>>().toEqualTypeOf<Events>()
    expectTypeOf<Events['events']>().toEqualTypeOf<ReadonlyArray<MediaEvent>>()
    expectTypeOf<Others['records']>().toEqualTypeOf<ReadonlyArray<CloudTrailRecord>>()
    expectTypeOf<Summaries['insights']>().toEqualTypeOf<ReadonlyArray<InsightRecord>>()
    expectTypeOf<Summaries['aggregated']>().toEqualTypeOf<ReadonlyArray<AggregatedRecord>>()
    expectTypeOf<Clash['eventID']>().toEqualTypeOf<string>()
    expectTypeOf<Rejected['issues'][0]>().toEqualTypeOf<DecodeIssue>()
    expectTypeOf<Asides['asides']>().toEqualTypeOf<ReadonlyArray<Aside>>()
    expectTypeOf<Asides['objects']>().toEqualTypeOf<ReadonlyArray<NamedObject>>()
    expectTypeOf<PassedOver['why']>().toEqualTypeOf<
      'OtherName' | 'Hidden' | 'LinkedFolder' | 'Special'
    >()
    expectTypeOf<Done['tally']>().toEqualTypeOf<Tally>()
    expectTypeOf<StreamPlace>().toEqualTypeOf<{
      readonly source: string
      readonly index: number
      readonly byteOffset: number
    }>()
  })

  it('has a place in every item except the last', () => {
    expectTypeOf<Exclude<ReadItem, Done>['place']>().toEqualTypeOf<StreamPlace>()
    // @ts-expect-error the end is nowhere
    expectTypeOf<Done['place']>()
  })

  it('is rejected for a reason of a record or of a source', () => {
    expectTypeOf<'NotARecord'>().toExtend<RejectedReason>()
    expectTypeOf<'BrokenOff'>().toExtend<RejectedReason>()
    // @ts-expect-error there is no such reason
    expectTypeOf<'Broken'>().toExtend<RejectedReason>()
  })
})

describe('ReadOptions', () => {
  it('reject an unknown service or operation', () => {
    const right: Wanted = {
      services: ['ivs.amazonaws.com'],
      operations: { 'medialive.amazonaws.com': ['StopChannel'] }
    }
    expectTypeOf(right).toExtend<ReadOptions>()
    // @ts-expect-error misspelt
    const service: Wanted = { services: ['ivs.amazonaws.co'] }
    // @ts-expect-error an operation of another service
    const operation: Operations = { 'medialive.amazonaws.com': ['StopStream'] }
    expectTypeOf([service, operation]).toBeArray()
  })

  it('accept a function for duplicates', () => {
    expectTypeOf(dedupe()).toEqualTypeOf<Dedupe>()
    expectTypeOf<Dedupe>().toEqualTypeOf<(record: Identifiable) => Recurrence>()
    expectTypeOf<ReadOptions['dedupe']>().toEqualTypeOf<Dedupe | undefined>()
    expectTypeOf<MediaEvent>().toExtend<Identifiable>()
    expectTypeOf<InsightRecord>().toExtend<Identifiable>()
    expectTypeOf<AggregatedRecord>().toExtend<Identifiable>()
    expectTypeOf<Recurrence>().toEqualTypeOf<'First' | 'Repeat' | 'Clash'>()
    // @ts-expect-error a boolean does not tell a repeat from another record with the same id
    const question: Dedupe = () => true
    expectTypeOf(question).toBeFunction()
  })

  it('accept the signal of the platform', () => {
    expectTypeOf<AbortSignal>().toExtend<Signal>()
    expectTypeOf<keyof Limits>().toEqualTypeOf<
      'maxRecordBytes' | 'maxDocumentBytes' | 'maxInflatedBytes'
    >()
  })
})

describe('readEvents and readFiles', () => {
  it('yield items', () => {
    expectTypeOf(readEvents).returns.toEqualTypeOf<AsyncGenerator<ReadItem, void, undefined>>()
    expectTypeOf(readFiles).returns.toEqualTypeOf<AsyncGenerator<ReadItem, void, undefined>>()
    expectTypeOf(readEvents).parameter(0).toEqualTypeOf<AsyncIterable<Uint8Array>>()
    expectTypeOf(readFiles).parameter(0).toEqualTypeOf<string | ReadonlyArray<string>>()
    expectTypeOf(gunzip).toExtend<NonNullable<ReadOptions['gunzip']>>()
  })

  it('take no source and no gunzip for files', () => {
    expectTypeOf<FilesOptions>().not.toHaveProperty('gunzip')
    expectTypeOf<FilesOptions>().not.toHaveProperty('source')
    expectTypeOf<Parameters<NonNullable<FilesOptions['onProgress']>>>().toEqualTypeOf<[Progress]>()
    expectTypeOf<Progress['tally']>().toEqualTypeOf<Tally>()
  })
})

describe('foldFiles', () => {
  type Outcome<Event, Result> = Promise<Either<FoldFailure, Folded<Event, Result>>>

  it('returns a state of the given aggregate', () => {
    const operations = groupBy('operation', nameOf, count)
    const folded = foldFiles('AWSLogs', new URL('file:///fold.js'), operations)
    expectTypeOf(folded).toEqualTypeOf<Outcome<MediaEvent, ReadonlyMap<string, number>>>()
    expectTypeOf<Folded<MediaEvent, number>>().toEqualTypeOf<{
      readonly state: State<MediaEvent, number>
      readonly tally: Tally
      readonly rejected: ReadonlyArray<Rejected>
      readonly unread: ReadonlyArray<string>
    }>()
  })

  it('distinguishes aggregates over events from those over all items', () => {
    const places = overPlaced(
      countDistinct('file', ({ place }: Placed<MediaEvent>) => place?.source)
    )
    const folded = foldItems('AWSLogs', new URL('file:///fold.js'), places)
    expectTypeOf(folded).toEqualTypeOf<Outcome<ReadItem, number>>()
    // @ts-expect-error it is over what is read, which no event is
    foldFiles('AWSLogs', new URL('file:///fold.js'), places)
    // @ts-expect-error it is over events, and what is read may be something else
    foldItems('AWSLogs', new URL('file:///fold.js'), groupBy('operation', nameOf, count))
  })

  it('fails in one of a few ways', () => {
    expectTypeOf<FoldFailure['_tag']>().toEqualTypeOf<
      'InvalidOption' | 'NotLoaded' | 'NotAnAggregate' | 'OtherAggregate' | 'Threw' | 'Aborted'
    >()
  })

  it('accepts the URL of a module, and serialisable options', () => {
    expectTypeOf<URL>().toExtend<ModuleAt>()
    expectTypeOf<FoldOptions>().not.toHaveProperty('dedupe')
    // @ts-expect-error a path is no URL
    foldFiles('AWSLogs', './fold.js', count)
  })
})
