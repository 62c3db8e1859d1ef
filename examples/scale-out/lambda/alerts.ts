/** Calls from EventBridge, seconds after they were made: findings are stored, and raise an alarm. */
import { finish, overPlaced } from 'mediatrail/aggregate'
import { findings, reaches } from 'mediatrail/audit'
import { onEventBridge } from 'mediatrail/lambda'
import { putJson, reject } from './buckets.js'
import { count } from './metrics.js'
import { auditOfCalls } from './rules.js'

const isSevere = reaches('medium')

export const handler = onEventBridge({
  aggregate: overPlaced(findings(auditOfCalls())),
  reject,
  sink: async ({ name, state }) => {
    const { groups } = finish(state)
    if (groups.length === 0) return
    await putJson(`findings/${name}.json`, JSON.stringify(groups))
    count('Findings', groups.filter(({ verdict }) => isSevere(verdict.severity)).length)
  }
})
