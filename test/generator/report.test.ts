import { describe, expect, it } from 'vitest'
import { type Manifest, manifestOf, readReleased } from '../../generator/released.js'
import { report } from '../../generator/report.js'
import { services } from '../../src/services/MediaEvents.js'

const lamps = (
  structures: { readonly [name: string]: string },
  ...operations: ReadonlyArray<string>
): Manifest => ({
  'lamp.example.com': { operations, structures }
})

describe('the report of an update', () => {
  it('tells what is new and what would be gone', () => {
    const before = lamps({ Lamp: 'id:s watt:n', Wick: 'length:n' }, 'Light', 'Trim')
    const after = lamps({ Lamp: 'id:s watt:s colour:s', Bulb: 'id:s' }, 'Light', 'Dim')
    expect(report(before, after)).toEqual({
      added: [
        'new operation lamp.example.com Dim',
        'new structure lamp.example.com Bulb',
        'new member lamp.example.com Lamp.watt:s',
        'new member lamp.example.com Lamp.colour:s'
      ],
      gone: [
        'gone operation lamp.example.com Trim',
        'gone structure lamp.example.com Wick',
        'gone member lamp.example.com Lamp.watt:n'
      ]
    })
    expect(report({}, before).added).toEqual(['new service lamp.example.com, 2 operations'])
  })

  it('overlooks flags, which may change', () => {
    const table = (shape: string) => ({
      eventSource: 'x',
      operations: '',
      structures: `Lamp = ${shape}`
    })
    const { added, gone } = report(
      manifestOf([table('id:s* key:s x-lamp:s')]),
      manifestOf([table('id:s key:s! x-lamp:s%')])
    )
    expect([...added, ...gone]).toEqual([])
  })
})

describe('what was released', () => {
  it('is all still there', () => {
    expect(report(readReleased(), manifestOf(services)).gone).toEqual([])
  })
})
