import { describe, expect, it } from 'vitest'
import { operationsOf } from '../../generator/emit/table.js'
import type { OperationModel } from '../../generator/Model.js'
import { loadModels } from '../../generator/models.js'
import { type Shapes, shapesOf } from '../../generator/Shapes.js'
import { services } from '../../generator/services.js'
import { handOf } from '../../generator/targets/hand.js'
import { iamOf } from '../../generator/targets/iam.js'
import { rowsOf } from '../../generator/targets/rows.js'
import { targetsOf } from '../../generator/targets/targetsOf.js'
import { type Types, typesOf } from '../../generator/targets/types.js'

const models = await loadModels(services.flatMap((service) => service.models))

const all = services.map((service) => {
  const shapes = service.models.map((name) => {
    const model = models.get(name)
    if (model === undefined) throw new Error(name)
    return shapesOf(model, service)
  })
  return { service, shapes, targets: targetsOf(service, shapes) }
})

describe('the rows of the operations', () => {
  it('exist for each operation of the models', () => {
    for (const { service, targets } of all) {
      const operations = new Set(
        service.models.flatMap((name) => models.get(name)?.operations.map((one) => one.name) ?? [])
      )
      expect(targets.rows.map(({ operation }) => operation)).toEqual([...operations])
    }
    expect(all.flatMap(({ targets }) => targets.rows)).toHaveLength(697)
  })

  it('have types from IAM, derived from the models, or hand-written, with these counts for each service', () => {
    const counted = all.map(({ service, targets }) => {
      const { actions } = iamOf(service.eventSource)
      const byHand = targets.rows.filter((row) => row.byHand)
      const inIam = targets.rows.filter(({ operation, line, byHand: isByHand }) => {
        const types = actions.get(operation.toLowerCase()) ?? []
        const [, type = ''] = /; \??([\w*-]+)/.exec(line) ?? []
        return !isByHand && (types.includes(type) || (type === '*' && types.length > 0))
      })
      const byRule = targets.rows.length - byHand.length - inIam.length
      return `${service.entry}: ${inIam.length}, ${byRule}, ${byHand.length}`
    })
    expect(counted).toMatchInlineSnapshot(`
      [
        "medialive: 79, 25, 21",
        "mediapackage: 13, 6, 0",
        "mediatailor: 31, 16, 1",
        "mediaconvert: 14, 9, 11",
        "elastictranscoder: 8, 5, 4",
        "mediaconnect: 50, 19, 16",
        "mediastore: 19, 2, 5",
        "mediapackage-vod: 11, 6, 0",
        "mediapackagev2: 29, 1, 4",
        "ivs: 46, 19, 12",
        "ivschat: 12, 2, 3",
        "kinesisvideo: 29, 2, 15",
        "elemental-inference: 12, 5, 6",
        "deadline: 61, 28, 40",
      ]
    `)
  })

  it('have a verb that the types list', () => {
    const verbs = all.flatMap(({ targets }) =>
      targets.rows.flatMap(({ line }) => {
        const [action = ''] = line.split('; ')
        return [
          action.split(/[ /]/)[0],
          ...Array.from(action.matchAll(/=(\w+)/g), ([, verb]) => verb)
        ]
      })
    )
    expect([...new Set(verbs)].sort()).toEqual([
      'create',
      'delete',
      'list',
      'purchase',
      'read',
      'restart',
      'send',
      'start',
      'stop',
      'transfer',
      'update'
    ])
  })

  it('give a reason if hand-written', () => {
    for (const rows of services.map(({ entry }) => handOf(entry)))
      for (const { reason } of [
        ...Object.values(rows.types ?? {}),
        ...Object.values(rows.operations ?? {})
      ])
        expect(reason.length).toBeGreaterThan(10)
  })
})

const [medialive] = all
const iam = iamOf('medialive.amazonaws.com')
const types: Types = typesOf('medialive', iam, {})

const only = (name: string): ReadonlyArray<readonly [Shapes, OperationModel]> =>
  operationsOf(medialive?.shapes ?? []).filter(([, operation]) => operation.name === name)

const rowOf = (name: string, is: string): string | undefined =>
  rowsOf(only(name), iam, types, { operations: { [name]: { is, reason: 'to be tried' } } })[0]?.line

describe('a hand-written row', () => {
  it('has the keys of records, however it spells them', () => {
    expect(rowOf('DeleteInput', 'delete; channel id>INPUTID')).toBe('delete; channel id>inputId')
  })

  it.each([
    ['delete; input id>channelId', 'medialive DeleteInput: channelId is not a path of medialive'],
    ['delete; lamp id>inputId', 'medialive DeleteInput: unknown type lamp'],
    ['delete; input id<inputId', 'is not a path of medialive'],
    ['delete; input id>inputId ^ id>inputId', 'input is not nested that deep'],
    ['delete; input id>inputId', 'DeleteInput: the hand-written row repeats the derived one']
  ])('is rejected: %s', (is, why) => {
    expect(() => rowOf('DeleteInput', is)).toThrow(why)
  })

  it.each([
    ['BatchDelete', 'delete; channel id>channelIds', 'is a list, or is none'],
    ['BatchDelete', 'delete; channel id>channelIds[] id>channelIds', 'in part'],
    ['UpdateChannelClass', 'update; channel id>channelClass', 'is an enumeration'],
    ['CreateChannel', 'create; channel id>encoderSettings', 'is not a string'],
    ['BatchDelete', 'delete !<succeeded; channel id>channelIds[]', 'is not a path of medialive'],
    ['UpdateNodeState', 'update ?wish ACTIVE=start; node id>nodeId', 'is not a path of medialive'],
    ['CreateInput', 'create; input id>sources[].srtSettings', 'is not a path of medialive']
  ])('must lead to a name: %s, %s', (name, is, why) => {
    expect(() => rowOf(name, is)).toThrow(why)
  })

  it('never leads to a secret', () => {
    const secret = 'create; input id>destinations[].streamName'
    expect(() => rowOf('CreateInput', secret)).toThrow('leads to a secret')
  })

  it('is rejected without a reason, and for an unknown operation', () => {
    const row = { is: 'delete; channel id>inputId', reason: '' }
    expect(() =>
      rowsOf(only('DeleteInput'), iam, types, { operations: { DeleteInput: row } })
    ).toThrow('a hand-written row needs a reason')
    expect(() => rowsOf([], iam, types, { operations: { DeleteInput: row } })).toThrow(
      'unknown operation DeleteInput'
    )
  })
})

describe('an operation', () => {
  it('without a row is rejected', () => {
    expect(() => rowsOf(only('ClaimDevice'), iam, types, {})).toThrow(
      'medialive ClaimDevice has no row'
    )
  })
})

describe('a hand-written type', () => {
  it('is rejected if IAM says the same, and without a reason', () => {
    const channel = { is: 'channel:{ChannelId}', reason: 'to be tried' }
    expect(() => typesOf('medialive', iam, { channel })).toThrow('repeats IAM')
    expect(() => typesOf('medialive', iam, { lamp: { is: '{LampId}', reason: '' } })).toThrow(
      'a hand-written type needs a reason'
    )
  })
})
