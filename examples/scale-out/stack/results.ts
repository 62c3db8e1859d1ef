/** The results bucket: states, findings, reports, and what could not be read. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

const shared = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN
}

export const resultsBucket = (scope: Construct, trail: IBucket): Bucket => {
  const logs = new Bucket(scope, 'AccessLogs', {
    ...shared,
    lifecycleRules: [{ expiration: Duration.days(90) }]
  })
  const results = new Bucket(scope, 'Results', {
    ...shared,
    serverAccessLogsBucket: logs,
    lifecycleRules: [
      // A state is read once, by the reducer; the inputs of a report are not kept forever.
      { prefix: 'states/', expiration: Duration.days(30) },
      { prefix: 'inventory/', expiration: Duration.days(30) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) }
    ]
  })
  results.addToResourcePolicy(
    new PolicyStatement({
      sid: 'InventoryOfTheTrail',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [results.arnForObjects('inventory/*')],
      conditions: {
        ArnLike: { 'aws:SourceArn': trail.bucketArn },
        StringEquals: { 'aws:SourceAccount': Stack.of(scope).account }
      }
    })
  )
  return results
}
