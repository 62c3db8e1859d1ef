import { reaches } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { estate } from './estate.js'
import { judged } from './judged.js'

describe('ten days of an estate, with fifteen incidents', () => {
  const made = estate(4000)
  const { found, others } = judged(made)

  it.each(made.incidents)('$name is found by $by', ({ name, by }) => {
    expect(found.get(name)).toContain(by)
  })

  it('and nothing that would wake somebody is found of ordinary life', () => {
    const woken = others.filter(({ verdict }) => reaches('high')(verdict.severity))
    expect(woken.map(({ verdict }) => [verdict.rule, verdict.subject.eventName])).toEqual([])
  })
})
