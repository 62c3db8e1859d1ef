import { expect, it } from 'vitest'
import { stopChannel } from './records.js'

//#region rows

import { decodeEvent } from 'mediatrail'
import { columns, type EventRow, toRow } from 'mediatrail/rows'

/** The rows of the media events among some records. */
const rowsOf = (records: ReadonlyArray<unknown>): ReadonlyArray<EventRow> =>
  records.flatMap((record) => {
    const decoded = decodeEvent(record)
    return decoded._tag === 'Right' ? [toRow(decoded.right)] : []
  })

/** The columns of a DuckDB table. */
const columnTypes = columns.map(({ name, type }) => `${name} ${type === 'json' ? 'string' : type}`)

//#endregion rows

it('has a row for each event', () => {
  expect(rowsOf([stopChannel, {}])).toMatchObject([
    {
      event_time: new Date('2026-01-02T03:04:05Z'),
      verb: 'stop',
      outcome: 'succeeded',
      principal: 'Operator/alice',
      target_type: 'channel',
      target_id: '1234567',
      request_parameters: '{"channelId":"1234567"}'
    }
  ])
  expect(columnTypes.slice(0, 2)).toEqual(['event_time timestamp', 'event_id string'])
})
