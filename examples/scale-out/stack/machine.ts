/** The backfill: existing files, folded by many concurrent functions. */
import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { acknowledgeFolder, acknowledgeMachine } from './acknowledge.js'
import { definition, type Functions } from './definition.js'
import type { Buckets } from './functions.js'

export const backfill = (
  scope: Construct,
  { trail, results }: Buckets,
  functions: Readonly<Record<keyof Functions, Lambda>>
): StateMachine => {
  const { partition, region, account } = Stack.of(scope)
  const { fold, plan, merge, finish } = functions
  const named = `${scope.node.id}-backfill`
  const machine = new StateMachine(scope, 'Backfill', {
    stateMachineName: named,
    definitionBody: DefinitionBody.fromString(
      JSON.stringify(
        definition({
          partition,
          trail: trail.bucketName,
          results: results.bucketName,
          functions: {
            fold: fold.functionArn,
            plan: plan.functionArn,
            merge: merge.functionArn,
            finish: finish.functionArn
          }
        })
      )
    ),
    tracingEnabled: true,
    logs: {
      level: LogLevel.ALL,
      // The inputs of the children are lists of files: logging them would cost more than everything else.
      includeExecutionData: false,
      destination: new LogGroup(scope, 'BackfillLog', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY
      })
    }
  })
  const allow = (actions: ReadonlyArray<string>, ...resources: ReadonlyArray<string>): void =>
    machine.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources] })
    )
  for (const task of [fold, plan, merge, finish]) allow(['lambda:InvokeFunction'], task.functionArn)
  allow(['s3:ListBucket'], trail.bucketArn)
  allow(
    ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    results.arnForObjects('runs/*')
  )
  allow(['s3:GetObject'], results.arnForObjects('inventory/*'))
  // A Distributed Map starts executions of its own state machine. By name, since its ARN would depend on its own role.
  allow(
    ['states:StartExecution'],
    `arn:${partition}:states:${region}:${account}:stateMachine:${named}`
  )
  allow(
    ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
    `arn:${partition}:states:${region}:${account}:execution:${named}/*`
  )
  for (const folder of ['runs', 'inventory']) acknowledgeFolder(machine, results, folder)
  acknowledgeMachine(machine, named)
  return machine
}
