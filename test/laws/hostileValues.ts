/**
 * Hostile values by the million: records to all appearances, mutated as JSON can be and as only JavaScript can, with secrets where
 * `scrub` promises to find them. The same seed makes the same values.
 */
import * as fc from 'fast-check'
import { type Random, random } from '../stream/random.js'
import { canonicalRecord } from './events.js'
import { nested } from './jobs.js'
import { filled, opening, secretMembers, telling } from './plants.js'
import { textUnits } from './textUnits.js'

/** What must be in nothing that may be logged. */
export const token = 's3cr3t-0123456789abcdef'

type Container = { [key: string]: unknown }

/** A record in the making, by its text: parsed anew for each value. */
interface Base {
  readonly text: string
  /** Whether a member that the models know is a secret holds the token: then the operation stays what it is. */
  readonly planted: boolean
}

const basesOf = (seed: number, longest: number): ReadonlyArray<Base> => [
  ...fc
    .sample(canonicalRecord, { seed, numRuns: 400 })
    .map((record) => ({ text: JSON.stringify(record), planted: false }))
    .filter(({ text }) => text.length < longest),
  ...secretMembers.map(({ node, holding }) => ({
    text: JSON.stringify(holding(filled(node, token))),
    planted: true
  }))
]

const throwing = (): never => {
  throw new Error(token)
}

const trapNames: ReadonlyArray<keyof ProxyHandler<object>> = [
  'get',
  'has',
  'ownKeys',
  'getOwnPropertyDescriptor',
  'getPrototypeOf'
]

/** Some of its operations throw, the others don't; or each throws after so many. */
const proxied = (dice: Random, target: object): object => {
  if (dice.once(4)) {
    const { proxy, revoke } = Proxy.revocable(target, {})
    revoke()
    return proxy
  }
  let left = dice.pick([0, 0, 3, 30])
  const traps = trapNames
    .filter(() => dice.once(2))
    .map((trap) => {
      const usual = Reflect[trap] as (...args: ReadonlyArray<unknown>) => unknown
      return [trap, (...args: ReadonlyArray<unknown>) => (left-- > 0 ? usual(...args) : throwing())]
    })
  return new Proxy(target, Object.fromEntries(traps))
}

const getter = (dice: Random, key: string): PropertyDescriptor => {
  const text = dice.pick(opening)(token)
  const gets: ReadonlyArray<() => unknown> = [
    throwing,
    () => text,
    // A new object, and another kind, whenever it is read; and one that throws later.
    () => ({ [key]: [text] }),
    (
      (n) => () =>
        [1, 'x', [], {}, null][n++ % 5]
    )(dice.below(5)),
    (
      (n) => () =>
        n-- > 0 ? 'x' : throwing()
    )(dice.below(40))
  ]
  return { enumerable: !dice.once(8), configurable: true, get: dice.pick(gets) }
}

class Holder {
  readonly password: string = token
  readonly name: string = 'x'
  toJSON(): unknown {
    return dirty
  }
}

const dirty = { name: `https://user:${token}@example.com/live` }

const cyclic = (): unknown => {
  const value: Container = { a: 1 }
  value['self'] = [value, { value }]
  return value
}

/** So many objects that each hold the next one twice, or more often. */
const shared = (levels: number, list: boolean): unknown => {
  let inner: unknown = { a: 1 }
  for (let i = 0; i < levels; i++)
    inner = list ? new Array<unknown>(1_000).fill(inner) : { a: inner, b: inner }
  return inner
}

const texts: ReadonlyArray<string> = [
  '',
  ' ',
  '***',
  '<sensitiveDataRemoved>',
  'true',
  '1e400',
  '9007199254740993',
  '\ud800',
  'x\udfff\ud800y',
  '\u0000\u001b[31m\u202e\u2028\ufeff',
  '%41%zz%',
  '__proto__',
  'arn:aws:medialive:us-west-2:111122223333:channel:1',
  'arn:::::',
  'Jul 9, 2018, 12:56:54\u202fPM',
  '2026-01-02T03:04:05Z',
  '😀'.repeat(20),
  `${'x'.repeat(1021)}...`
]

/** Cheap to make and to read. */
const small: ReadonlyArray<(dice: Random) => unknown> = [
  () => null,
  () => undefined,
  (dice) => dice.once(2),
  (dice) => dice.pick([0, -0, 1, Number.NaN, 1 / 0, -1 / 0, 2 ** 53, 1e-300, -1, 1.5]),
  (dice) => dice.pick(texts),
  (dice) => dice.pick(texts),
  (dice) => dice.pick(opening)(token),
  (dice) => dice.pick(opening)(token),
  (dice) => JSON.stringify({ a: dice.pick(opening)(token) }),
  (dice) => encodeURIComponent(dice.pick(opening)(token)),
  (dice) => ({ [dice.pick(telling)]: dice.pick<unknown>([token, [token], { inner: token }]) }),
  // Frozen: with another name there would be no secret to find.
  (dice) => [Object.freeze({ name: dice.pick(telling), value: token })],
  () => [],
  () => ({}),
  (dice) => [dice.pick(texts), dice.below(9), null, [{}]],
  (dice) => ({ omitted: true, reason: 'too large', [dice.pick(telling)]: token }),
  () => 10n ** 30n,
  () => Symbol(token),
  () => () => token,
  () => new Date(Number.NaN),
  () => new Map([[token, token]]),
  () => new Set([token]),
  () => new Uint8Array(16),
  () => new Holder(),
  () => Object.assign([1, 2], { toJSON: () => dirty }),
  () => ({ a: 1, toJSON: () => dirty }),
  () => ({ a: 1, toString: throwing, valueOf: throwing, toJSON: throwing }),
  () => ({ [Symbol.toPrimitive]: throwing, a: 1 }),
  () => Object.defineProperty({ a: 1 }, Symbol.toStringTag, { get: throwing }),
  () => new String('x'),
  () => new Error(token),
  () => Object.create(null) as unknown,
  () => Object.create({ eventName: 'inherited', password: token }) as unknown,
  () => Object.freeze([Object.freeze({ a: 1 })]),
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  () => JSON.parse('{"toString":1,"hasOwnProperty":2,"length":-1,"__defineGetter__":3}'),
  (dice) => proxied(dice, dice.once(2) ? {} : [1, 2]),
  (dice) => Object.defineProperty({}, 'a', getter(dice, 'a')),
  (dice) => Object.defineProperty([1, 2], '1', getter(dice, '1')),
  () => new Array<unknown>(100),
  cyclic
]

