/** A service takes a row, and nothing else anywhere: one that nobody offers goes through the whole generator. */
import { decoder } from 'mediatrail'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { acyclic } from '../../generator/acyclic.js'
import { generate } from '../../generator/files.js'
import { loadModels } from '../../generator/models.js'
import { type Botocore, readModel } from '../../generator/readModel.js'
import { type Service, services } from '../../generator/services.js'
import type { ServiceTable } from '../../src/payload/ServiceTable.js'
import { record } from '../event/record.js'

const lighthouse: Botocore = {
  metadata: { apiVersion: '2026-01-01' },
  operations: {
    CreateLamp: { input: { shape: 'CreateLampRequest' }, output: { shape: 'Lamp' } },
    Quench: {}
  },
  shapes: {
    CreateLampRequest: {
      type: 'structure',
      members: { Lamp: { shape: 'Lamp', locationName: 'lamp' }, Plan: { shape: 'Plan' } }
    },
    Lamp: {
      type: 'structure',
      members: {
        Code: { shape: 'Code', locationName: 'code' },
        Spare: { shape: 'Lamps', locationName: 'spare' }
      }
    },
    Lamps: { type: 'list', member: { shape: 'Lamp' } },
    Plan: { type: 'structure', document: true },
    Code: { type: 'string', sensitive: true }
  }
}

const row: Service = {
  eventSource: 'lighthouse.amazonaws.com',
  name: 'Lighthouse',
  entry: 'lighthouse',
  models: ['lighthouse'],
  casing: 'wire'
}

const models = await loadModels(services.flatMap((service) => service.models))

const files = generate(
  [...services, row],
  new Map([...models, ['lighthouse', acyclic(readModel('lighthouse', lighthouse))]])
)

const textOf = (path: string): string => files.get(path) ?? ''

/** The constants of generated files, without their types. */
const loaded = async (...paths: ReadonlyArray<string>): Promise<Record<string, object>> => {
  const options = { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 }
  const modules = await Promise.all(
    paths.map((path): Promise<Record<string, object>> => {
      const code = ts.transpile(textOf(path), options)
      return import(`data:text/javascript,${encodeURIComponent(code)}`)
    })
  )
  return Object.assign({}, ...modules)
}

describe('a fifteenth service', () => {
  it('is one row', () => {
    expect(services).toHaveLength(14)
    const own = [...files.keys()].filter((path) => path.includes('lighthouse'))
    expect(own.sort()).toEqual([
      'lighthouse.ts',
      ...['enumerations', 'events', 'facts', 'service', 'structures', 'table', 'targets'].map(
        (file) => `services/lighthouse/${file}.ts`
      )
    ])
    for (const file of ['MediaEvents', 'mediaFacts', 'mediaTargets', 'mediaEnumerations'])
      expect(textOf(`services/${file}.ts`)).toContain("'lighthouse.amazonaws.com'")
    expect(textOf('services/lighthouse/facts.ts')).toContain('CreateLamp = write unknown inferred')
    expect(textOf('services/lighthouse/targets.ts')).toContain('Quench = unknown\n')
  })

  it('decodes its events, marks its secrets, and ends at recursive shapes', async () => {
    const { lighthouse: table, lighthouseTargets: targets } = await loaded(
      'services/lighthouse/table.ts',
      'services/lighthouse/targets.ts'
    )
    const known = { ...table, targets } as ServiceTable<unknown>
    const { decodeEvent, notes, scrub, actionOf, targetsOf } = decoder([known])
    const lamp = { code: 'canary-1', spare: [{ code: 'canary-2', spare: [{ code: 'x' }] }] }
    const made = decodeEvent(
      record(row.eventSource as 'ivs.amazonaws.com', 'CreateLamp' as 'CreateChannel', {
        requestParameters: { lamp, Plan: [1, { any: 'thing' }] },
        responseElements: { code: 42 }
      })
    )
    if (made._tag === 'Left') throw new Error('no event')
    // Nothing narrows to an event that no type has.
    const event = made.right as never
    expect(notes(event).map(({ _tag }) => _tag)).toEqual(['Mismatched'])
    expect(JSON.stringify(scrub(event))).not.toContain('canary')
    expect(actionOf(event)).toEqual({ verb: 'update', part: 'lamp' })
    expect(targetsOf(event)).toEqual([])
  })
})
