import { catalogue, type OperationEntry } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { deadlineData } from '../../generator/deadlineLogged.js'
import { namedOf } from '../../generator/facts.js'
import { notFollowed, renderings } from '../../generator/renderings.js'
import { services } from '../../generator/services.js'

describe('renderings', () => {
  it('have evidence, and a row for each model with lower-case keys', () => {
    for (const { evidence } of renderings) expect(evidence.length).toBeGreaterThan(20)
    const lowered = services.filter(({ casing }) => casing === 'lowered')
    expect(renderings.filter(({ of }) => of === 'keys').map(({ model }) => model)).toEqual(
      lowered.flatMap(({ models }) => models)
    )
  })

  it('say why an example is ignored, and of which operation', () => {
    const sources: Readonly<Record<string, { readonly operations: object }>> = catalogue
    for (const { eventSource, eventName, reason } of notFollowed) {
      expect(Object.keys(sources[eventSource]?.operations ?? {})).toContain(eventName)
      expect(reason).not.toBe('')
    }
  })
})

describe('the facts about an operation', () => {
  it('say that it is logged, if a record of it is captured or documented', () => {
    for (const { operations } of Object.values(catalogue))
      for (const [name, { evidence, logged }] of Object.entries<OperationEntry>(operations))
        if (evidence !== 'inferred') expect(['management', 'data'], name).toContain(logged)
  })

  it('name existing operations', () => {
    for (const { eventSource, operations } of Object.values(catalogue))
      expect(Object.keys(operations)).toEqual(expect.arrayContaining([...namedOf(eventSource)]))
  })

  it('have four types of data events in Deadline Cloud, and none if the AWS page has no list', () => {
    expect(Object.keys(deadlineData)).toEqual(
      ['Fleet', 'Queue', 'Worker', 'Job'].map((type) => `AWS::Deadline::${type}`)
    )
    const kindOf = (name: string) =>
      Object.entries<OperationEntry>(catalogue['deadline.amazonaws.com'].operations)
        .filter(([, { logged }]) => logged === name)
        .map(([operation]) => operation)
    expect(kindOf('data')).toEqual(Object.values(deadlineData).flat().sort())
    expect(kindOf('management')).toHaveLength(87)
    expect(kindOf('unknown')).toHaveLength(14)
  })
})
