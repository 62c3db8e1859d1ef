/** Made-up records in the forms that CloudTrail delivers: the account, the addresses and the keys belong to no one. */

const envelope = {
  eventVersion: '1.09',
  userIdentity: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/Operator/alice',
    accountId: '111122223333'
  },
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.1',
  eventType: 'AwsApiCall',
  recipientAccountId: '111122223333'
}

export const stopChannel = {
  ...envelope,
  eventTime: '2026-01-02T03:04:05Z',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  requestParameters: { channelId: '1234567' },
  responseElements: null,
  readOnly: false
}

export const updateChannel = {
  ...envelope,
  eventTime: '2026-01-02T03:05:00Z',
  eventSource: 'mediapackage.amazonaws.com',
  eventName: 'UpdateChannel',
  requestParameters: { id: 'news', description: 'the evening news' },
  responseElements: {
    id: 'news',
    hlsIngest: { ingestEndpoints: [{ id: 'first', username: '***', password: '***' }] }
  },
  // As older records have it.
  readOnly: 'false'
}

const createBucket = {
  ...envelope,
  eventTime: '2026-01-02T03:06:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'CreateBucket'
}

export const logFile: string = JSON.stringify({
  Records: [stopChannel, updateChannel, createBucket, { eventName: 'StopChannel' }]
})
