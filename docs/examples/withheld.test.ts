import { expect, it } from 'vitest'
import { updateChannel } from './records.js'

//#region withheld

import { decodeEvent, field, isEvent, match, notes, showPath } from 'mediatrail'

const isUpdate = isEvent('mediapackage.amazonaws.com', 'UpdateChannel')

/** What became of the first ingest password; the compiler checks and completes the path. */
const passwordOf = (record: unknown): string => {
  const decoded = decodeEvent(record)
  if (decoded._tag === 'Left' || !isUpdate(decoded.right)) return 'not an UpdateChannel'
  return match({
    Present: () => 'in the record, for all to read',
    Hidden: ({ by, marker }) => `hidden by ${by}: ${marker}`,
    Omitted: ({ reason }) => `left out: ${reason}`,
    Truncated: ({ limit }) => `cut after ${limit} characters`,
    Mismatched: ({ expected, found }) => `expected ${expected}, found ${found}`,
    Null: () => 'null',
    Absent: () => 'not there'
  })(field(decoded.right, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password'))
}

/** Everything unusual in a record: `Hidden responseElements.hlsIngest.ingestEndpoints[0].password`. */
const remarks = (record: unknown): ReadonlyArray<string> => {
  const decoded = decodeEvent(record)
  if (decoded._tag === 'Left') return []
  return notes(decoded.right).map(({ _tag, path }) => `${_tag} ${showPath(path)}`)
}

//#endregion withheld

it('says who hid a field, and how', () => {
  expect(passwordOf(updateChannel)).toBe('hidden by aws: ***')
})

it('tells a field that is not there from one that is hidden', () => {
  expect(passwordOf({ ...updateChannel, responseElements: {} })).toBe('not there')
  expect(passwordOf({ ...updateChannel, responseElements: null })).toBe('null')
})

it('lists what is remarkable', () => {
  expect(remarks(updateChannel)).toEqual(
    expect.arrayContaining([
      'Hidden responseElements.hlsIngest.ingestEndpoints[0].password',
      'Converted readOnly'
    ])
  )
})
