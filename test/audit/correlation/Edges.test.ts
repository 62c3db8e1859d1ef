import { describe, expect, it } from 'vitest'
import { absorbEdges, type Edges, noEdges, see } from '../../../src/audit/correlation/Edges.js'
import { settled } from '../../../src/audit/correlation/LazySighting.js'
import type { Sighting } from '../../../src/audit/correlation/Sighting.js'
import type { Subject } from '../../../src/audit/Verdict.js'

const sighting = (second: number): Sighting => ({
  instant: `2026-01-02T03:04:${String(second).padStart(2, '0')}.000`,
  eventTime: '2026-01-02T03:04:00Z',
  eventID: `${second}`,
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  what: `${second}`
})

const subject = (source: string): Subject => ({
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  eventTime: '2026-01-02T03:04:00Z',
  principal: 'alice',
  resources: [],
  place: { source, index: 0 }
})

const side = { max: 2, lazySubjects: true }

const edgesOf = (source: string, seconds: ReadonlyArray<number>): Edges => {
  const edges = noEdges()
  for (const second of seconds) see(edges, sighting(second), side, () => subject(source))
  return edges
}

const absorbed = (into: Edges, from: Edges): ReadonlyArray<Sighting> => {
  absorbEdges(into, from, side)
  return into.lasts.map(settled)
}

describe('edges', () => {
  it('request a subject only if it is kept', () => {
    const edges = noEdges()
    const asked: Array<number> = []
    for (const second of [1, 2, 3, 4])
      see(edges, sighting(second), { max: 2, lazySubjects: false }, () => {
        asked.push(second)
        return subject('a.json')
      })
    expect(asked).toEqual([1, 2])
  })

  // One side has the record among its first, from one file, and the other among its last, from another.
  it('give the same result for a record in two places, whichever side absorbs the other', () => {
    const first = () => edgesOf('b.json', [30])
    const last = () => edgesOf('a.json', [1, 2, 30])
    expect(absorbed(first(), last())).toEqual(absorbed(last(), first()))
    expect(absorbed(first(), last())).toMatchObject([
      { what: '30', subject: { place: { source: 'a.json' } } },
      { what: '2' }
    ])
  })
})
