/** What a reading says about records that came before, and about records that are not of one call. */
import { dedupe } from 'mediatrail/delivery'
import { type ReadItem, readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { aggregated, insight } from '../record/summaries.js'
import { chunksOf, read } from './items.js'

const text: (value: unknown) => string = JSON.stringify

const stop = (eventID: string, channelId = '1') =>
  record('medialive.amazonaws.com', 'StopChannel', { eventID, requestParameters: { channelId } })

const foreign = (eventID: string, eventName = 'GetObject') => ({
  ...stop(eventID),
  eventSource: 's3.amazonaws.com',
  eventName
})

const tagsOf = (items: ReadonlyArray<ReadItem>) => items.map(({ _tag }) => _tag)

describe('duplicates', () => {
  it('are also found among records of other services, if everything is read', async () => {
    const file = text({ Records: [stop('a'), foreign('b'), foreign('b'), stop('a'), foreign('c')] })
    const { items, tally } = await read(file, { everything: true, dedupe: dedupe() })
    expect(tagsOf(items)).toEqual(['Events', 'Others', 'Others'])
    expect(tally).toEqual({
      records: 5,
      media: 1,
      other: 2,
      rejected: 0,
      skipped: 0,
      duplicates: 2
    })
  })

  it('are found among Insight and aggregated records', async () => {
    const file = text({ Records: [insight, aggregated, aggregated, insight] })
    const { items, tally } = await read(file, { dedupe: dedupe() })
    expect(tagsOf(items)).toEqual(['Summaries', 'Summaries'])
    expect(tally).toMatchObject({ records: 4, other: 2, duplicates: 2 })
  })

  it('are found even if one is in another format, with its keys in another order', async () => {
    const turned = Object.fromEntries(Object.entries(stop('a')).reverse())
    const event = { 'detail-type': 'AWS API Call via CloudTrail', detail: turned }
    const { tally } = await read(`${text({ Records: [stop('a')] })}\n${text(event)}`, {
      dedupe: dedupe()
    })
    expect(tally).toMatchObject({ records: 2, media: 1, duplicates: 1 })
  })

  it('are not two records that share an id: both are kept, and the second is reported', async () => {
    const seen = dedupe()
    const file = text({ Records: [stop('a', '1'), stop('a', '2'), stop('a', '1'), stop('a', '2')] })
    const { items, ids, tally } = await read(file, { source: 'first', dedupe: seen })
    expect(tagsOf(items)).toEqual(['Events', 'Clash', 'Events'])
    expect(items[1]).toEqual({
      _tag: 'Clash',
      place: { source: 'first', index: 1, byteOffset: text({ Records: [stop('a')] }).length - 1 },
      eventID: 'a'
    })
    expect(ids).toEqual(['a', 'a'])
    expect(tally).toEqual({
      records: 4,
      media: 2,
      other: 0,
      rejected: 0,
      skipped: 0,
      duplicates: 2
    })

    const other = await read(text([foreign('a')]), { everything: true, dedupe: seen })
    expect(tagsOf(other.items)).toEqual(['Clash', 'Others'])
    expect(other.tally).toMatchObject({ records: 1, other: 1 })
  })

  it('are kept by default', async () => {
    const { tally } = await read(text([stop('a'), stop('a')]))
    expect(tally).toMatchObject({ records: 2, media: 2, duplicates: 0 })
  })
})

describe('records about many calls', () => {
  it('are yielded unchanged, and count as other', async () => {
    const { items, tally } = await read(text({ Records: [insight, stop('a'), aggregated] }))
    expect(items.filter(({ _tag }) => _tag === 'Summaries')).toEqual([
      expect.objectContaining({ insights: [insight], aggregated: [] }),
      expect.objectContaining({ insights: [], aggregated: [aggregated] })
    ])
    expect(tally).toMatchObject({ records: 3, media: 1, other: 2, rejected: 0 })
  })

  it('are skipped if they are of an unwanted service', async () => {
    const { items, tally } = await read(text([aggregated]), { services: ['ivs.amazonaws.com'] })
    expect(items).toEqual([])
    expect(tally).toMatchObject({ records: 1, skipped: 1 })
  })
})

describe('an object with Records and an eventSource', () => {
  const media = stop('a')

  it('is a record if its source comes first', async () => {
    for (const Records of [[stop('b')], [], 'none', { a: 1 }]) {
      const { ids, tally } = await read(text({ ...media, Records }))
      expect(ids).toEqual(['a'])
      expect(tally).toMatchObject({ records: 1, media: 1 })
    }
  })

  it('is skipped as a whole if its source is not wanted', async () => {
    const { items, tally } = await read(text({ ...foreign('a'), Records: [stop('b')] }))
    expect(items).toEqual([])
    expect(tally).toMatchObject({ records: 1, skipped: 1 })
  })

  it('is a log file if its Records come first, and the rest is reported', async () => {
    const file = `${text({ Records: [stop('b')], ...media })}\n${text(stop('c'))}`
    const { ids, rejected, tally } = await read(file)
    expect(ids).toEqual(['b', 'c'])
    expect(rejected.map(({ reason, issues }) => [reason, issues[0].hint])).toEqual([
      ['Unrecognised', expect.stringContaining('its Records were read')]
    ])
    expect(tally).toMatchObject({ records: 3, media: 2, rejected: 1 })
  })
})

describe('a source in UTF-16', () => {
  it('may be a single byte, or end in half a character', async () => {
    expect((await read('5')).rejected.map(({ reason }) => reason)).toEqual(['Unrecognised'])
    const half = Buffer.concat([Buffer.from(text(stop('a')), 'utf16le'), Buffer.of(0x7b)])
    expect((await read(half)).tally).toMatchObject({ media: 1, rejected: 1 })
  })

  it('has places that count bytes of UTF-8', async () => {
    const file = `${text(stop('ä'))}\n${text(stop('b'))}`
    const bytes = Buffer.from(file, 'utf16le')
    const places: Array<number> = []
    for await (const item of readEvents(chunksOf(bytes, () => 3)))
      if (item._tag === 'Events') places.push(item.place.byteOffset)
    expect(places).toEqual([0, Buffer.byteLength(text(stop('ä'))) + 1])
  })
})
