import { expect, it } from 'vitest'
import { parsePolicy } from '../../../../src/audit/support/policy/Policy.js'

it.each([['7'], ['null'], ['"{}"'], ['true'], ['{']])('%s is not a policy', (text) => {
  expect(parsePolicy(text)).toBe(undefined)
})

const asked = (number: unknown, flag: unknown): string =>
  JSON.stringify({
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: {
        NumericLessThan: { 'aws:MultiFactorAuthAge': number },
        Bool: { 'aws:SecureTransport': flag }
      }
    }
  })

it('numbers and booleans may be unquoted', () => {
  const quoted = parsePolicy(asked('300', 'true'))
  expect(quoted?.length).toBe(1)
  expect(parsePolicy(asked(300, true))).toEqual(quoted)
  expect(parsePolicy(asked([300], [true]))).toEqual(quoted)
})
