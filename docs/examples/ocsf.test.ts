import { buildEvent } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { stopChannel } from './records.js'

//#region activity

import { safeDecode } from 'mediatrail'
import { toApiActivity } from 'mediatrail/ocsf'

/** The media events among some records, one line of JSON each. */
const activityLines = (records: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  records.flatMap((record) => {
    const decoded = safeDecode(record)
    return decoded.ok ? [JSON.stringify(toApiActivity(decoded.event))] : []
  })

//#endregion activity

//#region findings

import type { MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { audit, findings, recommended, toOcsf } from 'mediatrail/audit'

const findingLines = (events: ReadonlyArray<MediaEvent>): ReadonlyArray<string> => {
  const audited = audit(recommended)
  if (audited._tag === 'Left') return []
  const { rules, correlations } = audited.right
  const placed = events.map((event) => ({ event }))
  const found = run(findings(audited.right), placed)
  return toOcsf(found, [...rules, ...correlations], { version: '1.5.0' }).map((each) =>
    JSON.stringify(each)
  )
}

//#endregion findings

it('has a line for each call', () => {
  expect(activityLines([stopChannel, {}]).map((line) => JSON.parse(line))).toMatchObject([
    {
      class_uid: 6003,
      activity_name: 'Stop',
      time: Date.UTC(2026, 0, 2, 3, 4, 5),
      actor: { user: { name: 'Operator/alice' } },
      api: { operation: 'StopChannel' },
      resources: [{ name: 'channel 1234567' }]
    }
  ])
})

it('has a line for each finding', () => {
  const stop = buildEvent('medialive.amazonaws.com', 'StopChannel', {
    requestParameters: { channelId: '42' }
  })
  const lines = findingLines([stop]).map((line) => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({
      class_uid: 2004,
      metadata: expect.objectContaining({ version: '1.5.0' }),
      message: 'The resource was taken off air outside of every change window.'
    })
  )
})
