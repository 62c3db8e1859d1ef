import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, denied, failed, type MediaEvent, outcome, succeeded } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { cases } from '../laws/events.js'
import { record } from './record.js'

const ended = (rest: { readonly [key: string]: unknown }): MediaEvent => {
  const decoded = decodeEvent(record('medialive.amazonaws.com', 'StopChannel', rest))
  if (E.isLeft(decoded)) throw new Error('refused')
  return decoded.right
}

/** Without the endings that some services give them. */
const refusals = [
  // A policy does not let the caller.
  'AccessDenied',
  'AuthorizationError',
  'AuthorizationFailed',
  'AuthorizationFailure',
  'EC2AccessDenied',
  'ExplicitDeny',
  'Forbidden',
  'InsufficientPermissions',
  'InsufficientPrivileges',
  'KMSAccessDenied',
  'NotAuthorized',
  'OrganizationAccessDenied',
  'PermissionDenied',
  'Unauthorized',
  'UnauthorizedAccess',
  'UnauthorizedClient',
  'UnauthorizedOperation',
  'VpceAccessDenied',
  '401',
  '403',
  // Nobody knows who the caller is.
  'AuthFailure',
  'AuthenticationFailure',
  'ExpiredCredentials',
  'ExpiredToken',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidAuthentication',
  'InvalidClientTokenId',
  'InvalidCredentials',
  'InvalidSecurity',
  'InvalidSecurityToken',
  'InvalidSignature',
  'InvalidToken',
  'MissingAuthenticationToken',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SecurityTokenExpired',
  'SignatureDoesNotMatch',
  'TokenExpired',
  'TokenRefreshRequired',
  'UnrecognizedClient',
  // The account may not use the service.
  'AccountProblem',
  'AccountSuspended',
  'AllAccessDisabled',
  'Blocked',
  'NotSignedUp',
  'OptInRequired',
  'PendingVerification',
  'SubscriptionRequired'
]

describe('a denial', () => {
  it.each(refusals)('is %s, whatever precedes and follows it, in any case', (code) => {
    for (const before of ['', 'Client.', 'Server.', 'com.amazonaws.medialive#'])
      for (const after of ['', 'Exception', 'Error', 'Fault', ':https://example.org/docs/'])
        for (const written of [(text: string) => text, (text: string) => text.toLowerCase()]) {
          const errorCode = written(`${before}${code}${after}`)
          expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Denied', code: errorCode })
        }
  })

  it.each([
    '403 Forbidden',
    'HTTP 401',
    'Access Denied',
    'aws:AccessDenied',
    'AuthFailure.ServiceLinkedRoleCreation',
    'Error403',
    'StatusCode: 401',
    '{"__type":"AccessDeniedException"}'
  ])('is %s', (errorCode) => {
    expect(outcome(ended({ errorCode }))._tag).toBe('Denied')
  })

  it.each([
    'User: x is not authorized to perform: medialive:StopChannel on resource: y',
    'User is not authorized to access this resource with an explicit deny',
    'You are not authorised to use this channel',
    'x with an explicit deny in a service control policy',
    'Access Denied',
    'You do not have sufficient access to perform this action.',
    "You don't have permission to perform this action.",
    'The security token included in the request is expired',
    'The request signature we calculated does not match the signature you provided.',
    'The AWS Access Key Id needs a subscription for the service',
    'User: x is unauthorized to perform medialive:StopChannel',
    'User does not have permission to call medialive:StopChannel',
    'Permission denied',
    'because no identity-based policy allows the medialive:StopChannel action',
    'Signature expired: 20260102T030405Z is now earlier than 20260102T040405Z',
    'Credential should be scoped to a valid region.',
    // Codes and statuses within a message.
    'AccessDenied',
    'AccessDeniedException: x',
    'Forbidden',
    'HTTP 403 Forbidden',
    'status 401',
    '{"__type":"com.amazonaws.medialive#AccessDeniedException","message":null}',
    '{\\"code\\": \\"AccessDenied\\"}',
    '{"statusCode":403,"message":"x"}',
    '{"Status": "401"}',
    'An error occurred (AccessDeniedException) when calling the StopChannel operation: x',
    'x (Service: MediaLive, Status Code: 403, Request ID: y)',
    'x (Service: MediaLive; Error Code: AccessDeniedException; Request ID: y)'
  ])('is recognised by its message if the code is not conclusive: %s', (errorMessage) => {
    const errorCode = 'BadRequestException'
    expect(outcome(ended({ errorCode, errorMessage }))).toEqual({ _tag: 'Denied', code: errorCode })
    expect(outcome(ended({ errorMessage }))).toEqual({ _tag: 'Denied', code: undefined })
    expect(outcome(ended({ errorCode, responseElements: { message: errorMessage } }))).toEqual({
      _tag: 'Denied',
      code: errorCode
    })
  })

  it('is recognised by a numeric code', () => {
    expect(outcome(ended({ errorCode: 403 }))).toEqual({ _tag: 'Denied', code: '403' })
    expect(outcome(ended({ errorCode: 403, errorMessage: 'x' }))).toEqual({
      _tag: 'Denied',
      code: '403'
    })
  })

  it('is recognised by a code or a message that is an object', () => {
    const errorMessage = { message: 'User is not authorized' }
    expect(denied(ended({ errorCode: { code: 'AccessDenied' } }))).toBe(true)
    expect(denied(ended({ errorCode: 'BadRequestException', errorMessage }))).toBe(true)
    expect(denied(ended({ errorMessage }))).toBe(true)
  })
})

