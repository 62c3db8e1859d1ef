import { describe, expect, it } from 'vitest'
import { showCounts } from '../../generator/counts.js'
import { type Manifest, manifestOf, readReleased } from '../../generator/released.js'
import { report } from '../../generator/report.js'
import { services } from '../../src/services/MediaEvents.js'

const lamps = (
  structures: { readonly [name: string]: string },
  ...operations: ReadonlyArray<string>
): Manifest => ({
  'lamp.example.com': { operations, structures, secrets: [], enumerations: {} }
})

const lit = (secrets: ReadonlyArray<string>, enumerations: Record<string, string>): Manifest => ({
  'lamp.example.com': {
    operations: ['Light'],
    structures: { Lamp: 'id:s watt:n' },
    secrets,
    enumerations
  }
})

describe('the report of an update', () => {
  it('lists additions and removals', () => {
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

  it('lists members that became secret', () => {
    const before = lit([], {})
    const after = lit(['Lamp.watt', 'Bulb.id'], {})
    expect(report(before, after)).toEqual({
      added: ['new secrecy of lamp.example.com Lamp.watt', 'new secret lamp.example.com Bulb.id'],
      gone: []
    })
    expect(report(after, before).gone).toHaveLength(2)
  })

  it('lists enumeration values', () => {
    const before = lit([], { Colour: 'RED GREEN', Shade: 'DARK' })
    const after = lit([], { Colour: 'RED BLUE', Mood: 'CALM' })
    expect(report(before, after)).toEqual({
      added: ['new enumeration lamp.example.com Mood', 'new value lamp.example.com Colour.BLUE'],
      gone: ['gone enumeration lamp.example.com Shade', 'gone value lamp.example.com Colour.GREEN']
    })
  })

  it('counts entries and additions', () => {
    const before = lit([], { Colour: 'RED' })
    const after = { ...lit(['Lamp.watt'], { Colour: 'RED GREEN' }), 'wick.example.com': fewer }
    expect(showCounts(before, after)).toEqual([
      '| event source | operations | structures | members | secrets | enumerations | values |',
      '|---|---:|---:|---:|---:|---:|---:|',
      '| lamp.example.com | 1 | 1 | 2 | 1 (+1) | 1 | 2 (+1) |',
      '| wick.example.com | 2 (+2) | 1 (+1) | 0 | 0 | 0 | 0 |',
      '| all | 3 (+2) | 2 (+1) | 2 | 1 (+1) | 1 | 2 (+1) |'
    ])
  })

  const fewer = {
    operations: ['Cut', 'Dip'],
    structures: { Wick: '' },
    secrets: [],
    enumerations: {}
  }

  it('ignores flags that may change', () => {
    const table = (shape: string) => ({
      eventSource: 'x',
      operations: '',
      structures: `Lamp = ${shape}`
    })
    const { added, gone } = report(
      manifestOf([table('id:s* key:s x-lamp:s')]),
      manifestOf([table('id:s key:s x-lamp:s%')])
    )
    expect([...added, ...gone]).toEqual([])
  })
})

describe('the last release', () => {
  it('is still complete', () => {
    expect(report(readReleased(), manifestOf(services)).gone).toEqual([])
  })

  it('includes secrets and enumerations', () => {
    const { 'ivs.amazonaws.com': ivs } = readReleased()
    expect(ivs?.secrets).toContain('StreamKey.value')
    expect(ivs?.enumerations['RecordingMode']).toBe('DISABLED INTERVAL')
  })
})
