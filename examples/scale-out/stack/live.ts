/** New data: calls from EventBridge within seconds, and log files from a queue within minutes. */
import { Duration } from 'aws-cdk-lib'
import { Match, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { catalogue } from 'mediatrail'
import { acknowledgeDeadLetters } from './acknowledge.js'

export interface Queues {
  readonly files: Queue
  /** Failed messages. */
  readonly dead: ReadonlyArray<Queue>
}

const deadQueue = (scope: Construct, id: string): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14)
  })

export interface Live {
  readonly trail: IBucket
  readonly alerts: Lambda
  readonly files: Lambda
}

export const live = (scope: Construct, { trail, alerts, files }: Live): Queues => {
  const deadAlerts = deadQueue(scope, 'DeadAlerts')
  acknowledgeDeadLetters(deadAlerts)
  new Rule(scope, 'Calls', {
    description: 'Calls of the media services, as CloudTrail reports them',
    eventPattern: {
      detailType: Match.suffix(' via CloudTrail'),
      detail: { eventSource: Object.keys(catalogue) }
    },
    targets: [new LambdaFunction(alerts, { deadLetterQueue: deadAlerts })]
  })
  // The dead-letter queue of the target is for events that Lambda did not accept; Lambda retries failures of the
  // function twice.
  alerts.configureAsyncInvoke({ onFailure: new SqsDestination(deadAlerts), retryAttempts: 2 })
  const deadFiles = deadQueue(scope, 'DeadFiles')
  const queue = new Queue(scope, 'NewFiles', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    // Six times the function timeout, as AWS recommends.
    visibilityTimeout: Duration.minutes(12),
    deadLetterQueue: { queue: deadFiles, maxReceiveCount: 5 }
  })
  new Rule(scope, 'Delivered', {
    description: 'Log files that CloudTrail has delivered',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [trail.bucketName] },
        object: { key: [{ wildcard: '*/CloudTrail/*.json.gz' }] }
      }
    },
    targets: [new SqsQueue(queue, { deadLetterQueue: deadFiles })]
  })
  files.addEventSource(
    new SqsEventSource(queue, {
      batchSize: 10,
      maxConcurrency: 10,
      reportBatchItemFailures: true
    })
  )
  return { files: queue, dead: [deadAlerts, deadFiles] }
}
