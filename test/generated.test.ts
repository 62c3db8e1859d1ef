import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dropped } from '../generator/dropped.js'
import { generate } from '../generator/files.js'
import { rawModels } from '../generator/models.js'
import { readModel } from '../generator/readModel.js'
import { secrets } from '../generator/secrets.js'
import { services } from '../generator/services.js'
import { services as tables } from '../src/event/MediaEvents.js'

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
  'elementalinference'
]

const raw = rawModels(everyModel)

const models = new Map([...raw].map(([name, model]) => [name, readModel(name, model)]))

const files = generate(services, models)

const committed = readdirSync(join(src, 'services'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `services/${path}`)

describe('the generated source', () => {
  it.each([...files.keys()])('%s is what the generator writes', (path) => {
    expect(readFileSync(join(src, path), 'utf8')).toBe(files.get(path))
  })

  it('holds no file that the generator does not write', () => {
    expect(committed.filter((path) => !files.has(path))).toEqual([])
  })

  it('holds none of the prose of the models', () => {
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
    expect([...sentences].filter((sentence) => text.includes(sentence))).toEqual([])
  })
})

describe('the pairs of source and name', () => {
  it.each([
    ['medialive.amazonaws.com', 123],
    ['mediapackage.amazonaws.com', 19],
    ['mediatailor.amazonaws.com', 48],
    ['mediaconvert.amazonaws.com', 34],
    ['elastictranscoder.amazonaws.com', 17]
  ])('of %s are %i, as in its model', (eventSource, count) => {
    const service = services.find((row) => row.eventSource === eventSource)
    const names = new Set(
      service?.models.flatMap((name) => Object.keys(raw.get(name)?.operations ?? {}))
    )
    expect(names.size).toBe(count)
    const table = tables.find((row) => row.eventSource === eventSource)
    expect(new Set(Object.keys(table?.operations ?? {}))).toEqual(names)
  })

  it('are 241 in all', () => {
    expect(tables.flatMap(({ operations }) => Object.keys(operations))).toHaveLength(241)
  })
})

describe('the tables by hand', () => {
  it.each([...secrets, ...dropped].map(({ model, member }) => [model, member]))(
    '%s has a member %s',
    (model, member) => {
      const [structure = '', name = ''] = member.split('.')
      expect(Object.keys(raw.get(model)?.shapes[structure]?.members ?? {})).toContain(name)
    }
  )

  it('name no member twice, and none that the models mark already', () => {
    const rows = secrets.map(({ model, member }) => `${model} ${member}`)
    expect(new Set(rows).size).toBe(rows.length)
    const marked = secrets.filter(({ model, member }) => {
      const [structure = '', name = ''] = member.split('.')
      const shapes = raw.get(model)?.shapes
      return shapes?.[shapes[structure]?.members?.[name]?.shape ?? '']?.sensitive
    })
    expect(marked).toEqual([])
  })

  it('find 13 members that the models mark', () => {
    const marked = [...raw.values()].flatMap(({ shapes }) =>
      Object.values(shapes).flatMap(({ members }) =>
        Object.values(members ?? {}).filter(({ shape }) => shapes[shape]?.sensitive)
      )
    )
    expect(marked).toHaveLength(13)
  })
})
