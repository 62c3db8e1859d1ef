/**
 * What stands in for the parts of a Distributed Map that `aws-local-stepfunctions` does not know. It runs `Map`, `Retry`, `Choice`
 * and JSONPath as they are deployed, each child a cold process; of these it knows nothing:
 *
 * - `ItemReader`, `ItemSelector`, `ItemBatcher`: a task before the map, which lists the bucket, or reads the file of groups, and
 *   makes the batches.
 * - `ResultWriter`: a task behind the map, which writes a manifest, and lines of results, as Step Functions does.
 * - `MaxConcurrency` is 2, since each child is a process; tolerated failures are not tolerated.
 */
import { StateMachine } from 'aws-local-stepfunctions'
import { definition } from '../stack/definition.js'
import { buckets, type Cloud } from './cloud.js'
import { type Invoked, invoke } from './invoke.js'

type States = Record<string, Record<string, unknown>>

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

const standIn = (name: string, state: Record<string, unknown>): States => {
  const { ItemReader, ItemSelector, ItemBatcher, ResultWriter, ResultPath, Next, ...rest } = state
  const names = { read: `Read for: ${name}`, write: `Write for: ${name}` }
  const task = (ResultPath: string, Next: unknown) => ({
    Type: 'Task',
    Resource: arn('stand-in'),
    ResultPath,
    Next
  })
  return {
    // What leads to the map leads to the reading.
    [name]: task('$.items', names.read),
    [names.read]: {
      ...rest,
      ItemsPath: '$.items',
      MaxConcurrency: 2,
      ResultPath: '$.results',
      Next: names.write
    },
    [names.write]: task(String(ResultPath), Next)
  }
}

export interface Run {
  readonly cloud: Cloud
  readonly name: string
  readonly batchSize: number
  /** How many states one reducer merges. */
  readonly maxStates?: number
  /** Called before each child, with its batch: it may throw, or invoke it once more. */
  readonly before?: (fold: () => Promise<Invoked>, n: number) => Promise<void>
}

export const execute = async (
  { cloud, name, batchSize, maxStates = 100, before }: Run,
  input: object
): Promise<unknown> => {
  const states = deployed.States as unknown as States
  const maps = Object.entries(states).filter(([, { Type }]) => Type === 'Map')
  const replaced = Object.assign({}, states, ...maps.map((map) => standIn(...map)))
  let level = 0
  const write = async ({ results }: { readonly results: ReadonlyArray<unknown> }) => {
    const folder = `runs/${name}/written-${level++}`
    const lines = results.map((result) => JSON.stringify(result)).join('\n')
    await cloud.put(buckets.results, `${folder}/SUCCEEDED_0.jsonl`, lines)
    const ResultFiles = {
      FAILED: [],
      PENDING: [],
      SUCCEEDED: [{ Key: `${folder}/SUCCEEDED_0.jsonl`, Size: lines.length }]
    }
    const manifest = { DestinationBucket: buckets.results, MapRunArn: 'map', ResultFiles }
    await cloud.put(buckets.results, `${folder}/manifest.json`, JSON.stringify(manifest))
    return { ResultWriterDetails: { Bucket: buckets.results, Key: `${folder}/manifest.json` } }
  }
  const readListing = async ({ prefix }: { readonly prefix: string }) => {
    const all = await cloud.list(buckets.trail, prefix)
    return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, n) => ({
      Items: all.slice(n * batchSize, (n + 1) * batchSize),
      BatchInput: { bucket: buckets.trail }
    }))
  }
  const readGroups = async ({ plan }: { readonly plan: { readonly groups: string } }) =>
    JSON.parse(await cloud.get(plan.groups))
  const run = (handler: 'fold' | 'plan' | 'merge' | 'finish') => async (event: unknown) =>
    (await invoke(handler, event, { ...cloud.env, MAX_STATES: String(maxStates) })).value
  let children = 0
  const machine = new StateMachine({ ...deployed, States: replaced } as never)
  return await machine.run(input as never, {
    context: { Execution: { Name: name } } as never,
    overrides: {
      taskResourceLocalHandlers: {
        'Fold the listing': readListing,
        Merge: readGroups,
        'Write for: Fold the listing': write,
        'Write for: Merge': write,
        'Fold a batch of the listing': async (event: unknown) => {
          await before?.(() => invoke('fold', event, cloud.env), children++)
          return await run('fold')(event)
        },
        Plan: run('plan'),
        'Merge a group': run('merge'),
        Finish: run('finish')
      } as never,
      retryIntervalOverrides: {
        'Fold a batch of the listing': 0,
        Plan: 0,
        'Merge a group': 0,
        Finish: 0
      }
    }
  }).result
}
