import { expect, it } from 'vitest'
import { logFile } from './records.js'

//#region decode

import { classify, describe, showIssue } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'

/** One line for each record: who did what, or why it is not an event of a media service. */
const lineOf = (record: unknown): string => {
  const classified = classify(record)
  switch (classified._tag) {
    case 'Media':
      return describe(classified.event)
    case 'Other':
      return `of another service: ${classified.record.eventSource}`
    case 'Rejected':
      return classified.rejection.issues.map(showIssue).join('; ')
    default:
      return `about many calls: ${classified.record.eventType}`
  }
}

/** A log file, an array, JSON lines or a single record, as text or parsed. */
const linesOf = (document: unknown): ReadonlyArray<string> => {
  const delivery = recordsFrom(document)
  return [
    ...delivery.issues.map(showIssue),
    ...delivery.records.map(({ record }) => lineOf(record))
  ]
}

//#endregion decode

it('describes every record', () => {
  expect(linesOf(logFile)).toEqual([
    'Operator/alice stopped channel 1234567 (medialive:StopChannel) in us-west-2 from 192.0.2.1',
    'Operator/alice updated channels news (mediapackage:UpdateChannel) in us-west-2 from 192.0.2.1',
    'of another service: s3.amazonaws.com',
    expect.stringMatching(/^eventSource: expected a non-empty string, found \w+; eventTime: /)
  ])
})

it('reports why a document contains no records', () => {
  expect(linesOf('{"Records": [')).toHaveLength(1)
  expect(linesOf(undefined)).toHaveLength(1)
})
