import { describe, expect, it } from 'vitest'
import { fences, mend } from './mend.js'

describe('mend', () => {
  it.each([
    ['{"a": [1]}', []],
    ['{\u201ca\u201d: [1]}', ['straight quotes']],
    ['{"a": [1,],}', ['no trailing comma']],
    ['{"a": [1]', ['balanced braces']],
    ['{"b": {"c": "}{"}}, "a": [1]}', ['balanced braces']],
    ['{"b": {...}, "a": [1]}', ['no ellipsis']]
  ])('reads %s', (text, how) => {
    const mended = mend(text)
    expect(mended.value).toHaveProperty('a', [1])
    expect(mended.how).toEqual(how)
  })

  it('does not guess beyond that', () => {
    expect(() => mend('{"a": arn:aws:iam}')).toThrow('beyond mending')
  })

  it('finds the fenced blocks of a page', () => {
    expect(fences('text\n```\n{"a": 1}\n```\nmore\n```json\n{}\n```\n')).toEqual([
      '{"a": 1}\n',
      '{}\n'
    ])
  })
})
