import { App, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleAll, handlers } from '../build.js'
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

const all = (type: string): ReadonlyArray<Resource['Properties']> =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties)

beforeAll(async () => {
  await bundleAll()
  const app = new App()
  const stack = new ScaleOut(app, 'MediatrailScaleOut')
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  // Throws if cdk-nag finds anything.
  app.synth()
  template = Template.fromStack(stack)
})

describe('the stack', () => {
  it('asks for the bucket of the trail, and for nothing else', () => {
    expect(Object.keys(template.toJSON()['Parameters'])).toEqual(['TrailBucket'])
  })

  it('allows no action on everything, but those that have no resources', () => {
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

  it('writes to no object of the trail', () => {
    const writes = JSON.stringify(all('AWS::IAM::Policy')).match(/s3:(?:Put|Delete)\w+/g)
    expect(new Set(writes)).toEqual(new Set(['s3:PutObject']))
  })

  it('is encrypted, closed to the public, and keeps its logs for a month', () => {
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

  it('loses nothing: what fails goes to a queue, and only what failed is tried again', () => {
    expect(all('AWS::Lambda::EventInvokeConfig')).toMatchObject([
      { DestinationConfig: { OnFailure: expect.anything() } }
    ])
    expect(all('AWS::Lambda::EventSourceMapping')).toMatchObject([
      { FunctionResponseTypes: ['ReportBatchItemFailures'] }
    ])
    for (const { Targets } of all('AWS::Events::Rule'))
      expect(Targets).toMatchObject([{ DeadLetterConfig: expect.anything() }])
  })

  it('raises an alarm on rejections, on findings, and where something stands still', () => {
    const alarms = all('AWS::CloudWatch::Alarm')
    const metrics = alarms.map(({ MetricName }) => MetricName)
    for (const metric of [
      'Rejected',
      'Findings',
      'Errors',
      'Invocations',
      'ApproximateAgeOfOldestMessage',
      'ApproximateNumberOfMessagesVisible',
      'ExecutionsFailed'
    ])
      expect(metrics).toContain(metric)
    for (const alarm of alarms) expect(alarm).toMatchObject({ AlarmActions: [expect.anything()] })
    expect(all('AWS::Budgets::Budget')).toHaveLength(1)
  })
})
