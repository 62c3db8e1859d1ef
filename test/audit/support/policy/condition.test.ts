// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of IAM policies look like those of templates
import { describe, expect, it } from 'vitest'
import {
  isKnownOperator,
  meets,
  variablesOf
} from '../../../../src/audit/support/policy/condition.js'
import { parsePolicy } from '../../../../src/audit/support/policy/Policy.js'

const conditionsOf = (Condition: object) =>
  parsePolicy(JSON.stringify({ Statement: { Effect: 'Allow', Condition } }))?.[0]?.conditions ?? []

const isMet = (condition: object, said: Readonly<Record<string, ReadonlyArray<string>>>): boolean =>
  conditionsOf(condition).every((one) => meets(one, (key) => said[key]))

type Case = readonly [operator: string, wanted: unknown, said: ReadonlyArray<string>, met: boolean]

describe('a request meets a condition', () => {
  it.each<Case>([
    ['StringEquals', 'a', ['a'], true],
    ['StringEquals', 'a', ['A'], false],
    ['StringEquals', ['b', 'a'], ['a'], true],
    ['StringNotEquals', 'a', ['b'], true],
    ['StringNotEquals', ['b', 'a'], ['a'], false],
    ['StringNotEquals', 'a', ['b', 'a'], false],
    ['StringEqualsIgnoreCase', 'a', ['A'], true],
    ['StringEqualsIgnoreCase', 'a', ['b'], false],
    ['StringNotEqualsIgnoreCase', 'a', ['A'], false],
    ['StringLike', 'a*c?', ['abcd'], true],
    ['StringLike', 'a*c?', ['abc'], false],
    ['StringLike', '*a*b', ['xaxbxab'], true],
    ['StringLike', 'a*', ['a'], true],
    ['StringLike', 'a', ['ab'], false],
    ['StringNotLike', 'a*', ['b'], true],
    ['BinaryEquals', 'QQ==', ['QQ=='], true],
    ['BinaryEquals', 'QQ==', ['Qg=='], false],
    ['Bool', 'true', ['true'], true],
    ['Bool', 'TRUE', ['true'], true],
    ['Bool', 'true', ['false'], false],
    ['NumericEquals', '7', ['7.0'], true],
    ['NumericEquals', '7', ['8'], false],
    ['NumericEquals', '', ['0'], false],
    ['NumericEquals', '0', [''], false],
    ['NumericEquals', 'x', ['x'], false],
    ['NumericNotEquals', '7', ['8'], true],
    ['NumericNotEquals', '7', ['7'], false],
    ['NumericLessThan', '7', ['6'], true],
    ['NumericLessThan', '7', ['7'], false],
    ['NumericLessThan', '7', ['8'], false],
    ['NumericLessThanEquals', '7', ['6'], true],
    ['NumericLessThanEquals', '7', ['7'], true],
    ['NumericLessThanEquals', '7', ['8'], false],
    ['NumericGreaterThan', '7', ['6'], false],
    ['NumericGreaterThan', '7', ['7'], false],
    ['NumericGreaterThan', '7', ['8'], true],
    ['NumericGreaterThanEquals', '7', ['6'], false],
    ['NumericGreaterThanEquals', '7', ['7'], true],
    ['NumericGreaterThanEquals', '7', ['8'], true],
    ['DateEquals', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:00Z'], true],
    ['DateEquals', '1767312000', ['2026-01-02T00:00:00Z'], true],
    ['DateEquals', 'x', ['x'], false],
    ['DateNotEquals', '2026-01-02T00:00:00Z', ['2026-01-03T00:00:00Z'], true],
    ['DateLessThan', '2026-01-02T00:00:00Z', ['2026-01-01T23:59:59Z'], true],
    ['DateLessThan', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:00Z'], false],
    ['DateLessThan', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:01Z'], false],
    ['DateLessThanEquals', '2026-01-02T00:00:00Z', ['2026-01-01T23:59:59Z'], true],
    ['DateLessThanEquals', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:00Z'], true],
    ['DateLessThanEquals', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:01Z'], false],
    ['DateGreaterThan', '2026-01-02T00:00:00Z', ['2026-01-01T23:59:59Z'], false],
    ['DateGreaterThan', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:00Z'], false],
    ['DateGreaterThan', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:01Z'], true],
    ['DateGreaterThanEquals', '2026-01-02T00:00:00Z', ['2026-01-01T23:59:59Z'], false],
    ['DateGreaterThanEquals', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:00Z'], true],
    ['DateGreaterThanEquals', '2026-01-02T00:00:00Z', ['2026-01-02T00:00:01Z'], true],
    ['IpAddress', '192.0.2.0/24', ['192.0.2.9'], true],
    ['IpAddress', '192.0.2.0/24', ['198.51.100.9'], false],
    ['IpAddress', 'x', ['192.0.2.9'], false],
    ['IpAddress', '192.0.2.0/24', ['x'], false],
    ['NotIpAddress', '192.0.2.0/24', ['198.51.100.9'], true],
    ['NotIpAddress', '192.0.2.0/24', ['192.0.2.9'], false],
    ['ArnEquals', 'arn:aws:iam::*:role/a', ['arn:aws:iam::111122223333:role/a'], true],
    ['ArnLike', 'arn:aws:iam::*', ['arn:aws:iam::111122223333:role/a'], false],
    ['ArnLike', 'arn:aws:*:*:*:*', ['arn:aws:iam::111122223333:role/a:b'], true],
    ['ArnLike', '*', ['arn:aws:iam::111122223333:role/a'], true],
    ['ArnNotEquals', 'arn:aws:iam::*:role/a', ['arn:aws:iam::111122223333:role/b'], true],
    ['ArnNotLike', 'arn:aws:iam::*:role/a', ['arn:aws:iam::111122223333:role/a'], false],
    ['Null', 'true', ['a'], false],
    ['Null', 'FALSE', ['a'], true],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['x', 'b'], true],
    ['ForAnyValue:StringEquals', ['a', 'b'], ['x'], false],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b', 'a'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'x'], false],
    ['ForAnyValue:StringNotEquals', ['a'], ['a', 'b'], true],
    ['ForAnyValue:StringNotEquals', ['a'], ['a'], false],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], true],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'a'], false],
    ['StringEqualsIfExists', 'a', ['b'], false],
    ['StringEquals', '${aws:userid}', ['ada'], true],
    ['StringEquals', '${AWS:UserId}', ['bob'], false],
    ['StringEquals', "${aws:nothing, 'ada'}", ['ada'], true],
    ['StringEquals', '${aws:nothing}', [''], false],
    ['StringNotEquals', '${aws:nothing}', ['ada'], true],
    ['StringEquals', 'a${*}', ['a*'], true],
    ['StringResembles', 'a', ['a'], false]
  ])('%s %j: %j, %s', (operator, wanted, said, expected) => {
    expect(
      isMet({ [operator]: { 'aws:Key': wanted } }, { 'aws:key': said, 'aws:userid': ['ada'] })
    ).toBe(expected)
  })

  it.each([
    ['StringEquals', false],
    ['StringNotEquals', true],
    ['StringEqualsIfExists', true],
    ['StringNotEqualsIfExists', true],
    ['NotIpAddress', true],
    ['IpAddress', false],
    ['ForAllValues:StringEquals', true],
    ['ForAllValues:StringNotEquals', true],
    ['ForAnyValue:StringEquals', false],
    ['ForAnyValue:StringNotEquals', false],
    ['ForAnyValue:StringEqualsIfExists', true]
  ])('%s of a missing key: %s', (operator, expected) => {
    expect(isMet({ [operator]: { 'aws:Key': 'a' } }, {})).toBe(expected)
  })

  it.each([
    ['true', true],
    ['false', false]
  ])('Null %s of a missing key', (wanted, expected) => {
    expect(isMet({ Null: { 'aws:Key': wanted } }, {})).toBe(expected)
  })
})

it.each([
  ['stringequals', true],
  ['arnnotlike', true],
  ['notipaddress', true],
  ['null', true],
  ['stringresembles', false],
  ['', false]
])('IAM supports the operator %o: %s', (operator, expected) => {
  expect(isKnownOperator(operator)).toBe(expected)
})

it('variables are found with their defaults', () => {
  const [condition] = conditionsOf({
    StringLike: { 'aws:Key': ["${aws:A}/${aws:B, 'x'}", 'plain'] }
  })
  expect(condition === undefined ? [] : variablesOf(condition)).toEqual([
    { key: 'aws:a', otherwise: undefined },
    { key: 'aws:b', otherwise: 'x' }
  ])
})
