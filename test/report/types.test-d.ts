import { type MediaEvent, nameOf, type Verb } from 'mediatrail'
import {
  type Aggregate,
  count,
  groupBy,
  last,
  type ResultOf,
  rows,
  run,
  struct,
  timeHistogram
} from 'mediatrail/aggregate'
import type { Tally } from 'mediatrail/delivery'
import {
  type Activity,
  activity,
  type CallError,
  type Calls,
  type Change,
  type Changes,
  type Column,
  changes,
  changesBefore,
  csv,
  type Denial,
  type Denials,
  type Difference,
  type Drift,
  denials,
  drift,
  type Errors,
  errors,
  type Gap,
  type History,
  type HourCalls,
  type Jobs,
  jobs,
  json,
  jsonLines,
  longestHistory,
  markdown,
  mostPurchases,
  type Newcomers,
  newcomers,
  type OperationCalls,
  type Purchase,
  type Purchases,
  purchases,
  type RecentChange,
  type RecentChanges,
  type RenderOptions,
  type Report,
  type Running,
  recentChanges,
  report,
  running,
  type Seen,
  type Started,
  type SubmittedJobs,
  type Table,
  type TableCell,
  tableOf,
  tally,
  type Withheld,
  withheld
} from 'mediatrail/report'
import { describe, expectTypeOf, it } from 'vitest'

describe('the ready-made reports', () => {
  it('have named results', () => {
    expectTypeOf(activity).toEqualTypeOf<Report<MediaEvent, Activity>>()
    expectTypeOf(changes).toEqualTypeOf<Report<MediaEvent, Changes>>()
    expectTypeOf(denials).toEqualTypeOf<Report<MediaEvent, Denials>>()
    expectTypeOf(withheld).toEqualTypeOf<Report<MediaEvent, Withheld>>()
    expectTypeOf(drift).toEqualTypeOf<Report<MediaEvent, Drift>>()
    expectTypeOf(recentChanges).toEqualTypeOf<Report<MediaEvent, RecentChanges>>()
    expectTypeOf(changesBefore('2026-01-02')).toEqualTypeOf<Report<MediaEvent, RecentChanges>>()
    expectTypeOf(running).toEqualTypeOf<Report<MediaEvent, Running>>()
    expectTypeOf(errors).toEqualTypeOf<Report<MediaEvent, Errors>>()
    expectTypeOf(newcomers).toEqualTypeOf<Report<MediaEvent, Newcomers>>()
    expectTypeOf(jobs).toEqualTypeOf<Report<MediaEvent, Jobs>>()
    expectTypeOf(purchases).toEqualTypeOf<Report<MediaEvent, Purchases>>()
    expectTypeOf(tally).toEqualTypeOf<Report<Tally, Tally>>()
    expectTypeOf(longestHistory).toBeNumber()
  })

  it('consist of named rows', () => {
    expectTypeOf<Activity>().toExtend<Calls>()
    expectTypeOf<Activity['operations'][number]>().toEqualTypeOf<OperationCalls>()
    expectTypeOf<Activity['hours'][number]>().toEqualTypeOf<HourCalls>()
    expectTypeOf<Changes['resources'][number]>().toEqualTypeOf<History>()
    expectTypeOf<History['history'][number]>().toEqualTypeOf<Change>()
    expectTypeOf<Change['verb']>().toEqualTypeOf<Verb>()
    expectTypeOf<Changes['jobs'][number]>().toEqualTypeOf<History>()
    expectTypeOf<RecentChanges['recent'][number]>().toEqualTypeOf<RecentChange>()
    expectTypeOf<Running['running'][number]>().toEqualTypeOf<Started>()
    expectTypeOf<Errors['errors'][number]>().toEqualTypeOf<CallError>()
    expectTypeOf<Newcomers['principals'][number]>().toEqualTypeOf<Seen>()
    expectTypeOf<Jobs['queues'][number]>().toEqualTypeOf<SubmittedJobs>()
    expectTypeOf<Purchases['purchases'][number]>().toEqualTypeOf<Purchase>()
    expectTypeOf(mostPurchases).toBeNumber()
    expectTypeOf<Denials['denials'][number]>().toEqualTypeOf<Denial>()
    expectTypeOf<Withheld['gaps'][number]>().toEqualTypeOf<Gap>()
    expectTypeOf<Drift['differences'][number]>().toEqualTypeOf<Difference>()
    expectTypeOf<Difference['what']>().toEqualTypeOf<
      'unlisted' | 'unknown' | 'mismatched' | 'value'
    >()
  })

  it('reject items that they cannot read', () => {
    // @ts-expect-error a tally is of what was read, and not of events
    run(tally.aggregate, [] as ReadonlyArray<MediaEvent>)
  })
})

describe('a custom report', () => {
  it('follows its aggregate', () => {
    const own = report(
      'own',
      groupBy('name', (event) => String(event.eventName), count),
      (names) => {
        expectTypeOf(names).toEqualTypeOf<ReadonlyMap<string, number>>()
        return [{ title: 'Names', columns: ['name', 'events'], rows: names }]
      }
    )
    expectTypeOf(own).toEqualTypeOf<Report<MediaEvent, ReadonlyMap<string, number>>>()
    expectTypeOf(own.aggregate).toEqualTypeOf<Aggregate<MediaEvent, ReadonlyMap<string, number>>>()
    expectTypeOf<ResultOf<typeof own.unscrubbed>>().toEqualTypeOf<ReadonlyMap<string, number>>()
    // @ts-expect-error a cell is a text or a number
    report('own', count, () => [{ title: '', columns: [''], rows: [[{}]] }])
  })

  it('has columns that are members of its rows, nested ones too', () => {
    const nested = rows(
      { service: ({ eventSource }) => eventSource },
      struct({
        events: count,
        last: last('name', nameOf),
        days: timeHistogram('day', count)
      })
    )
    type Row = ResultOf<typeof nested>[number]
    expectTypeOf<Column<Row>>().toEqualTypeOf<
      | 'service'
      | 'events'
      | 'last'
      | 'last.time'
      | 'last.eventID'
      | 'last.value'
      | 'days.key'
      | 'days.value'
    >()
    const found = run(nested, [])
    expectTypeOf(tableOf('services', found, ['service', 'last.time'])).toEqualTypeOf<Table>()
    tableOf('services', found)
    // @ts-expect-error a misspelt column does not compile
    tableOf('services', found, ['servcie'])
    // @ts-expect-error with a heading neither
    tableOf('services', found, { day: 'days.kye' })
    // @ts-expect-error nor does one of a member that is not nested
    tableOf('services', found, ['events.time'])
  })

  it('can be written by any renderer', () => {
    expectTypeOf(csv).toExtend<(table: Table, options?: RenderOptions) => string>()
    expectTypeOf(csv).toExtend<(tables: Iterable<Table>, name: string) => string | undefined>()
    expectTypeOf(jsonLines).toEqualTypeOf<(table: Table, options?: RenderOptions) => string>()
    expectTypeOf(json).toEqualTypeOf<(result: object, options?: RenderOptions) => string>()
    expectTypeOf(markdown).toEqualTypeOf<
      (tables: Iterable<Table>, options?: RenderOptions) => string
    >()
    expectTypeOf<TableCell>().toEqualTypeOf<string | number | bigint | undefined>()
  })
})
