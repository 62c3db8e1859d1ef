/** Real records, read where `MEDIATRAIL_CORPUS` points. */
import { relative } from 'node:path'
import {
  catalogue,
  classify,
  encode,
  type Note,
  nameOf,
  notes,
  type OperationEntry,
  showIssue
} from 'mediatrail'
import { recordsFrom, type Tally } from 'mediatrail/delivery'
import { readFiles } from 'mediatrail/node'
import { describe, expect, it } from 'vitest'
import { notFollowed } from '../../generator/renderings.js'
import { documentOf, filesIn } from './documents.js'

interface CorpusCount {
  media: number
  other: number
  readonly rejected: Map<string, number>
  readonly unrecognised: Array<string>
  readonly mismatched: Array<string>
  readonly renamed: Array<string>
  readonly calls: Set<string>
  readonly unexplained: Array<string>
}

const isCall = (record: unknown): boolean =>
  typeof record === 'object' &&
  record !== null &&
  ['eventSource', 'eventName', 'eventTime'].every(
    (key) => typeof Reflect.get(record, key) === 'string' && Reflect.get(record, key) !== ''
  )

const take = (tally: CorpusCount, file: string, record: unknown): void => {
  const classified = classify(record)
  if (classified._tag === 'Rejected') {
    const { _tag, issues } = classified.rejection
    const reason = `${_tag}: ${issues.map(showIssue).join('; ')}`
    tally.rejected.set(reason, (tally.rejected.get(reason) ?? 0) + 1)
    if (isCall(record)) tally.unexplained.push(file)
    return
  }
  if (classified._tag !== 'Media') {
    tally.other++
    return
  }
  tally.media++
  const { event } = classified
  tally.calls.add(`${event.eventSource} ${nameOf(event)}`)
  expect(encode(event)).toBe(record)
  tally.renamed.push(
    ...notes(event)
      .filter(({ _tag }: Note) => _tag === 'Renamed')
      .map(({ path }) => `${event.eventSource} ${nameOf(event)} ${path.join('.')}`)
  )
  tally.mismatched.push(
    ...notes(event)
      .filter(({ _tag }: Note) => _tag === 'Mismatched' || _tag === 'Unlisted')
      .map(({ _tag, path }) => `${file} ${_tag} ${path.join('.')}`)
  )
}

const countIn = (folder: string, isRead = (file: string) => !file.endsWith('.md')): CorpusCount => {
  const tally: CorpusCount = {
    media: 0,
    other: 0,
    rejected: new Map(),
    unrecognised: [],
    mismatched: [],
    renamed: [],
    calls: new Set(),
    unexplained: []
  }
  for (const path of filesIn(folder).filter(isRead)) {
    const file = relative(folder, path)
    const delivery = recordsFrom(documentOf(path))
    for (const { record } of delivery.records) take(tally, file, record)
    if (delivery._tag === 'Unrecognised' || delivery.issues.length > 0)
      tally.unrecognised.push(file)
  }
  return tally
}

const evidenceOf = (call: string): string | undefined => {
  const [source, name = ''] = call.split(' ')
  const service = Object.values(catalogue).find(({ eventSource }) => eventSource === source)
  const operations: Readonly<Record<string, OperationEntry>> = service?.operations ?? {}
  return operations[name]?.evidence
}

const folder = process.env['MEDIATRAIL_CORPUS']

describe('the captured and documented records', () => {
  it('are in the folder MEDIATRAIL_CORPUS, if it is set', () => {
    if (folder !== undefined) expect(filesIn(folder).length).toBeGreaterThan(50)
  })

  if (folder !== undefined) {
    const tally = countIn(folder)

    it('are never rejected if they have a source, a name and a time', () => {
      expect(tally.unexplained).toEqual([])
    })

    it('have no media record with an unexplained value, except for a misspelt time on a page', () => {
      expect(tally.mismatched).toEqual([
        'media/kinesisvideo/05-DeleteStream.json Mismatched eventTime'
      ])
    })

    it('have no media record with another spelling of a key, except for the ignored example', () => {
      const calls = tally.renamed.map((line) => line.split(' ').slice(0, 2).join(' '))
      expect([...new Set(calls)]).toEqual(
        notFollowed.map(({ eventSource, eventName }) => `${eventSource} ${eventName}`)
      )
    })

    it('are the evidence in the catalogue for how an operation is logged', () => {
      expect([...tally.calls].filter((call) => evidenceOf(call) === 'inferred')).toEqual(
        notFollowed.map(({ eventSource, eventName }) => `${eventSource} ${eventName}`)
      )
    })

    it('are all documents, except for the unreadable examples', () => {
      expect(tally.unrecognised.filter((file) => !file.endsWith('.txt'))).toEqual([])
    })

    it('are the same when read from their files', async () => {
      const files = filesIn(folder).filter((file) => !/\.(?:md|txt)$/.test(file))
      let tally: Tally | undefined
      for await (const item of readFiles(files, { everything: true }))
        if (item._tag === 'Done') tally = item.tally
      const parsed = countIn(folder, (file) => !/\.(?:md|txt)$/.test(file))
      expect(tally).toMatchObject({
        media: parsed.media,
        other: parsed.other,
        rejected: [...parsed.rejected.values()].reduce((sum, count) => sum + count, 0)
      })
    })

    it('match a table of media, other and rejected records', () => {
      process.stdout.write(
        [
          `media ${tally.media}`,
          `other ${tally.other}`,
          ...[...tally.rejected].map(([reason, count]) => `rejected ${count}: ${reason}`),
          ...tally.unrecognised.map((file) => `no document: ${file}`),
          ''
        ].join('\n')
      )
      expect(tally.media).toBeGreaterThan(40)
      expect(tally.other).toBeGreaterThan(1000)
    })
  }
})
