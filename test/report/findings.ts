import { classify, type MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { type Tally, tallyOf } from 'mediatrail/delivery'
import type { PageContents } from 'mediatrail/html'
import {
  activity,
  changes,
  denials,
  drift,
  errors,
  jobs,
  newcomers,
  purchases,
  recentChanges,
  running,
  type Table,
  tally,
  withheld
} from 'mediatrail/report'

type All = Required<Omit<PageContents, 'tables' | 'findings' | 'about'>>

const fates = {
  Media: 'media',
  Other: 'other',
  Insight: 'other',
  Aggregated: 'other',
  Rejected: 'rejected'
} as const

/** All that the ready reports find. */
export const findingsOf = (
  events: ReadonlyArray<MediaEvent>,
  accounts: ReadonlyArray<Tally> = events.map(() => tallyOf('media'))
): All => ({
  activity: run(activity.aggregate, events),
  changes: run(changes.aggregate, events),
  recent: run(recentChanges.aggregate, events),
  running: run(running.aggregate, events),
  denials: run(denials.aggregate, events),
  errors: run(errors.aggregate, events),
  newcomers: run(newcomers.aggregate, events),
  jobs: run(jobs.aggregate, events),
  purchases: run(purchases.aggregate, events),
  withheld: run(withheld.aggregate, events),
  drift: run(drift.aggregate, events),
  tally: run(tally.aggregate, accounts)
})

/** The same for records, whatever they are. */
export const findingsIn = (records: ReadonlyArray<unknown>): All => {
  const classified = records.map(classify)
  return findingsOf(
    classified.flatMap((each) => (each._tag === 'Media' ? [each.event] : [])),
    classified.map(({ _tag }) => tallyOf(fates[_tag]))
  )
}

export const tablesOf = (found: All): ReadonlyArray<Table> => [
  ...activity.tables(found.activity),
  ...changes.tables(found.changes),
  ...recentChanges.tables(found.recent),
  ...running.tables(found.running),
  ...denials.tables(found.denials),
  ...errors.tables(found.errors),
  ...newcomers.tables(found.newcomers),
  ...jobs.tables(found.jobs),
  ...purchases.tables(found.purchases),
  ...withheld.tables(found.withheld),
  ...drift.tables(found.drift),
  ...tally.tables(found.tally)
]
