import { describe, expect, it } from 'vitest'
import { isTimestamp } from '../../src/payload/isoTime.js'
import { timestampOf } from '../../src/payload/timestamp.js'

describe('timestampOf', () => {
  it.each<[string | number, string, boolean]>([
    [1531241353, '2018-07-10T16:49:13.000Z', true],
    [1510714652436, '2017-11-15T02:57:32.436Z', true],
    ['1510714652428', '2017-11-15T02:57:32.428Z', true],
    [1688560107.857, '2023-07-05T12:28:27.857Z', true],
    ['Jul 9, 2018 12:56:54 PM', '2018-07-09T12:56:54Z', false],
    ['Jul 9, 2018, 12:56:54 PM', '2018-07-09T12:56:54Z', false],
    ['May 24, 2025, 2:48:54\u202fPM', '2025-05-24T14:48:54Z', false],
    ['Nov 15, 2017 9:26:29PM', '2017-11-15T21:26:29Z', false],
    ['Nov 15, 2017 12:26:29 AM', '2017-11-15T00:26:29Z', false],
    ['2023-07-10T12:26:56.000+0000', '2023-07-10T12:26:56.000Z', true],
    ['2022-03-07T15:03:44.229000-08:00', '2022-03-07T23:03:44.229000Z', true],
    ['2022-09-21 22:22:05', '2022-09-21T22:22:05Z', false],
    ['20131102T010628Z', '2013-11-02T01:06:28Z', true],
    ['Wed, 21 Oct 2020 07:28:00 GMT', '2020-10-21T07:28:00Z', true]
  ])('reads %s', (value, iso, zoned) => {
    expect(timestampOf(value)).toEqual({ iso, zoned })
  })

  it.each<[string | number]>([
    [''],
    ['yesterday'],
    ['2018-02-30T00:00:00Z'],
    ['Foo 9, 2018 12:56:54 PM'],
    ['Jul 9, 2018 13:56:54 PM'],
    ['2018-05-25:17:06Z'],
    [1e20],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [-1e14]
  ])('does not guess at %s', (value) => {
    expect(timestampOf(value)).toBeUndefined()
  })
})

describe('isTimestamp', () => {
  it.each([
    '2018-07-10T16:49:13Z',
    '2018-07-10T16:49:13.230465Z',
    '2024-02-29T00:00:00Z',
    '2024-12-31T23:59:59.000Z'
  ])('returns %s unchanged', (text) => {
    expect(isTimestamp(text)).toBe(true)
  })

  it.each(['2023-02-29T00:00:00Z', '2023-04-31T00:00:00Z', '2023-07-10T12:26:56+0000', '', '2023'])(
    'does not accept %s',
    (text) => {
      expect(isTimestamp(text)).toBe(false)
    }
  )
})
