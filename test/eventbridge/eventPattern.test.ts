import * as fc from 'fast-check'
import { catalogue, type MediaEventSource } from 'mediatrail'
import {
  absent,
  anythingBut,
  equalsIgnoreCase,
  eventPattern,
  type Operator,
  prefix,
  present,
  suffix,
  wildcard
} from 'mediatrail/eventbridge'
import { arbitraryMediaEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { canonicalRecord, cases, type Fields } from '../laws/events.js'
import { faultsOf, matches } from './matcher.js'

/** As EventBridge delivers a record. */
const delivered = (record: Fields, type = 'AWS API Call via CloudTrail') => ({
  version: '0',
  id: '00000000-0000-4000-8000-000000000001',
  'detail-type': type,
  source: `aws.${String(record['eventSource']).split('.')[0]}`,
  account: '111122223333',
  region: 'us-west-2',
  resources: [],
  detail: record
})

/** Arguments that are only known when the program runs; those of one's own code the compiler checks. */
const patternOf = (selection: object, filters: object = {}) =>
  JSON.parse(JSON.stringify(eventPattern(selection as never, filters as never)))

const sources = Object.keys(catalogue) as ReadonlyArray<MediaEventSource>

const namesIn = (source: MediaEventSource): ReadonlyArray<string> =>
  Object.keys(catalogue[source].operations)

/** Names that several sources have: a pattern that takes them for another source is found by these alone. */
const shared: ReadonlyArray<string> = [
  'CreateChannel',
  'DeleteChannel',
  'TagResource',
  'StopChannel'
]

interface Call {
  readonly eventSource: string
  readonly eventName: string
}

const sharedCalls = sources.flatMap((eventSource) =>
  namesIn(eventSource)
    .filter((name) => shared.includes(name))
    .map((eventName): Call => ({ eventSource, eventName }))
)

const event: fc.Arbitrary<Call> = fc.oneof(
  // Of every operation, those that the models don't have included.
  arbitraryMediaEvent().map((one) => ({ ...one, eventName: String(one.eventName) })),
  fc.constantFrom(...sharedCalls)
)

const namesOf = (source: MediaEventSource): fc.Arbitrary<'*' | ReadonlyArray<string>> =>
  fc.oneof(
    fc.constant('*' as const),
    fc.uniqueArray(fc.constantFrom(...namesIn(source)), { minLength: 1 }),
    fc.uniqueArray(
      fc.constantFrom(
        ...namesIn(source).slice(0, 1),
        ...namesIn(source).filter((name) => shared.includes(name))
      ),
      { minLength: 1 }
    )
  )

const selection = fc
  .uniqueArray(fc.constantFrom(...sources), { minLength: 1, maxLength: 4 })
  .chain((some) =>
    fc.tuple(
      ...some.map((source) =>
        namesOf(source).map((names): [string, typeof names] => [source, names])
      )
    )
  )
  .map((entries) => Object.fromEntries(entries))

/** An operator, and what it means, said in another way. */
interface Meant {
  readonly operator: Operator<never> | Operator<string> | Operator<number> | string
  readonly holds: (value: string | undefined) => boolean
}

/** Mostly of two letters, so that one often begins or ends another. */
const text = fc.oneof(
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('a', 'A', 'b', '*', '\\', '/'), maxLength: 6 })
  }
)

const onText = (
  operator: (operand: string) => Meant['operator'],
  holds: (operand: string, value: string) => boolean
): fc.Arbitrary<Meant> =>
  text.map((operand) => ({
    operator: operator(operand),
    holds: (value) => value !== undefined && holds(operand, value)
  }))

/** Stars between texts that hold none, so that what is meant needs no second reading of escapes. */
const between = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 3 }), {
  minLength: 1,
  maxLength: 4
})

const wild = between.map(
  (parts): Meant => ({
    operator: wildcard(parts.join('*')),
    holds: (value) => value !== undefined && new RegExp(`^${parts.join('.*')}$`, 's').test(value)
  })
)

const negated = (meant: fc.Arbitrary<Meant>): fc.Arbitrary<Meant> =>
  meant.map(({ operator, holds }) => ({
    operator: anythingBut(operator as Operator<string>),
    holds: (value) => value !== undefined && !holds(value)
  }))

/** None of several values. */
const noneOf: fc.Arbitrary<Meant> = fc
  .tuple(text, fc.array(text, { minLength: 1, maxLength: 3 }))
  .map(([first, others]) => ({
    operator: anythingBut(first, ...others),
    holds: (value) => value !== undefined && value !== first && !others.includes(value)
  }))

const texts: fc.Arbitrary<Meant> = fc.oneof(
  onText(prefix, (operand, value) => value.startsWith(operand)),
  onText(suffix, (operand, value) => value.endsWith(operand)),
  onText(equalsIgnoreCase, (operand, value) => value.toLowerCase() === operand.toLowerCase()),
  wild
)

const meant: fc.Arbitrary<Meant> = fc.oneof(
  fc.constant<Meant>({ operator: absent, holds: (value) => value === undefined }),
  fc.constant<Meant>({ operator: present, holds: (value) => value !== undefined }),
  onText(
    (operand) => operand,
    (operand, value) => value === operand
  ),
  onText(anythingBut, (operand, value) => value !== operand),
  noneOf,
  texts,
  negated(texts)
)

