import { App, Stack, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks } from 'cdk-nag'
import { beforeAll, describe, expect, it } from 'vitest'
import { type HandlerName, handlers } from '../build.js'
import { inputs } from '../cost.js'
import { ScaleOut } from '../stack/ScaleOut.js'

interface Statement {
  readonly Effect: string
  readonly Action: string | ReadonlyArray<string>
  readonly Resource: unknown
}

interface Resource {
  readonly Properties: { readonly [name: string]: unknown }
}

let template: Template
let missing: unknown

const all = (type: string): ReadonlyArray<Resource['Properties']> =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties)

/** Throws if cdk-nag has findings. */
const synthesise = (make: (app: App) => Stack): Stack => {
  const app = new App({ analyticsReporting: false })
  const stack = make(app)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  missing = app.synth().manifest.missing
  return stack
}

beforeAll(() => {
  template = Template.fromStack(synthesise((app) => new ScaleOut(app, 'MediatrailScaleOut')))
})

/** The permissions of a role, with the folder: `s3:GetObject trail`, `s3:PutObject states`. */
const grantsOf = (name: HandlerName): ReadonlyArray<string> => {
  const role = `${name.charAt(0).toUpperCase()}${name.slice(1)}Role`
  return all('AWS::IAM::Policy')
    .filter(({ Roles }) => JSON.stringify(Roles).includes(`"${role}`))
    .flatMap(
      ({ PolicyDocument }) =>
        (PolicyDocument as { readonly Statement: ReadonlyArray<Statement> }).Statement
    )
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) =>
        [Resource].flat().map((resource) => {
          const text = JSON.stringify(resource)
          const [, folder] = /"\/(\w+)\/\*"/.exec(text) ?? []
          const of = /^s3:/.test(action)
            ? (folder ?? (text.includes('TrailBucket') ? 'trail' : text))
            : ''
          return `${action} ${of}`.trim()
        })
      )
    )
    .sort()
}

describe('the stack', () => {
  it('has the bucket of the trail as its only parameter', () => {
    expect(Object.keys(template.toJSON()['Parameters'])).toEqual(['TrailBucket'])
  })

  it('has no look-ups, so that it can be synthesised without an account or a network', () => {
    expect(missing).toBeUndefined()
  })

  it('fails if cdk-nag has findings', () => {
    const open = (app: App): Stack => {
      const stack = new Stack(app, 'Open')
      new Queue(stack, 'WithoutTls')
      return stack
    }
    expect(() => synthesise(open)).toThrow()
  })

  it.each<[HandlerName, ReadonlyArray<string>]>([
    [
      'alerts',
      [
        's3:PutObject findings',
        's3:PutObject rejected',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:SendMessage'
      ]
    ],
    [
      'files',
      [
        's3:GetObject trail',
        's3:ListBucket trail',
        's3:PutObject rejected',
        's3:PutObject states',
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage'
      ]
    ],
    [
      'fold',
      ['s3:GetObject trail', 's3:ListBucket trail', 's3:PutObject rejected', 's3:PutObject states']
    ],
    ['plan', ['s3:GetObject runs', 's3:PutObject runs']],
    ['merge', ['s3:GetObject states', 's3:PutObject states']],
    ['finish', ['s3:GetObject states', 's3:PutObject runs']]
  ])('grants %s only the permissions that it needs', (name, grants) => {
    const logs = ['logs:CreateLogStream', 'logs:PutLogEvents']
    expect(grantsOf(name)).toEqual([...logs, ...grants])
  })

  it('allows no action on all resources, except actions without resource types', () => {
    const statements = all('AWS::IAM::Policy').flatMap(
      ({ PolicyDocument }) =>
        (PolicyDocument as { readonly Statement: ReadonlyArray<Statement> }).Statement
    )
    expect(statements.length).toBeGreaterThan(10)
    for (const { Action, Resource } of statements) {
      expect([Action].flat().filter((action) => action.includes('*'))).toEqual([])
      if (Resource === '*') expect([Action].flat()[0]).toMatch(/^(?:xray|logs):/)
    }
  })

  it('never writes to the trail', () => {
    const writes = JSON.stringify(all('AWS::IAM::Policy')).match(/s3:(?:Put|Delete)\w+/g)
    expect(new Set(writes)).toEqual(new Set(['s3:PutObject']))
  })

  it('is encrypted and not public, and keeps its logs for a month', () => {
    for (const bucket of all('AWS::S3::Bucket'))
      expect(bucket).toMatchObject({
        BucketEncryption: expect.anything(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true
        }
      })
    for (const queue of all('AWS::SQS::Queue'))
      expect(queue).toMatchObject({ SqsManagedSseEnabled: true })
    for (const topic of all('AWS::SNS::Topic'))
      expect(topic).toMatchObject({ KmsMasterKeyId: expect.anything() })
    expect(all('AWS::Logs::LogGroup')).toHaveLength(handlers.length + 1)
    for (const log of all('AWS::Logs::LogGroup')) expect(log).toMatchObject({ RetentionInDays: 30 })
  })

  it('loses nothing: failures go to a queue, and only failed messages are retried', () => {
    expect(all('AWS::Lambda::EventInvokeConfig')).toMatchObject([
      { DestinationConfig: { OnFailure: expect.anything() } }
    ])
    expect(all('AWS::Lambda::EventSourceMapping')).toMatchObject([
      { FunctionResponseTypes: ['ReportBatchItemFailures'] }
    ])
    for (const { Targets } of all('AWS::Events::Rule'))
      expect(Targets).toMatchObject([{ DeadLetterConfig: expect.anything() }])
  })

  it('raises an alarm on rejections, on findings, and if processing stops', () => {
    const alarms = all('AWS::CloudWatch::Alarm')
    const metrics = alarms.map(({ MetricName }) => MetricName)
    for (const metric of [
      'Rejected',
      'Findings',
      'AsyncEventAge',
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesVisible',
      'ExecutionsFailed',
      'ExecutionsTimedOut'
    ])
      expect(metrics).toContain(metric)
    expect(metrics.filter((metric) => metric === 'Errors')).toHaveLength(handlers.length)
    for (const alarm of alarms) expect(alarm).toMatchObject({ AlarmActions: [expect.anything()] })
    // If nothing is handled there are no metrics, and missing data is an alarm.
    expect(alarms.filter(({ MetricName }) => MetricName === 'Invocations')).toMatchObject([
      { ComparisonOperator: 'LessThanThreshold', Threshold: 1, TreatMissingData: 'breaching' }
    ])
    expect(JSON.stringify(all('AWS::StepFunctions::StateMachine'))).toContain('TimeoutSeconds')
  })

  it('has a budget, with a notification before it is used up', () => {
    expect(all('AWS::Budgets::Budget')).toMatchObject([
      {
        Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Unit: 'USD' } },
        NotificationsWithSubscribers: [
          { Subscribers: [expect.anything()] },
          { Subscribers: [expect.anything()] }
        ]
      }
    ])
  })

  it('costs as much as the page says when idle', () => {
    expect(all('AWS::CloudWatch::Alarm')).toHaveLength(inputs.alarms.value)
  })
})
