import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { concatAll } from 'fp-ts/lib/Monoid.js'
import {
  type Aggregate,
  Contravariant,
  combine,
  combineAll,
  contramap,
  count,
  countDistinct,
  empty,
  Functor,
  finish,
  first,
  getMonoid,
  groupBy,
  type Incompatible,
  last,
  latest,
  map,
  max,
  min,
  Profunctor,
  run,
  type State,
  stateCodec,
  step,
  struct,
  sum,
  topK
} from 'mediatrail/aggregate'
import { describe, expect, it } from 'vitest'
import { inOrder } from './law7.js'

interface Word {
  readonly eventTime: string
  readonly text: string
}

const textOf = ({ text }: Word): string => text
const lengthOf = ({ text }: Word): number => text.length

const all = struct({
  count,
  sum: sum('length', lengthOf),
  min: min('length', lengthOf),
  max: max('length', lengthOf),
  first: first('text', textOf),
  last: last('text', textOf),
  latest: latest('text', 2, textOf),
  distinct: countDistinct('text', textOf),
  top: topK('text', 2, textOf),
  groups: groupBy('text', textOf, count)
})

const words = (...texts: ReadonlyArray<string>): ReadonlyArray<Word> =>
  texts.map((text, i) => ({ eventTime: `2026-01-02T03:04:0${i}Z`, text }))

const stateAfter = <Event, R>(of: Aggregate<Event, R>, events: ReadonlyArray<Event>) =>
  events.reduce(step<Event, R>, empty(of))

describe('combine', () => {
  it('changes neither state, and returns a new one', () => {
    const codec = stateCodec(all)
    const a = stateAfter(all, words('x', '__proto__'))
    const b = stateAfter(all, words('y', 'x'))
    const before = [codec.encode(a), codec.encode(b)]
    const both = combine(a, b)
    if (E.isLeft(both)) throw new Error('of one aggregate')
    for (const word of words('z', 'x', 'y')) step(both.right, word)
    expect([codec.encode(a), codec.encode(b)]).toEqual(before)
    step(a, { eventTime: '2025-01-01T00:00:00Z', text: 'earlier' })
    expect(finish(both.right).count).toBe(7)
    expect(finish(both.right).first?.value).toBe('x')
  })

  it('does not change a result when the state is updated later', () => {
    const state = stateAfter(all, words('x'))
    const result = finish(state)
    const before = inOrder(result)
    step(state, { eventTime: '2025-01-01T00:00:00Z', text: 'y' })
    expect(inOrder(result)).toEqual(before)
  })

  it.each<[string, Aggregate<Word, unknown>, Aggregate<Word, unknown>]>([
    ['another part', min('n', lengthOf), max('n', lengthOf)],
    ['another name', topK('a', 1, textOf), topK('b', 1, textOf)],
    ['another parameter', topK('a', 1, textOf), topK('a', 2, textOf)],
    ['another group', groupBy('a', textOf, count), groupBy('b', textOf, count)],
    ['another inside', groupBy('a', textOf, count), groupBy('a', textOf, sum('n', lengthOf))],
    ['another member', struct({ a: count }), struct({ b: count })],
    ['one member more', struct({ a: count }), struct({ a: count, b: count })],
    [
      'a name that looks like structure',
      countDistinct('a",count', textOf),
      countDistinct('a', textOf)
    ],
    [
      'a name before',
      countDistinct('a', textOf),
      contramap('x', (w: Word) => w)(countDistinct('a', textOf))
    ]
  ])('is a Left that says why for %s', (_, a, b) => {
    expect(a.fingerprint).not.toBe(b.fingerprint)
    expect(combine(empty(a), empty(b))).toEqual(
      E.left({ _tag: 'Incompatible', expected: a.fingerprint, found: b.fingerprint })
    )
    expect(E.isLeft(stateCodec(a).decode(stateCodec(b).encode(empty(b))))).toBe(true)
  })

  it('does not depend on the order of members, nor on mapped results', () => {
    const a = struct({ x: count, y: countDistinct('text', textOf) })
    const b = struct({ y: pipe(countDistinct('text', textOf), map(String)), x: count })
    expect(a.fingerprint).toBe(b.fingerprint)
    expect(stateCodec(a).encode(stateAfter(a, words('p', 'q')))).toEqual(
      stateCodec(b).encode(stateAfter(b, words('p', 'q')))
    )
    expect(Object.keys(run(b, []))).toEqual(['y', 'x'])
  })
})