describe('a pattern', () => {
  it('is readable', () => {
    expect(
      eventPattern(
        { 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'] },
        { errorCode: absent, requestParameters: { channelId: ['42', prefix('7')] } }
      )
    ).toEqual({
      source: ['aws.medialive'],
      'detail-type': ['AWS API Call via CloudTrail', 'Amazon API Call via CloudTrail'],
      detail: {
        eventSource: ['medialive.amazonaws.com'],
        eventName: ['StopChannel', 'DeleteChannel'],
        errorCode: [{ exists: false }],
        requestParameters: { channelId: ['42', { prefix: '7' }] }
      }
    })
    expect(
      eventPattern(
        { 'medialive.amazonaws.com': ['StopChannel'], 'ivs.amazonaws.com': '*' },
        {},
        { kinds: ['ServiceEvent'] }
      )
    ).toEqual({
      source: ['aws.medialive', 'aws.ivs'],
      'detail-type': ['AWS Service Event via CloudTrail', 'Amazon Service Event via CloudTrail'],
      detail: {
        $or: [
          { eventSource: ['medialive.amazonaws.com'], eventName: ['StopChannel'] },
          { eventSource: ['ivs.amazonaws.com'] }
        ]
      }
    })
  })

  it('obeys the grammar, and matches the events of its selection and no others', () => {
    let matched = 0
    let refused = 0
    fc.assert(
      fc.property(selection, event, fc.boolean(), (selected, one, spelling) => {
        const pattern = patternOf(selected)
        expect(faultsOf(pattern)).toEqual([])
        const names = selected[one.eventSource]
        const expected = names !== undefined && (names === '*' || names.includes(one.eventName))
        if (expected) matched++
        else if (names !== undefined) refused++
        const type = `${spelling ? 'AWS' : 'Amazon'} API Call via CloudTrail`
        expect(matches(pattern, delivered({ ...one }, type))).toBe(expected)
        expect(matches(pattern, delivered({ ...one }, 'AWS Insight via CloudTrail'))).toBe(false)
      }),
      cases(1000)
    )
    // Events of the sources that are selected, of both kinds.
    expect(Math.min(matched, refused)).toBeGreaterThan(50)
  })

  it('applies its filters to every event', () => {
    fc.assert(
      fc.property(
        canonicalRecord,
        fc.array(meant, { minLength: 1, maxLength: 3 }),
        fc.option(
          fc.oneof(
            text,
            between.map((parts) => parts.join(''))
          ),
          { nil: undefined }
        ),
        fc.boolean(),
        (one, alternatives, value, nested) => {
          const operators = alternatives.map(({ operator }) => operator)
          const pattern = patternOf(
            { [String(one['eventSource'])]: '*' },
            nested ? { tlsDetails: { tlsVersion: operators } } : { errorCode: operators }
          )
          expect(faultsOf(pattern)).toEqual([])
          const record = {
            ...one,
            errorCode: nested ? undefined : value,
            tlsDetails: nested ? { tlsVersion: value } : undefined
          }
          expect(matches(pattern, delivered(record))).toBe(
            alternatives.some(({ holds }) => holds(value))
          )
        }
      ),
      cases(1000)
    )
  })

  it('requires all filters, and looks into lists', () => {
    const pattern = patternOf(
      { 'mediaconvert.amazonaws.com': ['CreateJob'] },
      {
        readOnly: false,
        requestParameters: { settings: { inputs: { fileInput: prefix('s3://a') } } }
      }
    )
    const job = (readOnly: boolean, ...inputs: ReadonlyArray<string>) =>
      delivered({
        eventSource: 'mediaconvert.amazonaws.com',
        eventName: 'CreateJob',
        readOnly,
        requestParameters: { settings: { inputs: inputs.map((fileInput) => ({ fileInput })) } }
      })
    expect(matches(pattern, job(false, 's3://b/x', 's3://a/x'))).toBe(true)
    expect(matches(pattern, job(true, 's3://a/x'))).toBe(false)
    expect(matches(pattern, job(false, 's3://b/x'))).toBe(false)
    expect(matches(pattern, job(false))).toBe(false)
  })

  it('keeps escapes that EventBridge supports, and corrects others', () => {
    for (const [written, matched, refused] of [
      ['a\\*b', 'a*b', 'axb'],
      ['a\\\\b', 'a\\b', 'a\\\\b'],
      ['a\\b', 'a\\b', 'ab'],
      ['a\\', 'a\\', 'a'],
      ['a***b', 'axyb', 'ax'],
      ['\\**', '*x', 'x']
    ] as const) {
      const pattern = patternOf({ 'ivs.amazonaws.com': '*' }, { errorCode: wildcard(written) })
      expect(faultsOf(pattern)).toEqual([])
      const one = (errorCode: string) => delivered({ eventSource: 'ivs.amazonaws.com', errorCode })
      expect(matches(pattern, one(matched)), written).toBe(true)
      expect(matches(pattern, one(refused)), written).toBe(false)
    }
  })
})

describe('the matcher', () => {
  it.each<[string, object]>([
    ['an empty list', { source: [] }],
    ['an empty object', { detail: {} }],
    ['a value that is no list', { source: 'aws.ivs' }],
    ['one alternative', { detail: { $or: [{ a: ['b'] }] } }],
    ['two stars', { a: [{ wildcard: 'a**b' }] }],
    ['an escape of nothing', { a: [{ wildcard: 'a\\b' }] }],
    ['an unknown operator', { a: [{ contains: 'b' }] }],
    ['mixed values', { a: [{ 'anything-but': ['b', 1] }] }]
  ])('finds %s', (_, pattern) => {
    expect(faultsOf(pattern)).toHaveLength(1)
  })
})
