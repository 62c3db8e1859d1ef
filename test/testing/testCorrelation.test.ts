import { selectEvents, threshold } from 'mediatrail/audit'
import { buildEvent, type CorrelationTables, spaced, testCorrelation } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const live = 'medialive.amazonaws.com'

const stop = (channelId: string) =>
  buildEvent(live, 'StopChannel', { requestParameters: { channelId } })

const correlationOf = (
  select: () => { readonly by: ReadonlyArray<string>; readonly what: string }
) =>
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

const failureOf = async (select: Parameters<typeof correlationOf>[0]): Promise<Error> => {
  const made: Array<() => Promise<void>> = []
  const tables: CorrelationTables = {
    finding: [spaced('1m', stop('1'), stop('2'))],
    pass: [[stop('1')]],
    ignored: [[buildEvent(live, 'StartChannel')]]
  }
  testCorrelation((_, run) => made.push(run), correlationOf(select), tables)
  const outcomes = await Promise.allSettled(made.map((run) => run()))
  return outcomes.find((each) => each.status === 'rejected')?.reason
}

describe('testCorrelation', () => {
  it('shows the events of a trail that fails, a line each', async () => {
    const { message, cause } = await failureOf(() => ({ by: ['all'], what: 'the same' }))
    const [problem, ...events] = message.split('\n')
    expect(problem).toMatch(/^expected a finding, got: nothing/)
    expect(events).toHaveLength(2)
    for (const [i, event] of events.entries())
      expect(event).toMatch(new RegExp(`^\\S+Z {2}.* stopped channel ${i + 1} `))
    expect(cause).toBe(undefined)
  })

  it('has what a selection threw as the cause', async () => {
    const error = new RangeError('out of range')
    const failure = await failureOf(() => {
      throw error
    })
    expect(failure.cause).toBe(error)
    expect(failure.message).toContain('got: rule-failed')
  })
})