/** An Either of what can be compared: a state is opaque. */
const seen = <Event, R>(either: E.Either<Incompatible, State<Event, R>>): E.Either<unknown, R> =>
  E.isLeft(either) ? either : E.right(finish(either.right))

describe('combineAll and the monoid', () => {
  it('agree', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (parts) => {
        const states = parts.map((texts) => stateAfter(all, words(...texts.slice(0, 9))))
        const a = combineAll(all)(states)
        const b = concatAll(getMonoid(all))(states.map((state) => E.right(state)))
        expect(seen(a)).toEqual(seen(b))
      })
    )
  })

  it('is a monoid, even if a state belongs to another aggregate', () => {
    const { concat, empty: nothing } = getMonoid<Word, number>(count)
    const other = countDistinct('text', textOf)
    const arbitrary = fc.oneof(
      fc
        .array(fc.string(), { maxLength: 3 })
        .map((texts) => E.right(stateAfter(count, words(...texts)))),
      fc.constant(E.left({ _tag: 'Incompatible', expected: 'a', found: 'b' } as const))
    )
    fc.assert(
      fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
        expect(seen(concat(concat(a, b), c))).toEqual(seen(concat(a, concat(b, c))))
        expect(seen(concat(a, nothing))).toEqual(seen(a))
        expect(seen(concat(nothing, a))).toEqual(seen(a))
      })
    )
    expect(concat(nothing, E.right(empty(other)))).toEqual(
      E.left({ _tag: 'Incompatible', expected: 'count', found: other.fingerprint })
    )
  })
})

