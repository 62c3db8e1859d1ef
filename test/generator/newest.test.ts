/** The tables hold all that the pinned packages do: members and enumerations, read from the declarations of the clients. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { decodeEvent, encode, scrub, scrubMark } from 'mediatrail'
import { beforeAll, describe, expect, it } from 'vitest'
import { additions, passedOver } from '../../generator/additions.js'
import { candidates } from '../../generator/candidates.js'
import { actionsOf } from '../../generator/facts.js'
import type { Model, ShapeModel } from '../../generator/Model.js'
import { loadModels } from '../../generator/models.js'
import { clients, folderOf } from '../../generator/overlay.js'
import { services } from '../../generator/services.js'
import { permissions } from '../../generator/untyped.js'
import { services as tables } from '../../src/services/MediaEvents.js'
import { record } from '../event/record.js'

let models: ReadonlyMap<string, Model> = new Map()

beforeAll(async () => {
  models = await loadModels(services.flatMap((service) => service.models))
})

const modelOf = (name: string): Model => {
  const model = models.get(name)
  if (model === undefined) throw new Error(name)
  return model
}

type Declared = readonly [structure: string, member: string, type: string]

/** `export interface Channel {` and its members, a line each. */
const declaredIn = (folder: string): ReadonlyArray<Declared> => {
  const models = join(folder, 'dist-types', 'models')
  return readdirSync(models)
    .filter((file) => /^models_\d+\.d\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(models, file), 'utf8').matchAll(/^export interface (\w+) \{(.*?)^\}/gms)
    ])
    .flatMap(([, structure = '', body = '']) =>
      Array.from(
        body.matchAll(/^ {4}(\w+)\??: (.*);$/gm),
        ([, member = '', type = '']): Declared => [structure, member, type]
      )
    )
}

const enumerationsIn = async (folder: string): Promise<Readonly<Record<string, object>>> => {
  const models = join(folder, 'dist-es', 'models')
  return readdirSync(models).includes('enums.js')
    ? import(pathToFileURL(join(models, 'enums.js')).href)
    : {}
}

const isOf = (model: Model, shape: ShapeModel | undefined): ReadonlyArray<string> => {
  if (shape === undefined || shape.type === 'structure') return []
  return 'element' in shape ? isOf(model, model.shapes.get(shape.element)) : shape.values
}

/** One of them has declarations and no schemas, so that nothing can be taken from it. */
const pinned = {
  ...clients,
  'kinesis-video-webrtc-storage': '@aws-sdk/client-kinesis-video-webrtc-storage'
}

describe.each(Object.entries(pinned))('the tables of %s', (name, client) => {
  it(`contain everything in ${client}`, async () => {
    const model = modelOf(name)
    const folder = folderOf(client)
    const known = await enumerationsIn(folder)
    const lacking = declaredIn(folder).flatMap(([structure, member, type]) => {
      const shape = model.shapes.get(structure)
      // What no operation reaches is no concern of a record.
      if (shape?.type !== 'structure') return []
      const found = shape.members.find(
        (each) =>
          each.name.toLowerCase() === member.toLowerCase() ||
          each.wireName.toLowerCase() === member.toLowerCase()
      )
      if (found === undefined) return [`${structure}.${member}`]
      const [enumeration = ''] =
        type
          .replace(/Record<\w+, /, '')
          .match(/\w+/g)
          ?.filter((word) => Object.hasOwn(known, word)) ?? []
      const values = Object.values<string>({ ...known[enumeration] })
      const own = isOf(model, model.shapes.get(found.shape))
      return values
        .filter((value) => !own.includes(value))
        .map((value) => `${enumeration} ${value}`)
    })
    expect(lacking).toEqual([])
  })
})

describe('hand-written additions', () => {
  it('cite a page, and are in the tables', () => {
    for (const { model, evidence, structures } of additions) {
      expect(evidence).toMatch(/reference|record/)
      for (const [structure, members] of Object.entries(structures)) {
        const shape = modelOf(model).shapes.get(structure)
        const names = shape?.type === 'structure' ? shape.members.map((member) => member.name) : []
        expect(names).toEqual(expect.arrayContaining(Object.keys(members)))
      }
    }
  })

  it('leave candidates, which a report lists', () => {
    const left = candidates(tables)
    expect(left).toContain('AWS::MediaPackageV2::OriginEndpoint StreamNameOutputMode')
    expect(left.filter((line) => /RouterOutput|VastResponse|MultiviewConf/.test(line))).toEqual([])
    for (const reason of passedOver.values()) expect(reason).not.toBe('')
  })

  it('include no IAM actions, except those that are not calls', () => {
    const actions = (some: typeof tables) =>
      candidates(some).filter((line) => line.includes('.amazonaws.com '))
    expect(actions(tables)).toEqual([])
    const fewer = tables.map((table) => ({
      ...table,
      operations: table.operations.replace(/^(?:PutMedia|StopChannel) = .*\n/gm, '')
    }))
    expect(actions(fewer)).toEqual([
      'medialive.amazonaws.com StopChannel',
      'mediatailor.amazonaws.com StopChannel',
      'kinesisvideo.amazonaws.com PutMedia',
      'elemental-inference.amazonaws.com PutMedia'
    ])
    for (const [line, reason] of permissions) {
      const [source = '', action = ''] = line.split(' ')
      expect(actionsOf(source).map(({ name }) => name)).toContain(action)
      expect(reason).not.toBe('')
    }
  })
})

describe('a stream key of a router output', () => {
  const pushed = (protocol: string, member: string) =>
    record('mediaconnect.amazonaws.com', 'CreateRouterOutput', {
      requestParameters: {
        configuration: {
          standard: { protocolConfiguration: { [protocol]: { [member]: 'live-4d1f-canary' } } }
        }
      }
    })

  it.each([
    ['is known', 'rtmpPush', 'streamName'],
    ['is told by its name where the protocol is not known yet', 'rtmpPull', 'streamName'],
    ['is told by its name anywhere below what holds secrets', 'whipPush', 'stream_name']
  ])('%s', (_, protocol, member) => {
    const decoded = decodeEvent(pushed(protocol, member))
    if (decoded._tag === 'Left') throw new Error('no event')
    const clean = JSON.stringify(encode(scrub(decoded.right)))
    expect(clean).not.toContain('canary')
    expect(clean).toContain(scrubMark)
  })
})
