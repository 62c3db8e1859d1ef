import { describe, expect, it } from 'vitest'
import { keyTexts } from '../../../src/audit/correlation/keyTexts.js'
import { LazySighting, settled } from '../../../src/audit/correlation/LazySighting.js'
import type { Subject } from '../../../src/audit/Verdict.js'

const one = {
  instant: '2026-06-01T00:00:00',
  eventTime: '2026-06-01T00:00:00Z',
  eventID: 'e1',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  what: 'e1'
}

const subject: Subject = {
  eventSource: one.eventSource,
  eventName: one.eventName,
  eventTime: one.eventTime,
  principal: 'alice',
  resources: []
}

/** Sightings of which the first counts how often its subject was made. */
const several = (count: number, isReleased: boolean): number => {
  let made = 0
  const first = new LazySighting(one, () => {
    made++
    return subject
  })
  if (isReleased) first.release()
  for (let i = 1; i < count; i++) new LazySighting(one, () => subject)
  return made
}

describe('a lazy sighting', () => {
  it('creates its subject once, on request', () => {
    let made = 0
    const lazy = new LazySighting(one, () => {
      made++
      return subject
    })
    expect(made).toBe(0)
    expect([lazy.subject, lazy.subject]).toEqual([subject, subject])
    expect(made).toBe(1)
  })

  it('holds its event until enough others wait, and then creates its subject', () => {
    expect(several(256, false)).toBe(0)
    expect(several(257, false)).toBe(1)
  })

  it('creates none after release', () => {
    expect(several(257, true)).toBe(0)
  })

  it('is plain JSON once it is settled', () => {
    expect(JSON.parse(JSON.stringify(settled(new LazySighting(one, () => subject))))).toEqual({
      ...one,
      subject
    })
    expect(settled(one)).toBe(one)
  })
})

describe('keyTexts', () => {
  it('returns what JSON returns, however many keys there were', () => {
    const textOf = keyTexts()
    const keys = [[], ['a'], ['a', 'b'], ['ab'], ['a', ''], ['', 'a'], ['"', 'a,b'], ['toString']]
    for (let i = 0; i < 11_000; i++) textOf([`${i}`, 'x'])
    for (const key of [...keys, ...keys]) {
      expect(textOf(key)).toBe(JSON.stringify(key))
      expect(textOf(key, 'z')).toBe(JSON.stringify([...key, 'z']))
    }
  })
})
