/** The aggregate over a trail: change this, and everything else follows. */
import { type Aggregate, overEvents, overRecords, overTallies, struct } from 'mediatrail/aggregate'
import { findings } from 'mediatrail/audit'
import { activity, denials, tally } from 'mediatrail/report'
import type { ReadItem } from 'mediatrail/stream'
import { auditOfTrails } from './rules.js'

const audited = auditOfTrails()

/** Records of other services that correlations need, such as `StopLogging`: pass this to every reader of a trail. */
export const { others } = audited

export const scan = struct({
  activity: overEvents(activity.aggregate),
  denials: overEvents(denials.aggregate),
  findings: overRecords(findings(audited)),
  tally: overTallies(tally.aggregate)
} satisfies { readonly [name: string]: Aggregate<ReadItem, unknown> })
