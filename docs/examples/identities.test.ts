import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { decodeEvent, encode } from 'mediatrail'
import { expect, it } from 'vitest'
import { stopChannel, updateChannel } from './records.js'

//#region identities

import type { UnlistedIdentity, UserIdentity } from 'mediatrail'

/** An identity whose type is newer than the library. */
const unlisted = ({ type }: UnlistedIdentity): string => `not known for ${type}`

/** What the call was signed with. */
const credentials = (identity: UserIdentity): string => {
  switch (identity.type) {
    case 'Root':
    case 'IAMUser':
      return identity.sessionContext === undefined ? 'a long-lived key' : 'a session'
    case 'AssumedRole':
    case 'FederatedUser':
    case 'Role':
      return `a session of ${identity.sessionContext?.sessionIssuer?.arn ?? 'an unknown issuer'}`
    case 'SAMLUser':
    case 'WebIdentityUser':
    case 'IdentityCenterUser':
    case 'Directory':
      return 'a sign-in elsewhere'
    case 'AWSAccount':
    case 'AWSService':
    case 'Unknown':
    case undefined: // as in the records of service events
      return 'not recorded'
    default: // does not compile if a case is missing
      return unlisted(identity)
  }
}

//#endregion identities

//#region people

import { type MediaEvent, matchIdentity, principal, showPrincipal } from 'mediatrail'

/** `olga@example.org (SSO MediaOperator)`, and what that was read from. */
const whoOf = (event: MediaEvent): string => {
  const acted = principal(event)
  const source = acted.person?.from ?? acted.session?.from ?? 'nothing but its type'
  const abroad = acted.foreign?.value === true ? ', from another account' : ''
  return `${showPrincipal(acted)}${abroad} (read from ${source})`
}

/** One answer for each variant, or `_` for the rest. */
const isMachine = matchIdentity<boolean>({
  AWSService: () => true,
  AssumedRole: ({ inScopeOf }) => inScopeOf?.issuerType === 'AWS::Lambda::Function',
  _: () => false
})

//#endregion people

//#region codecs

import { AssumedRole, eventOf, IAMUser } from 'mediatrail'

/** The calls of a job that stops channels, by people and roles only. */
const Stops = t.type({
  ranAs: t.union([IAMUser, AssumedRole]),
  calls: t.array(eventOf('medialive.amazonaws.com', 'StopChannel'))
})

const channelsOf = (value: unknown): ReadonlyArray<string | undefined> => {
  const decoded = Stops.decode(value)
  if (decoded._tag === 'Left') return []
  return decoded.right.calls.map(({ requestParameters }) => requestParameters?.channelId)
}

//#endregion codecs

//#region outcomes

import { denied, failed, isEvent, outcome, succeeded } from 'mediatrail'

const stopOrStart = isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChannel')

/** How many of the attempts to start or stop a channel succeeded, and why the others did not. */
const attempts = (events: ReadonlyArray<MediaEvent>) => {
  const all = events.filter(stopOrStart)
  return {
    succeeded: all.filter(succeeded).length,
    denied: all.filter(denied).length,
    failed: all.filter(failed).map((event) => {
      const ended = outcome(event)
      return ended._tag === 'Failed' ? ended.code : undefined
    })
  }
}

//#endregion outcomes

//#region denied-writes

import { accessOf } from 'mediatrail'

/** The calls that were to change something, and were denied. */
const deniedWrites = (events: ReadonlyArray<MediaEvent>): ReadonlyArray<MediaEvent> =>
  events.filter((event) => denied(event) && accessOf(event) === 'write')

//#endregion denied-writes

const sso = {
  type: 'AssumedRole',
  principalId: 'AROACKCEVSQ6C2EXAMPLE:olga@example.org',
  arn: 'arn:aws:sts::444455556666:assumed-role/AWSReservedSSO_MediaOperator_0123456789abcdef/olga@example.org',
  accountId: '444455556666',
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE'
}

const decoded = (record: unknown): MediaEvent => {
  const event = decodeEvent(record)
  if (E.isLeft(event)) throw new Error('refused')
  return event.right
}

it('tells what the call was signed with, of every type', () => {
  expect(credentials({ type: 'IAMUser', userName: 'alice' })).toBe('a long-lived key')
  expect(credentials(decoded({ ...stopChannel, userIdentity: sso }).userIdentity)).toBe(
    'a session of an unknown issuer'
  )
  expect(credentials(decoded({ ...stopChannel, userIdentity: { type: 'New' } }).userIdentity)).toBe(
    'not known for New'
  )
})

it('names people', () => {
  expect(whoOf(decoded({ ...stopChannel, userIdentity: sso }))).toBe(
    'olga@example.org (SSO MediaOperator) of account 444455556666, from another account (read from userIdentity.arn)'
  )
  expect(isMachine({ type: 'AWSService', invokedBy: 'events.amazonaws.com' })).toBe(true)
  expect(isMachine({ type: 'IAMUser' })).toBe(false)
})

it('decodes what a codec is made of', () => {
  expect(channelsOf({ ranAs: sso, calls: [stopChannel] })).toEqual(['1234567'])
  expect(channelsOf({ ranAs: { type: 'Root' }, calls: [stopChannel] })).toEqual([])
  expect(channelsOf({ ranAs: sso, calls: [updateChannel] })).toEqual([])
  expect(encode(decoded(updateChannel))).toBe(updateChannel)
})

it('finds denied writes', () => {
  const error = { errorCode: 'ForbiddenException' }
  const list = { ...stopChannel, ...error, eventName: 'ListChannels', readOnly: true }
  const events = [stopChannel, { ...stopChannel, ...error }, list].map(decoded)
  expect(deniedWrites(events)).toEqual([events[1]])
})

it('counts attempts by how they ended', () => {
  const events = [
    stopChannel,
    { ...stopChannel, errorCode: 'ForbiddenException' },
    { ...stopChannel, errorCode: 'ConflictException' },
    updateChannel
  ].map(decoded)
  expect(attempts(events)).toEqual({ succeeded: 1, denied: 1, failed: ['ConflictException'] })
})
