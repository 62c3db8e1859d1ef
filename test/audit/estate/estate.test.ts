import { reaches } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { estate } from './estate.js'
import { judged } from './judged.js'

describe('ten days of synthetic records, with fifteen incidents', () => {
  const made = estate(4000)
  const { found, others } = judged(made)

  it.each(made.incidents)('$name is found by $by', ({ name, by }) => {
    expect(found.get(name)).toContain(by)
  })

  it('and in ordinary activity, only calls that are unusual in themselves', () => {
    const woken = others.filter(({ verdict }) => reaches('high')(verdict.severity))
    expect(woken.map(({ verdict }) => [verdict.rule, verdict.subject.eventID])).toEqual([
      ['media/blinded', 'unusual-alarm-1'],
      ['media/stopped-outside-change-window', 'unusual-show-0'],
      ['media/stopped-outside-change-window', 'unusual-show-1'],
      ['media/stopped-outside-change-window', 'unusual-show-2']
    ])
  })
})
