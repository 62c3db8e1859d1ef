/** Intended wildcards in policies, each by name and with its reason: any other is an error of cdk-nag. */
import { type CfnElement, Stack, Validations } from 'aws-cdk-lib'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

const wildcard = (scope: IConstruct, resource: string, reason: string): void =>
  Validations.of(scope).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`,
    reason
  })

export const acknowledgeFolder = (scope: IConstruct, bucket: Bucket, folder: string): void => {
  const child = bucket.node.defaultChild as CfnElement
  wildcard(
    scope,
    `<${Stack.of(bucket).getLogicalId(child)}.Arn>/${folder}/*`,
    `objects of ${folder}/ have names that are made of what they hold`
  )
}

export const acknowledgeTrail = (scope: IConstruct): void =>
  wildcard(
    scope,
    'arn:<AWS::Partition>:s3:::<TrailBucket>/*',
    'every log file of the trail is read, and a trail may have any prefix'
  )

export const acknowledgeMachine = (scope: IConstruct, name: string): void => {
  wildcard(
    scope,
    `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}/*`,
    'a Distributed Map watches its children, whose names Step Functions makes'
  )
  wildcard(
    scope,
    '*',
    'the deliveries of logs and traces of X-Ray, which have no resources to name'
  )
}

export const acknowledgeDeadLetters = (queue: IConstruct): void =>
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions::AwsSolutions-SQS3',
    reason: 'it is the queue for dead letters of a target of EventBridge'
  })
