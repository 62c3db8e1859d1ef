import { type MediaEvent, targetKey, targetsOf } from 'mediatrail'
import { type Marks, selectEvents, threshold } from 'mediatrail/audit'
import { buildEvent, type CorrelationTables, spaced, testCorrelation } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const live = 'medialive.amazonaws.com'

const stop = (channelId: string) =>
  buildEvent(live, 'StopChannel', { requestParameters: { channelId } })

const correlationOf = (select: (event: MediaEvent) => Marks) =>
  threshold({
    id: 'test/stops',
    title: 'A correlation.',
    severity: 'low',
    description: 'A correlation.',
    references: [],
    tags: [],
    message: '{count} stops within {within}: {what}.',
    over: selectEvents({ on: { [live]: ['StopChannel'] }, select }),
    atLeast: 2,
    within: '1h'
  })

const targetOf = (event: MediaEvent) => ({
  by: ['all'],
  what: targetsOf(event).map(targetKey).join()
})

const sound: CorrelationTables = {
  finding: [spaced('1m', stop('1'), stop('2'))],
  pass: [[stop('1')]],
  ignored: [[buildEvent(live, 'StartChannel')]]
}

const failureOf = async (
  select: Parameters<typeof correlationOf>[0],
  tables: CorrelationTables = sound
): Promise<Error> => {
  const made: Array<() => Promise<void>> = []
  testCorrelation((_, run) => made.push(run), correlationOf(select), tables)
  const outcomes = await Promise.allSettled(made.map((run) => run()))
  return outcomes.find((each) => each.status === 'rejected')?.reason
}

describe('testCorrelation', () => {
  it('shows the events of a trail that fails, one per line', async () => {
    const { message, cause } = await failureOf(() => ({ by: ['all'], what: 'the same' }))
    const [problem, ...events] = message.split('\n')
    expect(problem).toBe('expected a finding, got: no finding, although it selected events')
    expect(events).toHaveLength(2)
    for (const [i, event] of events.entries())
      expect(event).toMatch(new RegExp(`^\\S+Z {2}.* stopped channel ${i + 1} `))
    expect(cause).toBe(undefined)
  })

  it('suggests a table for a trail with selected events but without a finding', async () => {
    const { message } = await failureOf(targetOf, { ...sound, ignored: [[stop('1')]] })
    expect(message.split('\n')[0]).toBe(
      'expected no event that it selects (a trail in which it selects events, but finds nothing, belongs in `pass`), got: no finding, although it selected events'
    )
  })

  it('says that no event was selected', async () => {
    const { message } = await failureOf(() => undefined)
    expect(message.split('\n')[0]).toBe('expected a finding, got: no event that it selects')
  })

  it('has the error of a selection as the cause', async () => {
    const error = new RangeError('out of range')
    const failure = await failureOf(() => {
      throw error
    })
    expect(failure.cause).toBe(error)
    expect(failure.message).toContain('got: a finding (rule-failed)')
  })
})
