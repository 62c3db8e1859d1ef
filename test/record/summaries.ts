/** Made-up records about many calls. */
export const insight = {
  eventVersion: '1.11',
  eventTime: '2026-01-02T03:04:00Z',
  awsRegion: 'us-west-2',
  eventID: 'aaaaaaaa-0000-4000-8000-000000000011',
  eventType: 'AwsCloudTrailInsight',
  recipientAccountId: '111122223333',
  sharedEventID: 'aaaaaaaa-0000-4000-8000-000000000012',
  insightDetails: {
    state: 'Start',
    eventSource: 'medialive.amazonaws.com',
    eventName: 'StopChannel',
    insightType: 'ApiErrorRateInsight',
    errorCode: 'ConflictException',
    insightContext: {
      statistics: {
        baseline: { average: 9.82222e-5 },
        insight: { average: 6 },
        insightDuration: 3,
        baselineDuration: 10080
      },
      attributions: [
        {
          attribute: 'userIdentityArn',
          insight: [{ value: 'arn:aws:iam::111122223333:user/alice', average: 6 }],
          baseline: [{ value: 'null', average: 9.82222e-5 }]
        }
      ]
    }
  },
  eventCategory: 'Insight'
}

/** As an event data store has it. */
export const lakeInsight = {
  eventVersion: '1.11',
  eventCategory: 'Insight',
  eventType: 'AwsCloudTrailInsight',
  eventID: 'aaaaaaaa-0000-4000-8000-000000000013',
  eventTime: '2026-01-02T03:14:00Z',
  awsRegion: 'us-west-2',
  recipientAccountId: '111122223333',
  sharedEventID: 'aaaaaaaa-0000-4000-8000-000000000012',
  insightSource: 'arn:aws:cloudtrail:us-west-2:111122223333:eventdatastore/EXAMPLE',
  insightState: 'End',
  insightEventSource: 'medialive.amazonaws.com',
  insightEventName: 'StopChannel',
  insightErrorCode: 'null',
  insightType: 'ApiCallRateInsight',
  insightContext: {
    baselineAverage: 0.2,
    insightAverage: 4,
    baselineDuration: 10080,
    insightDuration: 12,
    attributions: [{ attribute: 'userAgent', insightValue: 'aws-cli/2.31.0', insightAverage: 4 }]
  }
}

export const aggregated = {
  eventVersion: '1.0',
  accountId: '111122223333',
  eventId: 'aaaaaaaa-0000-4000-8000-000000000014',
  eventCategory: 'Aggregated',
  eventType: 'AwsAggregatedEvent',
  awsRegion: 'us-west-2',
  eventSource: 'kinesisvideo.amazonaws.com',
  timeWindow: {
    windowStart: '2026-01-02T03:00:00Z',
    windowEnd: '2026-01-02T03:05:00Z',
    windowSize: 'PT5M'
  },
  summary: {
    primaryDimension: {
      dimension: 'eventName',
      statistics: [{ name: 'GetMedia', value: 1000 }],
      aggregationType: 'Count'
    },
    details: [
      {
        dimension: 'userIdentity',
        statistics: [{ name: 'arn:aws:iam::111122223333:user/alice', value: 1000 }],
        aggregationType: 'Count'
      }
    ]
  }
}
