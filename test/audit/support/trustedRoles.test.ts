import * as E from 'fp-ts/lib/Either.js'
import { audit, type Settings } from 'mediatrail/audit'
import { buildEvent } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { foreignRoleOrFlow } from '../../../src/audit/rules/media/foreignRoleOrFlow.js'
import { foreignRoleOrQueue } from '../../../src/audit/rules/mediaconvert/foreignRoleOrQueue.js'
import { isTrustedRole, trustedParties } from '../../../src/audit/support/trustedRoles.js'

const roles = ['arn:aws:iam::444455556666:role/teams/Ingest']

it.each([
  ['arn:aws:iam::444455556666:role/teams/Ingest', true],
  ['arn:aws:iam::444455556666:role/Ingest', true],
  ['arn:aws:sts::444455556666:assumed-role/Ingest/session', true],
  ['arn:aws:iam::444455556666:role/IngestToo', false],
  ['arn:aws:iam::777788889999:role/teams/Ingest', false],
  ['arn:aws:iam::444455556666:user/Ingest', false],
  ['arn:aws:sts::444455556666:assumed-role/Other/Ingest', false],
  ['', false]
])('%s is trusted: %s', (arn, isOne) => {
  expect(isTrustedRole(arn, { roles })).toBe(isOne)
})

it.each([
  [{ accounts: [], roles }, true],
  [{ accounts: [], roles: ['arn:aws:iam::444455556666:role/*'] }, false],
  [{ accounts: [], roles: ['Ingest'] }, false],
  [{ accounts: [] }, false],
  [{ roles }, false]
])('the option %o is valid: %s', (options, isOne) => {
  expect(E.isRight(trustedParties.codec.decode(options))).toBe(isOne)
})

it('roles that are set once apply to every rule that supports them', () => {
  const roleArn = 'arn:aws:iam::444455556666:role/teams/Ingest'
  const events = [
    buildEvent('medialive.amazonaws.com', 'CreateInput', { requestParameters: { roleArn } }),
    buildEvent('mediaconvert.amazonaws.com', 'CreateJob', {
      requestParameters: { role: roleArn, settings: {} }
    })
  ]
  const verdicts = (settings: Settings) => {
    const made = audit([foreignRoleOrFlow, foreignRoleOrQueue], { settings })
    return E.isLeft(made)
      ? made.left
      : events.flatMap((event) => made.right.judge(event).map(({ _tag }) => _tag))
  }
  expect(verdicts({})).toEqual(['Finding', 'Finding'])
  expect(verdicts({ '*': { options: { roles } } })).toEqual(['Pass', 'Pass'])
})
