/** Metrics, as log lines that CloudWatch extracts. */
export const namespace = 'MediaTrail'

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
export const count = (metric: 'Rejected' | 'Findings', value: number): void => {
  const line = {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        { Namespace: namespace, Dimensions: [[]], Metrics: [{ Name: metric, Unit: 'Count' }] }
      ]
    },
    [metric]: value
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
