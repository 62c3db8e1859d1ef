import * as E from 'fp-ts/lib/Either.js'
import { showIssue } from 'mediatrail'
import {
  audit,
  type Correlation,
  type CorrelationSelection,
  selectFindings,
  selectRecords,
  threshold,
  useCorrelation
} from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { call, foundIn, stopped, stops, text } from './trails.js'

const two = threshold({ ...text, over: stops, atLeast: 2, within: '1m' })

const select = () => undefined

const channels = ['a', 'b', 'c'].map((id, i) => call(true, i, '192.0.2.1', id))

const severityOf = (correlation: Correlation): string => {
  const made = audit([correlation])
  return E.isLeft(made)
    ? made.left.map(showIssue).join()
    : String(made.right.correlations[0]?.severity)
}

describe('a correlation', () => {
  it('accepts another severity, and is otherwise unchanged', () => {
    const low = useCorrelation(two, { severity: 'low' })
    expect(severityOf(two)).toBe('high')
    expect(severityOf(low)).toBe('low')
    expect(foundIn(low, channels)).toEqual(foundIn(two, channels))
  })

  it('accepts options, and keeps its severity', () => {
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

  it.each<[string, CorrelationSelection, string]>([
    [
      'records of one name in place of a list',
      selectRecords({ on: { 'cloudtrail.amazonaws.com': JSON.parse('"StopLogging"') }, select }),
      'over[0].on["cloudtrail.amazonaws.com"]: expected a list of names, found string'
    ],
    [
      'records of names that are none',
      selectRecords({ on: { 'cloudtrail.amazonaws.com': JSON.parse('[1]') }, select }),
      'over[0].on["cloudtrail.amazonaws.com"]: expected a list of names, found array'
    ],
    [
      'findings of what is no list',
      selectFindings({ rules: JSON.parse('{}'), select }),
      'over[0].rules: expected a list of rules, found object'
    ],
    [
      'findings of what is no rule',
      selectFindings({ rules: JSON.parse('[{}]'), select }),
      'over[0].rules: expected a list of rules, found array'
    ],
    ['records', selectRecords({ on: { 'cloudtrail.amazonaws.com': ['StopLogging'] }, select }), ''],
    ['findings', selectFindings({ rules: [], select }), '']
  ])('that selects %s', (_, over, issue) => {
    const made = audit([threshold({ ...text, over, atLeast: 2, within: '1m' })])
    expect(E.isLeft(made) ? made.left.map(showIssue).join() : '').toContain(issue)
    expect(E.isLeft(made)).toBe(issue !== '')
  })
})

it('a rule with a member named kind is a rule', () => {
  const ours = { ...stopped, kind: 'ours' }
  const made = audit([ours, two])
  if (E.isLeft(made)) throw new Error(made.left.map(showIssue).join())
  expect(made.right.correlations.map(({ id }) => id)).toEqual([two.id])
  expect(
    channels.flatMap((event) => made.right.judge(event)).map((verdict) => verdict.rule)
  ).toEqual([stopped.id, stopped.id, stopped.id])
})
