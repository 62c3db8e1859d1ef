/** The same oracle for the envelope: straight from the table of fields in AWS's user guide. */

type Fields = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Fields =>
  Object.prototype.toString.call(value) === '[object Object]'

const text = (value: unknown): boolean => typeof value === 'string'
const boolean = (value: unknown): boolean => typeof value === 'boolean'
const flag = (value: unknown): boolean => [true, false, 'true', 'false'].includes(value as never)
const orNull =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || check(value)
const listOf =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(check)
const having =
  (members: { readonly [key: string]: (value: unknown) => boolean }) =>
  (value: unknown): boolean =>
    isObject(value) &&
    Object.entries(members).every(([key, check]) => !Object.hasOwn(value, key) || check(value[key]))
const texts = (
  ...keys: ReadonlyArray<string>
): { readonly [key: string]: (v: unknown) => boolean } =>
  Object.fromEntries(keys.map((key) => [key, text]))

const sessionContext = having({
  ...texts('sourceIdentity', 'ec2RoleDelivery', 'ec2IssuedInVpc', 'signInSessionArn'),
  sessionIssuer: having(texts('type', 'principalId', 'arn', 'accountId', 'userName')),
  webIdFederationData: having({ ...texts('federatedProvider'), attributes: isObject }),
  attributes: having({ ...texts('creationDate'), mfaAuthenticated: flag }),
  assumedRoot: flag
})

const userIdentity = having({
  ...texts('type', 'principalId', 'arn', 'accountId', 'accessKeyId', 'userName', 'invokedBy'),
  ...texts('identityProvider', 'credentialId'),
  sessionContext,
  invokedByDelegate: having(texts('accountId')),
  onBehalfOf: having(texts('userId', 'identityStoreArn')),
  inScopeOf: having(
    texts(
      'sourceArn',
      'sourceAccount',
      'issuerType',
      'credentialsIssuedTo',
      'credentialsIssuedToVersion'
    )
  )
})

const fields: { readonly [key: string]: (value: unknown) => boolean } = {
  ...texts('eventVersion', 'eventTime', 'eventSource', 'eventName', 'awsRegion', 'sourceIPAddress'),
  ...texts(
    'userAgent',
    'errorCode',
    'errorMessage',
    'requestID',
    'eventID',
    'eventType',
    'apiVersion'
  ),
  ...texts('recipientAccountId', 'sharedEventID', 'vpcEndpointId', 'vpcEndpointAccountId'),
  ...texts('eventCategory'),
  userIdentity,
  requestParameters: orNull(isObject),
  responseElements: orNull(isObject),
  additionalEventData: orNull(isObject),
  serviceEventDetails: orNull(isObject),
  resources: orNull(listOf(having(texts('ARN', 'ARNPrefix', 'accountId', 'type')))),
  managementEvent: boolean,
  readOnly: boolean,
  sessionCredentialFromConsole: flag,
  addendum: having(texts('reason', 'updatedFields', 'originalRequestID', 'originalEventID')),
  eventContext: having({ requestContext: isObject, tagContext: isObject }),
  edgeDeviceDetails: isObject,
  tlsDetails: having(texts('tlsVersion', 'cipherSuite', 'clientProvidedHostHeader', 'keyExchange'))
}

/** The fields of an envelope that are not of the kind that they should be. */
export const envelopeFaults = (event: Fields): ReadonlyArray<string> => [
  ...(Object.hasOwn(event, 'userIdentity') ? [] : ['no userIdentity']),
  ...Object.entries(fields)
    .filter(([key, check]) => Object.hasOwn(event, key) && !check(event[key]))
    .map(([key]) => `${key} is of another kind`)
]
