/** Keys of what is secret are not shown, and all others are. */
import { describe, expect, it } from 'vitest'
import { hideKeys } from '../../../src/audit/support/hideKeys.js'

describe('keys', () => {
  const shown = hideKeys([['a', 'headers'], ['steps', '*', 'parameters'], ['password']])

  it('are hidden below a secret, and indexes are not', () => {
    expect(shown(['a', 'headers', 'k'])).toEqual(['a', 'headers', '*'])
    expect(shown(['a', 'headers', 'k', 0, 'l'])).toEqual(['a', 'headers', '*', 0, '*'])
    expect(shown(['steps', 'one', 'parameters', 'k', 'string'])).toEqual([
      'steps',
      'one',
      'parameters',
      '*',
      '*'
    ])
    expect(shown(['steps', 0, 'parameters', 'k'])).toEqual(['steps', 0, 'parameters', '*'])
  })

  it('are shown above it, and next to it', () => {
    for (const path of [[], ['password'], ['a', 'headers'], ['a', 'k', 'l'], ['steps', 'one', 'k']])
      expect(shown(path)).toEqual(path)
  })
})
