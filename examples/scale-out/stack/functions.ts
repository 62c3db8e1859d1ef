/** The Lambda functions, each with a role that permits only its actions, and a log that is kept for a month. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { bundleOf, type HandlerName } from '../build.js'
import { acknowledgeFolder, acknowledgeTrail } from './acknowledge.js'

export interface Buckets {
  readonly trail: IBucket
  readonly results: Bucket
}

interface Needs {
  readonly memorySize: number
  readonly timeout: Duration
  /** Of the results bucket. */
  readonly reads?: ReadonlyArray<string>
  readonly writes: ReadonlyArray<string>
  readonly readsTrail?: boolean
}

const needs: Readonly<Record<HandlerName, Needs>> = {
  alerts: { memorySize: 512, timeout: Duration.seconds(30), writes: ['findings', 'rejected'] },
  files: {
    memorySize: 1024,
    timeout: Duration.minutes(2),
    writes: ['states', 'rejected'],
    readsTrail: true
  },
  fold: {
    memorySize: 1769,
    timeout: Duration.minutes(15),
    writes: ['states', 'rejected'],
    readsTrail: true
  },
  plan: {
    memorySize: 1024,
    timeout: Duration.minutes(5),
    reads: ['runs'],
    writes: ['runs']
  },
  merge: { memorySize: 1769, timeout: Duration.minutes(15), reads: ['states'], writes: ['states'] },
  finish: { memorySize: 1769, timeout: Duration.minutes(15), reads: ['states'], writes: ['runs'] }
}

const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

export const lambdaOf = (scope: Construct, name: HandlerName, buckets: Buckets): Lambda => {
  const { memorySize, timeout, reads = [], writes, readsTrail = false } = needs[name]
  const { trail, results } = buckets
  const logGroup = new LogGroup(scope, `${title(name)}Log`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY
  })
  const role = new Role(scope, `${title(name)}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com')
  })
  logGroup.grantWrite(role)
  const allow = (actions: ReadonlyArray<string>, resources: ReadonlyArray<string>): void => {
    if (resources.length > 0)
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }))
  }
  const inside = (folder: string): string => results.arnForObjects(`${folder}/*`)
  allow(['s3:GetObject'], reads.map(inside))
  allow(['s3:PutObject'], writes.map(inside))
  for (const folder of new Set([...reads, ...writes])) acknowledgeFolder(role, results, folder)
  if (readsTrail) {
    allow(['s3:GetObject'], [trail.arnForObjects('*')])
    // Without it, S3 returns AccessDenied for a missing object, which would be retried in vain.
    allow(['s3:ListBucket'], [trail.bucketArn])
    acknowledgeTrail(role)
  }
  return new Lambda(scope, title(name), {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(bundleOf(name)),
    memorySize,
    timeout,
    role,
    logGroup,
    environment: { RESULTS: results.bucketName }
  })
}