/** Of which a walk that does not look out has no end. */
const large: ReadonlyArray<(dice: Random) => unknown> = [
  (dice) => new Array(2 ** 32 - 1 - dice.below(9)),
  (dice) => Object.assign(new Array(2 ** 31), { [dice.below(1e9)]: dice.pick(opening)(token) }),
  () => shared(60, false),
  () => shared(5, true),
  (dice) => nested(dice.pick([480, 500, 511, 513, 600, 3_000])),
  (dice) => dice.pick(textUnits)[1].repeat(dice.below(4_000)),
  (dice) => ({ [dice.pick(textUnits)[1].repeat(dice.below(1_000))]: 1 }),
  () => Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, { a: i }]))
]

const keys: ReadonlyArray<string> = [
  'newInTheFall',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'then',
  'toJSON',
  '',
  '0',
  '-1',
  '\u0000',
  '\ud800',
  'omitted',
  'reason',
  'name',
  'Records',
  'a'.repeat(300)
]

const hostile = (dice: Random, rarity: number): unknown =>
  dice.once(rarity) ? dice.pick(large)(dice) : dice.pick(small)(dice)

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null

const stays: ReadonlySet<string> = new Set(['eventSource', 'eventName'])

const inOtherCase = (dice: Random, key: string): string =>
  dice.once(2) ? key.toUpperCase() : `${key.charAt(0).toUpperCase()}${key.slice(1)}`

const put = (container: Container, key: string, value: unknown): void => {
  Object.defineProperty(container, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true
  })
}

/** A member of the record, or of what is in it. */
const placeIn = (dice: Random, record: Container): readonly [Container, string] => {
  let container = record
  let key = dice.pick(Object.keys(record))
  for (let depth = dice.below(6); depth > 0; depth--) {
    const inner = container[key]
    if (!isContainer(inner)) break
    const below = Object.keys(inner)
    if (below.length === 0) break
    container = inner
    key = dice.pick(below)
  }
  return [container, key]
}

/** Puts what is in one place into another too; before secrets come in, which would be at home in the first one alone. */
const share = (dice: Random, record: Container, { planted }: Base): void => {
  if (planted) return
  const [container, key] = placeIn(dice, record)
  const other = dice.once(3) ? inOtherCase(dice, key) : dice.pick(keys)
  put(container, other, dice.once(9) ? record : container[key])
}

/** Changes a record in place, once. */
const mutate = (dice: Random, record: Container, { planted }: Base, rarity: number): void => {
  const [container, key] = placeIn(dice, record)
  const isNeeded = container === record && (stays.has(key) || key === 'eventTime')
  // Without a source, a name and a time there is little to ask.
  if (isNeeded && (planted || !dice.once(20))) return
  switch (dice.below(7)) {
    case 0:
      put(container, dice.pick(keys), hostile(dice, rarity))
      return
    case 1:
      put(container, dice.pick(telling), token)
      return
    case 2:
      Object.defineProperty(container, key, getter(dice, key))
      return
    case 3: {
      const inner = container[key]
      if (!isContainer(inner)) break
      put(container, key, proxied(dice, inner))
      return
    }
  }
  put(container, key, hostile(dice, rarity))
}

/** Makes the value of a number, each time anew. */
export const hostileValues = (seed: number): ((n: number) => unknown) => {
  const bases = basesOf(seed, 3_000)
  return (n) => {
    const dice = random(seed + n)
    // Random numbers of neighbouring seeds are alike at first.
    dice.below(2)
    if (dice.once(50)) return hostile(dice, 20)
    const base = dice.pick(bases)
    const record = JSON.parse(base.text) as Container
    tried(() => {
      if (dice.once(4)) share(dice, record, base)
      for (let times = 1 + dice.below(4); times > 0; times--) mutate(dice, record, base, 300)
    })
    return dice.once(40) ? proxied(dice, record) : record
  }
}

/** A mutation may meet the one before: what it cannot read, it leaves. */
const tried = (run: () => void): void => {
  try {
    run()
  } catch {
    // The value is as hostile as it got.
  }
}

/** So many values, several of each record: each mutation makes another. */
export const manyHostileValues = function* (seed: number, count: number): Generator<unknown> {
  const bases = basesOf(seed, 20_000)
  const dice = random(seed)
  for (let made = 0; made < count; ) {
    const base = dice.pick(bases)
    const record = JSON.parse(base.text) as Container
    if (dice.once(4)) tried(() => share(dice, record, base))
    for (let times = 8; times > 0 && made < count; times--, made++) {
      tried(() => mutate(dice, record, base, 5_000))
      yield record
    }
  }
}
