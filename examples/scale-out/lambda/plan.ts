/** Between the levels of the tree: reads the results of one, and writes the groups of the next. */
import { type BatchResult, groupsOf, mapResults } from 'mediatrail/lambda'
import { getText, putJson } from './buckets.js'

export interface Plan {
  /** The depth of the tree so far. */
  readonly level: number
  /** Failed batches, which are in no state. */
  readonly failed: number
  readonly isDone: boolean
  /** The key of the groups, if not done. */
  readonly groups: string
  /** The final result, if done and if there was anything to fold. */
  readonly root: BatchResult | null
}

interface Level {
  readonly run: string
  readonly manifest: string
  readonly before: Pick<Plan, 'level' | 'failed'>
}

/** How many states one reducer merges. */
const maxStates = Number(process.env['MAX_STATES'] ?? 100)

export const handler = async ({ run, manifest, before }: Level): Promise<Plan> => {
  const { results, failed } = await mapResults(getText, manifest)
  const groups = groupsOf(results, { maxStates })
  const [first] = groups
  const isDone = groups.length === 0 || (groups.length === 1 && first?.results.length === 1)
  const level = before.level + 1
  const key = `runs/${run}/groups-${level}.json`
  if (!isDone) await putJson(key, JSON.stringify(groups))
  return {
    level,
    failed: before.failed + failed,
    isDone,
    groups: key,
    root: (isDone ? first?.results[0] : undefined) ?? null
  }
}
