import { run } from 'mediatrail/aggregate'
import { changes } from 'mediatrail/report'
import { expect, it } from 'vitest'
import { dayAxis } from '../../../src/report/html/DayAxis.js'
import { timeLine } from '../../../src/report/html/timeLine.js'
import { record } from '../../event/record.js'
import { decoded } from '../../laws/attributed.js'

const stopped = (channelId: string, day: string) =>
  record('medialive.amazonaws.com', 'StopChannel', {
    eventTime: `${day}T03:04:05Z`,
    requestParameters: { channelId }
  })

/** A change of the account, which names no resource. */
const allowed = record('mediaconvert.amazonaws.com', 'PutPolicy', {
  eventTime: '2020-01-02T03:04:05Z'
})

const summaryOf = (...records: ReadonlyArray<unknown>): string => {
  const events = records.map(decoded)
  const axis = dayAxis(events.map(({ eventTime }) => Date.parse(eventTime)))
  const markup = timeLine(run(changes.aggregate, events), axis)?.markup ?? ''
  return /[\d,]+ changes?, of [^<]*/.exec(markup)?.[0] ?? ''
}

it('the summary counts the changes, and has no further sentence if nothing is left out', () => {
  expect(summaryOf(stopped('1', '2026-01-02'), stopped('1', '2026-01-03'))).toBe(
    '2 changes, of 1 resource.'
  )
})

it('the summary says what is left out', () => {
  const all = [...Array.from({ length: 40 }, (_, i) => stopped(`${i}`, '2026-01-02')), allowed]
  expect(summaryOf(...all)).toMatch(
    /^41 changes, of 40 resources\. Only the \d+ with the most changes are shown\. The axis is not linear: long periods without events are left out\. 1 change did not name a resource\.$/
  )
})
