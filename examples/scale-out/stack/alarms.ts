/** Alarms, and their topic: subscribe everyone to it who should be notified. */
import { Duration, Stack } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { namespace } from '../lambda/metrics.js'
import type { Queues } from './live.js'

/** US dollars per month. */
const budget = 50

/** Encrypted with its own key: alarms cannot publish to topics with the AWS managed key. */
const alarmTopic = (scope: Construct): Topic => {
  const key = new Key(scope, 'AlarmKey', { enableKeyRotation: true })
  const topic = new Topic(scope, 'Alarms', { masterKey: key, enforceSSL: true })
  const { account } = Stack.of(scope)
  for (const service of ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com']) {
    const principals = [new ServicePrincipal(service)]
    const conditions = { StringEquals: { 'aws:SourceAccount': account } }
    key.addToResourcePolicy(
      new PolicyStatement({
        principals,
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions
      })
    )
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals,
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions
      })
    )
  }
  return topic
}

export interface Watched {
  readonly lambdas: Readonly<Record<string, Lambda>>
  /** Invoked for each call of a media service. */
  readonly alerts: Lambda
  /** Handles a log file every few minutes, as long as the trail is active. */
  readonly files: Lambda
  readonly queues: Queues
  readonly machine: StateMachine
}

export const alarms = (
  scope: Construct,
  { lambdas, alerts, files, queues, machine }: Watched
): Topic => {
  const topic = alarmTopic(scope)
  const raise = (
    id: string,
    alarmDescription: string,
    metric: IMetric,
    threshold: number,
    rest: { comparisonOperator?: ComparisonOperator; treatMissingData?: TreatMissingData } = {}
  ): void =>
    new Alarm(scope, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...rest
    }).addAlarmAction(new SnsAction(topic))
  const counted = (metricName: string, period: Duration): Metric =>
    new Metric({ namespace, metricName, statistic: 'Sum', period })
  const period = Duration.minutes(5)

  raise(
    'Found',
    'The rules found something: see findings/',
    counted('Findings', Duration.minutes(1)),
    1
  )
  raise('Rejected', 'Something could not be read: see rejected/', counted('Rejected', period), 1)
  for (const [name, made] of Object.entries(lambdas))
    raise(`${name}Errors`, `${name} fails`, made.metricErrors({ period }), 1)
  for (const queue of queues.dead)
    raise(
      `${queue.node.id}Filled`,
      'A message was given up: read it, and send it back to its queue',
      queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      1
    )
  raise(
    'AlertsWait',
    'Calls wait for their handler, which stands still or is throttled',
    alerts.metric('AsyncEventAge', { period, statistic: 'Maximum' }),
    Duration.minutes(5).toMilliseconds()
  )
  raise(
    'FilesWait',
    'Log files wait for the handler, which stands still or is too slow',
    queues.files.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
    Duration.minutes(30).toSeconds()
  )
  raise(
    'FilesStopped',
    'No log file was handled for two hours: the trail, its notifications or the handler stands still',
    files.metricInvocations({ period: Duration.hours(2), statistic: 'Sum' }),
    1,
    {
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING
    }
  )
  raise(
    'BackfillFailed',
    'A backfill failed, or lacks batches',
    machine.metricFailed({ period }),
    1
  )
  raise('BackfillTimedOut', 'A backfill took too long', machine.metricTimedOut({ period }), 1)

  const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }]
  new CfnBudget(scope, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: budget, unit: 'USD' }
    },
    notificationsWithSubscribers: [
      {
        notification: {
          notificationType: 'ACTUAL',
          comparisonOperator: 'GREATER_THAN',
          threshold: 80
        },
        subscribers
      },
      {
        notification: {
          notificationType: 'FORECASTED',
          comparisonOperator: 'GREATER_THAN',
          threshold: 100
        },
        subscribers
      }
    ]
  })
  return topic
}
