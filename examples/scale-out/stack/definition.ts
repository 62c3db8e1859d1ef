/** The state machine of a backfill, as deployed and as run by the tests. */

/** The functions that the state machine invokes, by ARN. */
export interface Functions {
  readonly fold: string
  readonly plan: string
  readonly merge: string
  readonly finish: string
}

export interface Backfill {
  readonly trail: string
  readonly results: string
  readonly functions: Functions
  readonly partition: string
}

/** Retrying these does not help: the state is of another version, or the input is invalid. */
const Retry = [
  { ErrorEquals: ['OtherState', 'InvalidInput'], MaxAttempts: 0 },
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 4 }
]

const task = (Resource: string, rest: object) => ({ Type: 'Task', Resource, Retry, ...rest })

/** One task in a child execution. */
const child = (name: string, resource: string) => ({
  ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
  StartAt: name,
  States: { [name]: task(resource, { End: true }) }
})

/** Only results, one per line: the inputs of the children would be many times as large. */
const writer = ({ partition, results }: Backfill, what: string) => ({
  Resource: `arn:${partition}:states:::s3:putObject`,
  Parameters: {
    Bucket: results,
    'Prefix.$': `States.Format('runs/{}/${what}', $$.Execution.Name)`
  },
  WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSONL' }
})

const foldAll = (backfill: Backfill, list: string, reader: object) => ({
  Type: 'Map',
  ...reader,
  ItemBatcher: { MaxItemsPerBatch: 500, BatchInput: { bucket: backfill.trail } },
  ItemProcessor: child(`Fold a batch of the ${list}`, backfill.functions.fold),
  MaxConcurrency: 200,
  // The others continue: failures are counted, and fail the execution at its end.
  ToleratedFailurePercentage: 5,
  ResultWriter: writer(backfill, 'fold'),
  ResultPath: '$.written',
  Next: 'Start the tree'
})

/**
 * The input is `{ "prefix": "AWSLogs/" }` for a listing, or `{ "inventory": "<key of manifest.json>" }` for an inventory that S3
 * has delivered to the bucket of the results.
 */
export const definition = (backfill: Backfill) => {
  const { trail, results, functions, partition } = backfill
  return {
    Comment: 'Folds the log files of a trail in batches, and merges their states in a tree.',
    // Without it, a stalled execution would count as running.
    TimeoutSeconds: 86_400,
    StartAt: 'Which list',
    States: {
      'Which list': {
        Type: 'Choice',
        Choices: [{ Variable: '$.inventory', IsPresent: true, Next: 'Fold the inventory' }],
        Default: 'Fold the listing'
      },
      'Fold the listing': foldAll(backfill, 'listing', {
        ItemReader: {
          Resource: `arn:${partition}:states:::s3:listObjectsV2`,
          Parameters: { Bucket: trail, 'Prefix.$': '$.prefix' }
        },
        // The other attributes of a listing would fill a batch, whose limit is 256 KiB.
        ItemSelector: {
          'Key.$': '$$.Map.Item.Value.Key',
          'Etag.$': '$$.Map.Item.Value.Etag'
        }
      }),
      'Fold the inventory': foldAll(backfill, 'inventory', {
        ItemReader: {
          Resource: `arn:${partition}:states:::s3:getObject`,
          ReaderConfig: { InputType: 'MANIFEST' },
          Parameters: { Bucket: results, 'Key.$': '$.inventory' }
        }
      }),
      'Start the tree': {
        Type: 'Pass',
        Result: { level: 0, failed: 0 },
        ResultPath: '$.plan',
        Next: 'Plan'
      },
      Plan: task(functions.plan, {
        Parameters: {
          'run.$': '$$.Execution.Name',
          'manifest.$': '$.written.ResultWriterDetails.Key',
          'before.$': '$.plan'
        },
        ResultPath: '$.plan',
        Next: 'Is it one'
      }),
      'Is it one': {
        Type: 'Choice',
        Choices: [{ Variable: '$.plan.isDone', BooleanEquals: true, Next: 'Finish' }],
        Default: 'Merge'
      },
      Merge: {
        Type: 'Map',
        ItemReader: {
          Resource: `arn:${partition}:states:::s3:getObject`,
          ReaderConfig: { InputType: 'JSON' },
          Parameters: { Bucket: results, 'Key.$': '$.plan.groups' }
        },
        ItemProcessor: child('Merge a group', functions.merge),
        MaxConcurrency: 50,
        ResultWriter: writer(backfill, 'merge'),
        ResultPath: '$.written',
        Next: 'Plan'
      },
      Finish: task(functions.finish, {
        Parameters: { 'run.$': '$$.Execution.Name', 'plan.$': '$.plan' },
        Next: 'Is it whole'
      }),
      'Is it whole': {
        Type: 'Choice',
        Choices: [{ Variable: '$.failed', NumericGreaterThan: 0, Next: 'Batches are missing' }],
        Default: 'Done'
      },
      'Batches are missing': {
        Type: 'Fail',
        Error: 'Incomplete',
        Cause:
          'Some batches could not be folded: the report says how many. Run it again with the same input.'
      },
      Done: { Type: 'Succeed' }
    }
  }
}
