/** Calls as EventBridge reports them, seconds after they were made: what the rules find is kept, and raises an alarm. */
import { finish, overPlaced } from 'mediatrail/aggregate'
import { audit, findings, reaches, recommended } from 'mediatrail/audit'
import { onEventBridge } from 'mediatrail/lambda'
import { putJson, reject } from './buckets.js'
import { count } from './metrics.js'

const audited = audit(recommended)
if (audited._tag === 'Left') throw new Error('the rules make no audit')

const isSevere = reaches('medium')

export const handler = onEventBridge({
  aggregate: overPlaced(findings(audited.right)),
  reject,
  sink: async ({ name, state }) => {
    const { groups } = finish(state)
    if (groups.length === 0) return
    await putJson(`findings/${name}.json`, JSON.stringify(groups))
    count('Findings', groups.filter(({ verdict }) => isSevere(verdict.severity)).length)
  }
})