describe('the codec of states', () => {
  const codec = stateCodec(all)
  const json = (): unknown =>
    JSON.parse(JSON.stringify(codec.encode(stateAfter(all, words('x', 'y', '__proto__')))))

  it('decodes what it encoded', () => {
    const decoded = codec.decode(json())
    expect(E.isRight(decoded) && codec.encode(decoded.right)).toEqual(json())
    expect(E.isRight(decoded) && codec.is(decoded.right)).toBe(true)
    expect(codec.is(json())).toBe(false)
  })

  it('rejects anything else with an issue that leads to it and contains none of it, and never throws', () => {
    const secret = 'hunter2'
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(
        secret,
        [secret],
        [[secret, secret]],
        [
          [secret, 1],
          [secret, 1]
        ],
        -1,
        1.5,
        2 ** 53,
        '1e9',
        '-0',
        '9'.repeat(301),
        undefined
      )
    )
    const places = fc.array(fc.nat(20), { maxLength: 5 })
    fc.assert(
      fc.property(hostile, places, (value, path) => {
        const state = json() as { fingerprint: string; state: unknown }
        let planted = 'state'
        const plant = (here: unknown, [first, ...rest]: ReadonlyArray<number>): unknown => {
          if (first === undefined || !Array.isArray(here) || here.length === 0) return value
          const at = first % here.length
          planted += `[${at}]`
          return here.map((inner, i) => (i === at ? plant(inner, rest) : inner))
        }
        const decoded = codec.decode({ ...state, state: plant(state.state, path) })
        if (E.isRight(decoded)) {
          const again = codec.decode(JSON.parse(JSON.stringify(codec.encode(decoded.right))))
          expect(E.isRight(again)).toBe(true)
          finish(decoded.right)
        } else {
          expect(decoded.left.length).toBeGreaterThan(0)
          for (const { message } of decoded.left) {
            const [at = ''] = (message ?? '').split(':')
            expect(at).toMatch(/^state/)
            expect([at, planted, at.startsWith(planted) || planted.startsWith(at)]).toEqual([
              at,
              planted,
              true
            ])
          }
          expect(JSON.stringify(decoded.left.map(({ message }) => message))).not.toContain(secret)
        }
      }),
      { numRuns: 2000 }
    )
  })

  it.each<[string, unknown, string]>([
    ['no object', [], 'the value: expected the state of an aggregate, found array'],
    [
      'nothing',
      {},
      'fingerprint: expected the fingerprint count, found nothing (a state of another aggregate)'
    ],
    [
      'another',
      { fingerprint: 'sum', state: 1 },
      'fingerprint: expected the fingerprint count, found string (a state of another aggregate)'
    ],
    [
      'an inherited one',
      Object.create({ fingerprint: 'count', state: 1 }),
      'fingerprint: expected the fingerprint count, found nothing (a state of another aggregate)'
    ],
    ['no state', { fingerprint: 'count' }, 'state: expected a count, found nothing'],
    [
      'a negative count',
      { fingerprint: 'count', state: -1 },
      'state: expected a count, found number'
    ]
  ])('reports what is wrong with %s', (_, value, message) => {
    const decoded = stateCodec(count).decode(value)
    expect(E.isLeft(decoded) && decoded.left.map((error) => error.message)).toEqual([message])
  })

  it('reports the path', () => {
    const groups = groupBy('text', textOf, count)
    const decoded = stateCodec(groups).decode({
      fingerprint: groups.fingerprint,
      state: [
        ['a', 1],
        ['a', 1]
      ]
    })
    expect(E.isLeft(decoded) && decoded.left.map((error) => error.message)).toEqual([
      'state[1][0]: expected a unique key, found string (it occurs twice)'
    ])
  })
})

describe('counts', () => {
  it('stop at the largest safe integer, so that they can always be serialised', () => {
    const most = { fingerprint: 'count', state: Number.MAX_SAFE_INTEGER }
    const decoded = stateCodec(count).decode(most)
    if (E.isLeft(decoded)) throw new Error('a state')
    expect(stateCodec(count).encode(step(decoded.right, 0))).toEqual(most)
  })
})

describe('the instances', () => {
  const texts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 9 })
  const of = topK('text', 3, (text: string) => text)
  const same = <R>(a: Aggregate<string, R>, b: Aggregate<string, R>): void => {
    expect(a.fingerprint).toBe(b.fingerprint)
    fc.assert(
      fc.property(texts, (events) => {
        expect(run(a, events)).toEqual(run(b, events))
      })
    )
  }
  const f = (ranked: ReadonlyArray<unknown>): number => ranked.length
  const g = (n: number): string => `${n}`
  const h = (text: string): string => text.toLowerCase()
  const k = (text: string): string => text.slice(0, 1)
  const id = <A>(a: A): A => a

  it('are a functor', () => {
    same(Functor.map(of, id), of)
    same(
      Functor.map(Functor.map(of, f), g),
      Functor.map(of, (r) => g(f(r)))
    )
    same(Functor.map(of, f), map(f)(of))
  })

  it('are contravariant', () => {
    same(Contravariant.contramap(of, id<string>), of)
    same(
      Contravariant.contramap(Contravariant.contramap(of, h), k),
      Contravariant.contramap(of, (text: string) => h(k(text)))
    )
  })

  it('are a profunctor', () => {
    same(Profunctor.promap(of, id<string>, id), of)
    same(Profunctor.promap(of, k, f), Contravariant.contramap(Functor.map(of, f), k))
    same(
      Profunctor.promap(Profunctor.promap(of, h, f), k, g),
      Profunctor.promap(
        of,
        (text: string) => h(k(text)),
        (r) => g(f(r))
      )
    )
  })
})
