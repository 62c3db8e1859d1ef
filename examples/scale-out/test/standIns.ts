/**
 * Substitutes for the parts of a Distributed Map that `aws-local-stepfunctions` does not support. It runs `Map`,
 * `Retry`, `Choice` and JSONPath as they are deployed, with each child as a cold process. It does not support:
 *
 * - `ItemReader` and `ItemSelector`: replaced by a task before the map, which lists the bucket, or reads the CSV files in the
 *   manifest of an inventory, or the file of groups.
 * - `ItemBatcher`: the same task makes batches, smaller than `MaxItemsPerBatch`, with the `BatchInput` as deployed.
 * - `ToleratedFailurePercentage`: a `Catch` in each child reports its failure; the map fails if there are too many.
 * - `ResultWriter`: a task after the map writes a manifest, and lines of results, like Step Functions.
 * - `MaxConcurrency`: 2, since each child is a process.
 */
import { gunzipSync } from 'node:zlib'
import { StateMachine } from 'aws-local-stepfunctions'
import type { Batch, MergeGroup } from 'mediatrail/lambda'
import { definition } from '../stack/definition.js'
import { buckets, type Cloud } from './cloud.js'
import { type Invoked, invoke } from './invoke.js'

type State = Record<string, unknown>
type States = Record<string, State>

const arn = (name: string): string => `arn:aws:lambda:us-west-2:111122223333:function:${name}`

export const deployed = definition({
  ...buckets,
  partition: 'aws',
  functions: {
    fold: arn('fold'),
    plan: arn('plan'),
    merge: arn('merge'),
    finish: arn('finish')
  }
})

const deployedStates = deployed.States as unknown as States

const failed = { 'the child': 'failed' }

/** One task, which reports its failure instead of failing the map. */
const caughtIn = ({ ItemProcessor }: State): State => {
  const { States, ...rest } = ItemProcessor as { readonly States: States }
  const [[name, task] = ['', {}]] = Object.entries(States)
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: `${name} failed` }]
  const { End, ...caught } = task
  return {
    ...rest,
    States: {
      [name]: { ...caught, End, Catch },
      [`${name} failed`]: { Type: 'Pass', Result: failed, End: true }
    }
  }
}

const standIn = (name: string, state: State): States => {
  const { ItemReader, ItemSelector, ItemBatcher, ResultWriter, ResultPath, Next, ...rest } = state
  const { ToleratedFailurePercentage, ...map } = rest
  const names = { read: `Read for: ${name}`, write: `Write for: ${name}` }
  const task = (ResultPath: string, Next: unknown) => ({
    Type: 'Task',
    Resource: arn('stand-in'),
    ResultPath,
    Next
  })
  return {
    // Transitions to the map become transitions to the task that reads its items.
    [name]: task('$.items', names.read),
    [names.read]: {
      ...map,
      ItemProcessor: caughtIn(state),
      ItemsPath: '$.items',
      MaxConcurrency: 2,
      ResultPath: '$.results',
      Next: names.write
    },
    [names.write]: task(String(ResultPath), Next)
  }
}

/** How a child runs: `run` runs it in a process, which is killed if the signal is aborted. */
export type Around = (
  run: (signal?: AbortSignal) => Promise<Invoked>,
  batch: Batch
) => Promise<Invoked>

export interface Run {
  readonly cloud: Cloud
  readonly name: string
  readonly batchSize: number
  /** How many states one reducer merges. */
  readonly maxStates?: number
  readonly aroundFold?: Around
  readonly aroundMerge?: (run: () => Promise<Invoked>, group: MergeGroup) => Promise<Invoked>
}

/** The error of too many failures. */
class Exceeded extends Error {
  override readonly name = 'States.ExceedToleratedFailureThreshold'
}

const batchesOf =
  (batchSize: number, { ItemSelector, ItemBatcher }: State) =>
  (items: ReadonlyArray<object>) => {
    const select = (item: object): object =>
      ItemSelector === undefined
        ? item
        : Object.fromEntries(
            Object.entries(ItemSelector as Readonly<Record<string, string>>).map(([key, path]) => [
              key.replace(/\.\$$/, ''),
              item[path.replace('$$.Map.Item.Value.', '') as keyof object]
            ])
          )
    const { BatchInput } = ItemBatcher as { readonly BatchInput: object }
    return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, n) => ({
      Items: items.slice(n * batchSize, (n + 1) * batchSize).map(select),
      BatchInput
    }))
  }

