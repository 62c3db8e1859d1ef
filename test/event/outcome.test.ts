import { expect, it } from 'vitest'
import { outcome } from '../../src/event/outcome.js'
import type { Envelope } from '../../src/record/Envelope.js'

const ended = (errors: Pick<Envelope, 'errorCode' | 'errorMessage'>): Envelope => ({
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  eventTime: '2026-01-02T03:04:05Z',
  userIdentity: {},
  ...errors
})

it.each([
  'AccessDenied',
  'AccessDeniedException',
  'ForbiddenException',
  'Client.UnauthorizedOperation',
  'UnauthorizedException',
  'AuthorizationError',
  'AuthorizationErrorException',
  'NotAuthorizedException',
  'VpceAccessDenied',
  'UnrecognizedClientException'
])('%s is a denial', (errorCode) => {
  expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Denied', code: errorCode })
})

it.each(['ConflictException', 'NotFoundException', 'ThrottlingException', 'ValidationException'])(
  '%s is a failure',
  (errorCode) => {
    expect(outcome(ended({ errorCode }))).toEqual({ _tag: 'Failed', code: errorCode })
  }
)

it('takes an empty code for no error', () => {
  expect(outcome(ended({ errorCode: '' }))).toEqual({ _tag: 'Succeeded' })
  expect(outcome(ended({}))).toEqual({ _tag: 'Succeeded' })
})

it('reads a denial from its message, where that is all there is', () => {
  expect(
    outcome(ended({ errorMessage: 'User: x is not authorized to perform: y on resource: z' }))
  ).toEqual({ _tag: 'Denied', code: undefined })
  expect(outcome(ended({ errorMessage: 'Failed authentication' }))).toEqual({
    _tag: 'Failed',
    code: undefined
  })
})
