import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import {
  CloudTrailRecord,
  classify,
  decodeEvent,
  decodeRecord,
  encode,
  field,
  MediaEvent,
  notes,
  type Path,
  strict
} from 'mediatrail'
import { arbitraryPlanted } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { sitesOf } from '../../src/testing/sites.js'
import { record } from '../event/record.js'
import { canonicalRecord, cases, type Fields, nodesFor } from './events.js'

const ask = field as unknown as (
  event: MediaEvent,
  ...path: Path
) => { readonly _tag: string; readonly value?: unknown }

const decoded = (record: unknown): MediaEvent => {
  const result = decodeEvent(record)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const planted = arbitraryPlanted()

describe('law 1, total', () => {
  it('handles any value, and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true
        }),
        (value) => {
          expect(['Media', 'Other', 'Insight', 'Aggregated', 'Rejected']).toContain(
            classify(value)._tag
          )
        }
      ),
      cases(300)
    )
  })

  it('decodes any JSON in place of a payload and of any field', () => {
    fc.assert(
      fc.property(canonicalRecord, fc.jsonValue(), fc.nat(), (record, json, n) => {
        const keys = Object.keys(record).filter((key) => !/^event(Source|Name|Time)$/.test(key))
        const changed = { ...record, [keys[n % keys.length] ?? 'requestParameters']: json }
        const event = decoded(changed)
        notes(event)
        expect(encode(event)).toEqual(changed)
      }),
      cases(300)
    )
  })
})

describe('law 3, lossless', () => {
  it('returns a canonical record unchanged, without notes', () => {
    fc.assert(
      fc.property(canonicalRecord, (record) => {
        const event = decoded(record)
        expect(event).toBe(record)
        expect(notes(event).filter(({ _tag }) => _tag !== 'Unlisted' && _tag !== 'Hidden')).toEqual(
          []
        )
        if (!nodesFor(record).listed) expect(notes(event)[0]?._tag).toBe('Unlisted')
      }),
      cases(300)
    )
  })

  it('returns the original record, whatever its deviations', () => {
    fc.assert(
      fc.property(planted, ({ record }) => {
        const copy = structuredClone(record)
        const event = decoded(record)
        expect(encode(event)).toEqual(copy)
        expect(Object.keys(event)).not.toContain('Symbol(mediatrail.original)')
      }),
      cases(300)
    )
  })

  it('accepts as an event its own results, with their history', () => {
    fc.assert(
      fc.property(planted, ({ record }) => {
        const event = decoded(record)
        expect(decoded(event)).toBe(event)
        expect([MediaEvent, strict()].map((codec) => codec.decode(event))).toContainEqual(
          E.right(event)
        )
        expect(MediaEvent.is(event)).toBe(true)
        const other = decodeRecord({ ...(record as Fields), eventSource: 's3.amazonaws.com' })
        expect(E.isRight(other) && CloudTrailRecord.is(other.right)).toBe(true)
      }),
      cases(300)
    )
  })

  it.each<[string, object]>([
    ['a label that was escaped twice', { flowArn: 'a%252525b' }],
    ['two spellings of a key', { flowArn: 'a', flowarn: 'b' }],
    ['a second spelling, and a label', { flowArn: 'a%2525', FLOWARN: 'b' }]
  ])('also accepts %s as an event', (_, requestParameters) => {
    const event = decoded({
      ...record('mediaconnect.amazonaws.com', 'DescribeFlow', { requestParameters }),
      eventSource: ' mediaconnect.amazonaws.com'
    })
    expect(MediaEvent.is(event)).toBe(true)
    expect(decoded(event)).toBe(event)
    expect(MediaEvent.is({ ...event, eventSource: ' x' })).toBe(false)
  })

  it('accepts nothing as an event by its history alone', () => {
    const event = { ...decoded(record('mediaconnect.amazonaws.com', 'DescribeFlow')), awsRegion: 1 }
    const history = Symbol.for('mediatrail.original')
    Object.defineProperty(event, history, { value: record('ivs.amazonaws.com', 'GetStream') })
    expect(MediaEvent.is(event)).toBe(false)
    const around: Record<symbol, unknown> = { ...event }
    around[history] = Object.assign({ ...event }, { [history]: around })
    expect(MediaEvent.is(around)).toBe(false)
  })

  it('decodes its own view to itself', () => {
    fc.assert(
      fc.property(planted, ({ record }) => {
        const event = decoded(record)
        const again = decoded({ ...event })
        expect(again).toEqual({ ...event })
        expect(MediaEvent.is(event)).toBe(true)
      }),
      cases(300)
    )
  })
})

const startsWith = (path: Path, prefix: Path): boolean =>
  prefix.every((step, i) => path[i] === step)

/** The keys of a secret map are told as `*`. */
const masks = (told: Path, path: Path): boolean =>
  told.length === path.length && told.every((step, i) => step === '*' || step === path[i])

describe('law 4, honest', () => {
  it('reports a planted deviation at its path and below, and changes no other path', () => {
    fc.assert(
      fc.property(planted, (change) => {
        const before = decoded(change.before)
        const after = decoded(change.record)
        const parent = change.path.slice(0, -1)
        for (const { path } of sitesOf(nodesFor(change.before as Fields).record, change.before)) {
          const was = ask(before, ...path)
          const is = ask(after, ...path)
          if (change.field !== undefined && startsWith(path, change.path)) {
            if (change.field._tag !== 'Present' || path.length === change.path.length)
              expect(is).toEqual(change.field)
          } else if (
            change.fragile &&
            path.length === parent.length &&
            startsWith(change.path, path)
          )
            expect(is).toEqual(change.field)
          else if (startsWith(change.path, path)) expect(is._tag).toBe(was._tag)
          else expect(is).toEqual(was)
        }
      }),
      cases(300)
    )
  })

  it('shows the value of the field in the typed view, and nothing if the field has a reason', () => {
    const nothing = [undefined, null, {}, []]
    fc.assert(
      fc.property(planted, ({ record, path, field: told }) => {
        if (told === undefined) return
        const event = decoded(record)
        const shown = path.reduce<unknown>(
          (value, key) =>
            value !== undefined && value !== null && Object.hasOwn(value, key)
              ? Reflect.get(value, key)
              : undefined,
          event
        )
        if (told._tag === 'Present' || told._tag === 'Truncated') expect(shown).toEqual(told.value)
        else if (typeof shown === 'string') expect(told).toHaveProperty('marker', shown)
        else expect(nothing).toContainEqual(shown)
      }),
      cases(300)
    )
  })

  it('has one note on it, and no other', () => {
    fc.assert(
      fc.property(planted, ({ before, record, path, at, note }) => {
        const usual = notes(decoded(before)).map(({ _tag }) => _tag)
        const extra = notes(decoded(record)).filter(
          (said) => !(usual.includes(said._tag) && said._tag !== note)
        )
        const here = extra.filter((said) => said._tag === note)
        if (note === undefined) expect(extra).toEqual([])
        else expect(here.some((said) => masks(said.path, path) && masks(said.at, at))).toBe(true)
      }),
      cases(300)
    )
  })
})
