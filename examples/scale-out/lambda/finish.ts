/** The end of a backfill: from the final state to reports and findings. */
import { empty, finish } from 'mediatrail/aggregate'
import { readState } from 'mediatrail/lambda'
import { json } from 'mediatrail/report'
import { putJson, states } from './buckets.js'
import type { Plan } from './plan.js'
import { scan } from './scan.js'

interface End {
  readonly run: string
  readonly plan: Plan
}

interface Finished {
  readonly report: string
  readonly objects: number
  readonly failed: number
}

export const handler = async ({ run, plan: { root, failed } }: End): Promise<Finished> => {
  const state =
    root === null ? empty(scan) : await readState({ aggregate: scan, states }, root.name)
  const report = `runs/${run}/report.json`
  const objects = root?.objects ?? 0
  await putJson(report, json({ failed, objects, ...finish(state) }))
  return { report, objects, failed }
}
