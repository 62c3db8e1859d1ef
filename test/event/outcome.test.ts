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
  'EC2AccessDenied',
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
  'ExpiredToken',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSecurity',
  'InvalidSignature',
  'InvalidToken',
  'MissingAuthenticationToken',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
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
  it.each(refusals)('is %s, whatever stands before and behind it, in any case', (code) => {
    for (const before of ['', 'Client.', 'Server.', 'com.amazonaws.medialive#'])
      for (const after of ['', 'Exception', 'Error', 'Fault', ':https://example.org/docs/'])
        for (const written of [(text: string) => text, (text: string) => text.toLowerCase()]) {
          const errorCode = written(`${before}${code}${after}`)
          expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Denied', code: errorCode })
        }
  })

  it.each(['403 Forbidden', 'HTTP 401', 'Access Denied', 'AuthFailure.ServiceLinkedRoleCreation'])(
    'is %s',
    (errorCode) => {
      expect(outcome(ended({ errorCode }))._tag).toBe('Denied')
    }
  )

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
    'The AWS Access Key Id needs a subscription for the service'
  ])('is told by its message where the code says nothing: %s', (errorMessage) => {
    const errorCode = 'BadRequestException'
    expect(outcome(ended({ errorCode, errorMessage }))).toEqual({ _tag: 'Denied', code: errorCode })
    expect(outcome(ended({ errorMessage }))).toEqual({ _tag: 'Denied', code: undefined })
    expect(outcome(ended({ errorCode, responseElements: { message: errorMessage } }))).toEqual({
      _tag: 'Denied',
      code: errorCode
    })
  })

  it('is told from a code that is a number', () => {
    expect(outcome(ended({ errorCode: 403 }))).toEqual({ _tag: 'Denied', code: '403' })
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
    'Failed authentication'
  ])('is told by its message, where that is all there is: %s', (errorMessage) => {
    expect(outcome(ended({ errorMessage }))).toEqual({ _tag: 'Failed', code: undefined })
  })

  it('is what has a code that cannot be read', () => {
    for (const errorCode of [{}, [], true, Object.create(null)])
      expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Failed', code: undefined })
    expect(outcome(ended({ ErrorCode: 500 }))).toEqual({ _tag: 'Failed', code: '500' })
  })
})

describe('a success', () => {
  it('is a record without an error; an empty code is none, nor is a response that speaks of one', () => {
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

  it('are predicates for filter, and say what outcome says', () => {
    expect([succeeded, denied, failed].map((is) => all.filter(is))).toEqual(all.map((one) => [one]))
  })

  it('hold one at a time, whatever the error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (errorCode, errorMessage) => {
        const event = ended({ errorCode, errorMessage })
        expect([succeeded, denied, failed].filter((is) => is(event))).toHaveLength(1)
      }),
      cases(300)
    )
  })

  it('take a long error no longer than they should', () => {
    const errorCode = `${'error'.repeat(200_000)}x`
    expect(failed(ended({ errorCode, errorMessage: 'you do not '.repeat(100_000) }))).toBe(true)
  })
})
