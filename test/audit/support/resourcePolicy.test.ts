import { describe, expect, it } from 'vitest'
import { letInBy } from '../../../src/audit/support/resourcePolicy.js'

const statement = (parts: object): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', ...parts }] })

const conditioned = (condition: unknown): string =>
  statement({ Principal: '*', Condition: condition })

describe('a policy lets in everybody', () => {
  it.each<[string, string, boolean]>([
    ['by a star', statement({ Principal: '*' }), true],
    ['by a star of AWS', statement({ Principal: { AWS: '*' } }), true],
    ['by a star among others', statement({ Principal: { AWS: ['111122223333', '*'] } }), true],
    ['by all but some', statement({ NotPrincipal: { AWS: '111122223333' } }), true],
    ['not by a star of a service', statement({ Principal: { Service: '*' } }), false],
    ['not by nobody', statement({}), false],
    [
      'not when it denies',
      JSON.stringify({ Statement: [{ Effect: 'Deny', Principal: '*' }] }),
      false
    ],
    ['not by one principal', statement({ Principal: { AWS: '111122223333' } }), false],
    ['by a statement that is no list', '{"Statement":{"Effect":"Allow","Principal":"*"}}', true],
    [
      'on a condition that all meet',
      conditioned({ Bool: { 'aws:SecureTransport': 'true' } }),
      true
    ],
    ['on an empty condition', conditioned({}), true],
    ['on a condition that is none', conditioned('x'), true],
    ['on a condition with a part that is none', conditioned({ Bool: 'x' }), true],
    [
      'not on one that some meet',
      conditioned({ StringEquals: { 'aws:SourceAccount': '111122223333' } }),
      false
    ],
    [
      'not on one that some meet beside one that all do',
      conditioned({ Bool: { 'aws:SecureTransport': 'true', 'aws:ViaAWSService': 'true' } }),
      false
    ]
  ])('%s', (_, policy, isPublic) => {
    expect(letInBy(policy)?.isPublic).toBe(isPublic)
  })
})

describe('a policy lets in accounts', () => {
  it('by their ids and by ARNs, each once', () => {
    const principals = [
      '111122223333',
      'arn:aws:iam::444455556666:root',
      'arn:aws:iam::444455556666:role/x',
      'arn:aws:sts::777788889999:assumed-role/x/y',
      'arn:aws:iam::aws:policy/x',
      'AIDACKCEVSQ6C2EXAMPLE',
      7
    ]
    expect(letInBy(statement({ Principal: { AWS: principals } }))?.accounts).toEqual([
      '111122223333',
      '444455556666',
      '777788889999'
    ])
  })

  it('that it names as AWS principals alone', () => {
    expect(letInBy(statement({ Principal: { Federated: '111122223333' } }))?.accounts).toEqual([])
  })
})

it.each(['', 'x', '[]', '1', 'null'])('%o is no policy', (text) => {
  expect(letInBy(text)).toBeUndefined()
})

it.each(['{}', '{"Statement":"x"}', '{"Statement":[1,null]}'])('%o lets in nobody', (text) => {
  expect(letInBy(text)).toEqual({ isPublic: false, accounts: [] })
})
