import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { accountOfArn, isForeign, trustedAccounts } from '../../../src/audit/support/accounts.js'

describe('the account of an ARN', () => {
  it.each([
    ['arn:aws:iam::111122223333:role/Media', '111122223333'],
    ['arn:aws:s3:::bucket', undefined],
    ['arn:aws:iam::aws:policy/x', undefined],
    ['urn:aws:iam::111122223333:role/Media', undefined],
    ['arn:aws:iam', undefined],
    ['Default', undefined],
    ['', undefined]
  ])('%s: %s', (arn, account) => {
    expect(accountOfArn(arn)).toBe(account)
  })
})

it('a foreign account is known, not the recording one, and not trusted', () => {
  const trusted = { accounts: ['444455556666'] }
  expect(isForeign('777788889999', '111122223333', trusted)).toBe(true)
  expect(isForeign('444455556666', '111122223333', trusted)).toBe(false)
  expect(isForeign('111122223333', '111122223333', trusted)).toBe(false)
  expect(isForeign(undefined, '111122223333', trusted)).toBe(false)
})

it.each([
  [{ accounts: ['444455556666'] }, true],
  [{ accounts: [] }, true],
  [{ accounts: ['44445555666'] }, false],
  [{ accounts: [444455556666] }, false],
  [{ accounts: [['444455556666']] }, false],
  [{}, false]
])('the option %o is valid: %s', (options, isOne) => {
  expect(E.isRight(trustedAccounts.codec.decode(options))).toBe(isOne)
})
