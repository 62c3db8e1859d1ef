import type { MediaEvents } from 'mediatrail'

/** A made-up record of one operation, canonical but for what is put in. */
export const record = <S extends keyof MediaEvents>(
  eventSource: S,
  eventName: keyof MediaEvents[S] & string,
  rest: { readonly [key: string]: unknown } = {}
): { readonly [key: string]: unknown } => ({
  eventVersion: '1.11',
  userIdentity: {
    type: 'IAMUser',
    principalId: 'AIDACKCEVSQ6C2EXAMPLE',
    arn: 'arn:aws:iam::111122223333:user/alice',
    accountId: '111122223333',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    userName: 'alice'
  },
  eventTime: '2026-01-02T03:04:05Z',
  eventSource,
  eventName,
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.1',
  userAgent: 'aws-cli/2.31.0',
  requestParameters: null,
  responseElements: null,
  requestID: '1234abcd-12ab-34cd-56ef-1234567890ab',
  eventID: '0987dcba-09fe-87dc-65ba-ab0987654321',
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
  eventCategory: 'Management',
  ...rest
})
