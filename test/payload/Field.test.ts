import * as O from 'fp-ts/lib/Option.js'
import { type Field, getOrElse, toOption, valueIn } from 'mediatrail'
import { describe, expect, it } from 'vitest'

describe('a field', () => {
  it.each<Field<string>>([
    { _tag: 'Present', value: 'a' },
    { _tag: 'Truncated', value: 'a', limit: 1 }
  ])('with a value has it: %j', (field) => {
    expect(getOrElse(() => 'none')(field)).toBe('a')
    expect(toOption(field)).toEqual(O.some('a'))
    expect(valueIn(field)).toBe('a')
  })

  it.each<Field<string>>([
    { _tag: 'Hidden', by: 'aws', marker: '***' },
    { _tag: 'Omitted', reason: 'too large', originalSize: 7 },
    { _tag: 'Mismatched', expected: 'string', found: 'number' },
    { _tag: 'Null' },
    { _tag: 'Absent' }
  ])('without one has a reason: %j', (field) => {
    expect(getOrElse((why) => why)(field)).toBe(field)
    expect(toOption(field)).toEqual(O.none)
    expect(valueIn(field)).toBeUndefined()
  })
})