const readInventory = async (cloud: Cloud, key: string): Promise<ReadonlyArray<object>> => {
  const { fileSchema, files } = JSON.parse(await cloud.get(key)) as {
    readonly fileSchema: string
    readonly files: ReadonlyArray<{ readonly key: string }>
  }
  const columns = fileSchema.split(', ')
  const items: Array<object> = []
  for (const file of files) {
    const lines = gunzipSync(await cloud.getBytes(file.key))
      .toString()
      .trim()
      .split('\n')
    for (const line of lines) {
      const cells: ReadonlyArray<string> = JSON.parse(`[${line}]`)
      items.push(Object.fromEntries(columns.map((column, n) => [column, cells[n]])))
    }
  }
  return items
}

export const execute = async (
  { cloud, name, batchSize, maxStates = 100, aroundFold, aroundMerge }: Run,
  input: object
): Promise<unknown> => {
  const maps = Object.entries(deployedStates).filter(([, { Type }]) => Type === 'Map')
  const replaced = Object.assign({}, deployedStates, ...maps.map((map) => standIn(...map)))
  let level = 0
  let cause = ''
  const write =
    (tolerated: unknown = 0) =>
    async ({ results }: { readonly results: ReadonlyArray<unknown> }) => {
      const folder = `runs/${name}/written-${level++}`
      const lines = results.map((result) => JSON.stringify(result))
      const [bad, good] = [true, false].map((isBad) =>
        lines.filter((line) => (line === JSON.stringify(failed)) === isBad)
      )
      const percentage = ((bad?.length ?? 0) / lines.length) * 100
      if (percentage > Number(tolerated))
        throw new Exceeded(`${percentage} in 100 failed, the last with ${cause}`)
      const filesOf = async (state: string, found: ReadonlyArray<string> = []) => {
        if (found.length === 0) return []
        const Key = `${folder}/${state}_0.jsonl`
        await cloud.put(buckets.results, Key, found.join('\n'))
        return [{ Key, Size: 1 }]
      }
      const ResultFiles = {
        FAILED: await filesOf('FAILED', bad),
        PENDING: [],
        SUCCEEDED: await filesOf('SUCCEEDED', good)
      }
      const manifest = { DestinationBucket: buckets.results, MapRunArn: 'map', ResultFiles }
      await cloud.put(buckets.results, `${folder}/manifest.json`, JSON.stringify(manifest))
      return { ResultWriterDetails: { Bucket: buckets.results, Key: `${folder}/manifest.json` } }
    }
  const env = { ...cloud.env, MAX_STATES: String(maxStates) }
  const run = (handler: 'plan' | 'finish') => async (event: unknown) =>
    (await invoke(handler, event, env)).value
  const told = async (invoked: Promise<Invoked>): Promise<unknown> => {
    try {
      return (await invoked).value
    } catch (error) {
      cause = String(error)
      throw error
    }
  }
  const fold = async (batch: Batch) => {
    const runOnce = (signal?: AbortSignal) => invoke('fold', batch, env, signal)
    return told(aroundFold?.(runOnce, batch) ?? runOnce())
  }
  const merge = async (group: MergeGroup) => {
    const runOnce = () => invoke('merge', group, env)
    return told(aroundMerge?.(runOnce, group) ?? runOnce())
  }
  const stateOf = (named: string): State => deployedStates[named] ?? {}
  const foldsOf = (list: 'listing' | 'inventory') => ({
    [`Write for: Fold the ${list}`]: write(
      stateOf(`Fold the ${list}`)['ToleratedFailurePercentage']
    ),
    [`Fold a batch of the ${list}`]: fold
  })
  const inBatches = (list: string) => batchesOf(batchSize, stateOf(`Fold the ${list}`))
  const machine = new StateMachine({ ...deployed, States: replaced } as never)
  return await machine.run(input as never, {
    context: { Execution: { Name: name } } as never,
    overrides: {
      taskResourceLocalHandlers: {
        'Fold the listing': async ({ prefix }: { readonly prefix: string }) =>
          inBatches('listing')(await cloud.list(buckets.trail, prefix)),
        'Fold the inventory': async ({ inventory }: { readonly inventory: string }) =>
          inBatches('inventory')(await readInventory(cloud, inventory)),
        ...foldsOf('listing'),
        ...foldsOf('inventory'),
        Plan: run('plan'),
        Merge: async ({ plan }: { readonly plan: { readonly groups: string } }) =>
          JSON.parse(await cloud.get(plan.groups)),
        'Merge a group': merge,
        'Write for: Merge': write(stateOf('Merge')['ToleratedFailurePercentage']),
        Finish: run('finish')
      } as never,
      retryIntervalOverrides: {
        'Fold a batch of the listing': 0,
        'Fold a batch of the inventory': 0,
        Plan: 0,
        'Merge a group': 0,
        Finish: 0
      }
    }
  }).result
}
