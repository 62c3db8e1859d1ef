import { catalogue, type OperationEntry } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { deadlineData } from '../../generator/deadlineLogged.js'
import { namedOf } from '../../generator/facts.js'
import { notFollowed, renderings } from '../../generator/renderings.js'
import { services } from '../../generator/services.js'

describe('renderings', () => {
  it('have evidence, and a row for each model whose keys are lowered', () => {
    for (const { evidence } of renderings) expect(evidence.length).toBeGreaterThan(20)
    const lowered = services.filter(({ casing }) => casing === 'lowered')
    expect(renderings.filter(({ of }) => of === 'keys').map(({ model }) => model)).toEqual(
      lowered.flatMap(({ models }) => models)
    )
  })

  it('say why an example is not followed, and of which operation', () => {
    const sources: Readonly<Record<string, { readonly operations: object }>> = catalogue
    for (const { eventSource, eventName, reason } of notFollowed) {
      expect(Object.keys(sources[eventSource]?.operations ?? {})).toContain(eventName)
      expect(reason).not.toBe('')
    }
  })
})

describe('what is known of an operation', () => {
  it('is logged, where a record of it is captured or documented', () => {
    for (const { operations } of Object.values(catalogue))
      for (const [name, { evidence, logged }] of Object.entries<OperationEntry>(operations))
        if (evidence !== 'inferred') expect(['management', 'data'], name).toContain(logged)
  })

  it('is of operations that there are', () => {
    for (const { eventSource, operations } of Object.values(catalogue))
      expect(Object.keys(operations)).toEqual(expect.arrayContaining([...namedOf(eventSource)]))
  })

  it('is of four kinds of data events in Deadline Cloud, and of none where AWS’s page has no list', () => {
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
