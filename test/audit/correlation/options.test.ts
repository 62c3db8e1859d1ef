import * as E from 'fp-ts/lib/Either.js'
import { showIssue } from 'mediatrail'
import { audit, type Correlation, threshold, useCorrelation } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { call, foundIn, stops, text } from './trails.js'

const two = threshold({ ...text, over: stops, atLeast: 2, within: '1m' })

const channels = ['a', 'b', 'c'].map((id, i) => call(true, i, '192.0.2.1', id))

const severityOf = (correlation: Correlation): string => {
  const made = audit([correlation])
  return E.isLeft(made)
    ? made.left.map(showIssue).join()
    : String(made.right.correlations[0]?.severity)
}

describe('a correlation', () => {
  it('takes another severity, and stays as it is otherwise', () => {
    const low = useCorrelation(two, { severity: 'low' })
    expect(severityOf(two)).toBe('high')
    expect(severityOf(low)).toBe('low')
    expect(foundIn(low, channels)).toEqual(foundIn(two, channels))
  })

  it('takes options, and keeps its severity', () => {
    const three = useCorrelation(two, { options: { atLeast: 3 } })
    expect(severityOf(three)).toBe('high')
    expect(foundIn(two, channels)).toMatchObject([['192.0.2.1', channels[1]?.eventID, 1, 1]])
    expect(foundIn(three, channels)).toMatchObject([['192.0.2.1', channels[2]?.eventID, 1, 2]])
    expect(foundIn(useCorrelation(two, { options: { atLeast: 4 } }), channels)).toEqual([])
  })

  it.each<[object, boolean]>([
    [{ within: '90s' }, true],
    [{ within: '2h' }, true],
    [{ within: '14d' }, true],
    [{ within: '0m' }, false],
    [{ within: '1w' }, false],
    [{ within: '10' }, false],
    [{ within: 60 }, false],
    [{ atLeast: 1 }, true],
    [{ atLeast: 0 }, false],
    [{ atLeast: 1.5 }, false],
    [{ atLeast: '2' }, false],
    [{ keep: 0 }, false],
    [{ most: 3 }, false]
  ])('with options %j: %s', (options, isRight) => {
    expect(E.isRight(audit([two], { settings: { [two.id]: { options } } }))).toBe(isRight)
  })
})