describe('a failure', () => {
  it.each([
    'ConflictException',
    'NotFoundException',
    'ThrottlingException',
    'TooManyRequestsException',
    'ValidationException',
    'LimitExceededException',
    'ServiceQuotaExceededException',
    'InternalServerErrorException',
    'Client.DryRunOperation',
    // The state of a resource does not allow it, whoever asks.
    'OperationNotPermitted',
    'InvalidNextTokenException',
    'ExpiredIteratorException',
    'AuthorizationNotFound',
    '400',
    '4031',
    '500',
    'Error',
    '***'
  ])('is %s', (errorCode) => {
    expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Failed', code: errorCode })
  })

  it.each([
    'Rate exceeded',
    'The request was denied due to request throttling.',
    'Channel 1234567 is not idle',
    'Failed authentication',
    'accessdenied-page not found',
    'forbidden was not found',
    'channel 403 does not exist',
    '403 channels are running',
    '{"statusCode":409,"message":"403"}',
    'The role does not have sufficient permissions'
  ])('is recognised by its message, if there is nothing else: %s', (errorMessage) => {
    expect(outcome(ended({ errorMessage }))).toEqual({ _tag: 'Failed', code: undefined })
  })

  it('is a record whose code cannot be read', () => {
    for (const errorCode of [{}, [], true, Object.create(null)])
      expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Failed', code: undefined })
    expect(outcome(ended({ ErrorCode: 500 }))).toEqual({ _tag: 'Failed', code: '500' })
  })
})

describe('a success', () => {
  it('is a record without an error; an empty code is not an error, nor is a response that mentions one', () => {
    for (const rest of [
      {},
      { errorCode: '' },
      { errorCode: null },
      { errorCode: '', errorMessage: '' },
      { eventType: 'AwsServiceEvent', errorCode: '' },
      { readOnly: 'false' },
      { responseElements: { message: 'access denied' } }
    ])
      expect(outcome(ended(rest))).toEqual({ _tag: 'Succeeded' })
  })
})

describe('succeeded, denied and failed', () => {
  const all = [{}, { errorCode: 'AccessDenied' }, { errorCode: 'ConflictException' }].map(ended)

  it('are predicates for filter, and agree with outcome', () => {
    expect([succeeded, denied, failed].map((is) => all.filter(is))).toEqual(all.map((one) => [one]))
  })

  it('are mutually exclusive, whatever the error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (errorCode, errorMessage) => {
        const event = ended({ errorCode, errorMessage })
        expect([succeeded, denied, failed].filter((is) => is(event))).toHaveLength(1)
      }),
      cases(300)
    )
  })

  it('take linear time for a long error', () => {
    const errorCode = `${'error'.repeat(200_000)}x`
    expect(failed(ended({ errorCode, errorMessage: 'you do not '.repeat(100_000) }))).toBe(true)
  })
})
