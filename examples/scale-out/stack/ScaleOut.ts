/**
 * Handlers for new events and files, and a backfill of existing files. Its only parameter is the bucket of the trail.
 */
import { CfnOutput, CfnParameter, DefaultStackSynthesizer, Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { alarms } from './alarms.js'
import { lambdaOf } from './functions.js'
import { live } from './live.js'
import { backfill } from './machine.js'
import { resultsBucket } from './results.js'

export class ScaleOut extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Audits the media calls of a CloudTrail trail',
      // Its rule would add the version of the bootstrap stack as a parameter.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false })
    })
    const { valueAsString } = new CfnParameter(this, 'TrailBucket', {
      description:
        'The bucket that the trail writes to, which sends its notifications to EventBridge',
      allowedPattern: '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]'
    })
    const trail = Bucket.fromBucketName(this, 'Trail', valueAsString)
    const buckets = { trail, results: resultsBucket(this, trail) }
    const lambdas = {
      alerts: lambdaOf(this, 'alerts', buckets),
      files: lambdaOf(this, 'files', buckets),
      fold: lambdaOf(this, 'fold', buckets),
      plan: lambdaOf(this, 'plan', buckets),
      merge: lambdaOf(this, 'merge', buckets),
      finish: lambdaOf(this, 'finish', buckets)
    }
    const { alerts, files } = lambdas
    const queues = live(this, { trail, alerts, files })
    const machine = backfill(this, buckets, lambdas)
    const topic = alarms(this, { lambdas, alerts, files, queues, machine })
    new CfnOutput(this, 'BackfillArn', { value: machine.stateMachineArn })
    new CfnOutput(this, 'ResultsBucket', { value: buckets.results.bucketName })
    new CfnOutput(this, 'AlarmTopic', { value: topic.topicArn })
  }
}
