/** The places of texts: the right ones, all of them, and in the order in which they stand. */
import { describe, expect, it } from 'vitest'
import { textsAt, textsIn } from '../../../src/audit/support/textsIn.js'

const isUpper = (text: string): boolean => text === text.toUpperCase()

const value = {
  a: 'A',
  b: [{ c: 'C', d: 'd' }, { c: 'c' }, 'E', null],
  f: { g: { h: 'H' } },
  i: 1,
  j: null
}

describe('strings', () => {
  it('are found at any depth', () => {
    expect(textsIn(value, isUpper)).toEqual([['a'], ['b', 0, 'c'], ['b', 2], ['f', 'g', 'h']])
    expect(textsIn('A', isUpper)).toEqual([[]])
    for (const empty of [undefined, null, 1, true, {}, [], 'a'])
      expect(textsIn(empty, isUpper)).toEqual([])
  })

  it('are found at the end of a path, and below it', () => {
    expect(textsAt(value, isUpper, [['a']])).toEqual([['a']])
    expect(textsAt(value, isUpper, [['f']])).toEqual([['f', 'g', 'h']])
    expect(textsAt(value, isUpper, [['b', 0, 'd']])).toEqual([])
    expect(textsAt(value, isUpper, [['b', '*', 'c']])).toEqual([['b', 0, 'c']])
    expect(textsAt(value, isUpper, [['f', '*', '*']])).toEqual([['f', 'g', 'h']])
    expect(textsAt(value, isUpper, [['f'], ['a']])).toEqual([['f', 'g', 'h'], ['a']])
  })

  it('are not found if a path leads nowhere', () => {
    for (const path of [
      ['x'],
      ['a', 'x'],
      ['i', 'x'],
      ['j', 'x'],
      ['x', 'y'],
      ['toString'],
      ['a', '*'],
      ['i', '*']
    ])
      expect(textsAt(value, isUpper, [path])).toEqual([])
    expect(textsAt(undefined, isUpper, [['a']])).toEqual([])
  })

  it('do not include inherited members', () => {
    expect(textsAt({}, () => true, [['constructor', 'name']])).toEqual([])
  })
})
