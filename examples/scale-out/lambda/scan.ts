/** What is made of a trail: change this, and all else follows. */
import { type Aggregate, overEvents, overPlaced, overTallies, struct } from 'mediatrail/aggregate'
import { audit, findings, recommended } from 'mediatrail/audit'
import { activity, denials, tally } from 'mediatrail/report'
import type { ReadItem } from 'mediatrail/stream'

const audited = audit(recommended)
if (audited._tag === 'Left') throw new Error('the rules make no audit')

export const scan = struct({
  activity: overEvents(activity.aggregate),
  denials: overEvents(denials.aggregate),
  findings: overPlaced(findings(audited.right)),
  tally: overTallies(tally.aggregate)
} satisfies { readonly [name: string]: Aggregate<ReadItem, unknown> })
