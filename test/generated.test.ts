import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dropped } from '../generator/dropped.js'
import { generate } from '../generator/files.js'
import { loadModels, rawModels } from '../generator/models.js'
import { pages } from '../generator/pages.js'
import { type Botocore, readModel } from '../generator/readModel.js'
import { secrets } from '../generator/secrets.js'
import { services } from '../generator/services.js'
import { operationsOf } from '../src/payload/ServiceTable.js'
import { services as tables } from '../src/services/MediaEvents.js'

const src = fileURLToPath(new URL('../src', import.meta.url))

const everyModel = [
  'medialive',
  'mediapackage',
  'mediapackage-vod',
  'mediapackagev2',
  'mediatailor',
  'mediaconvert',
  'elastictranscoder',
  'mediaconnect',
  'mediastore',
  'mediastore-data',
  'ivs',
  'ivs-realtime',
  'ivschat',
  'kinesisvideo',
  'kinesis-video-archived-media',
  'kinesis-video-media',
  'kinesis-video-signaling',
  'kinesis-video-webrtc-storage',
  'elementalinference',
  'deadline'
]

const raw = rawModels(everyModel)

const models = await loadModels(everyModel)

const files = generate(services, models)

const committed = readdirSync(join(src, 'services'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `services/${path}`)

describe('the generated source', () => {
  it.each([...files.keys()])('%s is up to date', (path) => {
    expect(readFileSync(join(src, path), 'utf8')).toBe(files.get(path))
  })

  it('contains only generated files', () => {
    expect(committed.filter((path) => !files.has(path))).toEqual([])
  })

  it('has a page for each service, generated from the catalogue', () => {
    const docs = fileURLToPath(new URL('../docs', import.meta.url))
    for (const [path, text] of pages()) expect(readFileSync(join(docs, path), 'utf8')).toBe(text)
    expect(readdirSync(join(docs, 'services'))).toHaveLength(pages().size)
  })

  it('contains none of the prose of the models', () => {
    const prose = [...raw.values()].flatMap((model) => [
      ...JSON.stringify(model).matchAll(
        /"(?:documentation|deprecatedMessage)":"((?:[^"\\]|\\.)*)"/g
      )
    ])
    const sentences = new Set(
      prose.flatMap(([, text = '']) =>
        text
          .replace(/<[^>]*>/g, '')
          .split(/[.:]\s/)
          .map((sentence) => sentence.trim())
          .filter((sentence) => sentence.split(' ').length > 5)
      )
    )
    expect(sentences.size).toBeGreaterThan(5000)
    const text = [...files.values()].join('\n')
    // Where a sentence stands, the words inside of it stand in a row: few are worth a search through megabytes.
    const words = text.split(' ')
    const inner = (parts: ReadonlyArray<string>, at: number): string =>
      parts.slice(at, at + 4).join(' ')
    const rows = new Set(words.map((_, at) => inner(words, at)))
    const may = (sentence: string): boolean => rows.has(inner(sentence.split(' '), 1))
    expect(rows.has(inner(text.slice(text.indexOf(' * In the response of')).split(' '), 1))).toBe(
      true
    )
    expect([...sentences].filter((sentence) => may(sentence) && text.includes(sentence))).toEqual(
      []
    )
  })
})

/** What newer clients and rows by hand add to the base models. */
const added = {
  medialive: { operations: 2, structures: 9, members: 14 },
  mediaconvert: { operations: 0, structures: 4, members: 44 },
  elementalinference: { operations: 7, structures: 14, members: 6 },
  mediaconnect: { operations: 3, structures: 5, members: 4 },
  mediapackagev2: { operations: 4, structures: 1, members: 5 },
  mediatailor: { operations: 0, structures: 2, members: 6 }
}

describe('the overlay', () => {
  it.each(Object.entries(added))('adds to %s', (name, expected) => {
    const base = readModel(name, raw.get(name) as Botocore)
    const model = models.get(name)
    const merged = [...(model?.shapes ?? [])].flatMap(([shape, now]) => {
      const before = base.shapes.get(shape)
      if (now.type !== 'structure') return []
      const known = before?.type === 'structure' ? before.members : []
      expect(now.members.slice(0, known.length)).toEqual(known)
      return [{ isNew: before === undefined, members: now.members.length - known.length }]
    })
    expect({
      operations: (model?.operations.length ?? 0) - base.operations.length,
      structures: merged.filter(({ isNew }) => isNew).length,
      members: merged.filter(({ isNew }) => !isNew).reduce((sum, { members }) => sum + members, 0)
    }).toEqual(expected)
  })
})

describe('the pairs of source and name', () => {
  it.each([
    ['medialive.amazonaws.com', 125],
    ['mediapackage.amazonaws.com', 19],
    ['mediatailor.amazonaws.com', 48],
    ['mediaconvert.amazonaws.com', 34],
    ['elastictranscoder.amazonaws.com', 17],
    ['mediaconnect.amazonaws.com', 85],
    ['mediastore.amazonaws.com', 26],
    ['mediapackage-vod.amazonaws.com', 17],
    ['mediapackagev2.amazonaws.com', 34],
    ['ivs.amazonaws.com', 77],
    ['ivschat.amazonaws.com', 17],
    ['kinesisvideo.amazonaws.com', 46],
    ['elemental-inference.amazonaws.com', 23],
    ['deadline.amazonaws.com', 129]
  ])('of %s number %i, as in its models', (eventSource, count) => {
    const service = services.find((row) => row.eventSource === eventSource)
    const names = new Set(
      service?.models.flatMap((name) => models.get(name)?.operations.map((op) => op.name) ?? [])
    )
    expect(names.size).toBe(count)
    const table = tables.find((row) => row.eventSource === eventSource)
    expect(new Set(table === undefined ? [] : operationsOf(table).keys())).toEqual(names)
  })

  it('number 697 in total: those of the base models, five of a newer client, and seventeen without a model', () => {
    expect(tables.flatMap((table) => [...operationsOf(table).keys()])).toHaveLength(697)
    const base = services.map(
      (row) =>
        new Set(row.models.flatMap((name) => Object.keys(raw.get(name)?.operations ?? {}))).size
    )
    expect(base.reduce((sum, count) => sum + count, 0)).toBe(675)
  })
})

describe('the hand-written tables', () => {
  it.each([...secrets, ...dropped].map(({ model, member }) => [model, member]))(
    '%s has a member %s',
    (model, member) => {
      const [structure = '', name = ''] = member.split('.')
      const shape = models.get(model)?.shapes.get(structure)
      expect(shape?.type === 'structure' && shape.members.map((known) => known.name)).toContain(
        name
      )
    }
  )

  it('name no member twice, and none that the models already mark', () => {
    const rows = secrets.map(({ model, member }) => `${model} ${member}`)
    expect(new Set(rows).size).toBe(rows.length)
    const marked = secrets.filter(({ model, member }) => {
      const [structure = '', name = ''] = member.split('.')
      const shapes = raw.get(model)?.shapes
      return shapes?.[shapes[structure]?.members?.[name]?.shape ?? '']?.sensitive
    })
    expect(marked).toEqual([])
  })

  it('find 68 members that the models mark', () => {
    const marked = [...raw.values()].flatMap(({ shapes }) =>
      Object.values(shapes).flatMap(({ members }) =>
        Object.values(members ?? {}).filter(({ shape }) => shapes[shape]?.sensitive)
      )
    )
    expect(marked).toHaveLength(68)
  })
})
