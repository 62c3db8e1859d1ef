/** Law 1 on values that nobody would write by accident: as only JavaScript has them: nothing throws. */
import { runInNewContext } from 'node:vm'
import * as E from 'fp-ts/lib/Either.js'
import { classify, decodeEvent, deepestNesting, encode, notes, scrub } from 'mediatrail'
import { toRow } from 'mediatrail/rows'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { holds, tryOut, type Wrong } from './hostileTrial.js'
import { hostileValues, manyHostileValues, token } from './hostileValues.js'
import { type Fields, job, keys, many, nested } from './jobs.js'
import { secretMembers } from './plants.js'
import { everything, questions } from './questions.js'
import { textUnits } from './textUnits.js'

const cyclic = (): Fields => {
  const value: { [key: string]: unknown } = { a: 1 }
  value['self'] = value
  value['list'] = [value, { value }]
  return value
}

const throwing = (): never => {
  throw new Error('a trap')
}

/** A proxy of which every operation throws, or all but some. */
const trapped = (target: object, ...spared: ReadonlyArray<keyof ProxyHandler<object>>): object => {
  const traps: ReadonlyArray<keyof ProxyHandler<object>> = [
    'get',
    'has',
    'ownKeys',
    'getOwnPropertyDescriptor',
    'getPrototypeOf'
  ]
  return new Proxy(
    target,
    Object.fromEntries(traps.filter((trap) => !spared.includes(trap)).map((t) => [t, throwing]))
  )
}

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

describe('a value that contains itself', () => {
  const itself = (): Fields => {
    const value: { [key: string]: unknown } = { ...job({ role: 'x' }) }
    value['newInTheFall'] = value
    return value
  }
  const places: ReadonlyArray<readonly [string, unknown]> = [
    ['the record', Object.assign(cyclic(), job({}))],
    ['the record, by its own member', itself()],
    ['an unknown key', job({}, { newInTheFall: cyclic() })],
    ['the envelope', job({}, { additionalEventData: cyclic(), resources: [cyclic()] })],
    ['a payload', job(cyclic())],
    ['a modelled structure', job({ settings: cyclic() })],
    ['a map', job({ tags: cyclic(), userMetadata: { a: cyclic() } })],
    ['an unlisted payload', { ...job(cyclic()), eventName: 'PollAnywhere' }],
    ['another service', { ...job(cyclic()), eventSource: 's3.amazonaws.com' }]
  ]

  it.each(places)('is too deep: %s', (_, value) => {
    expect(everything(value)).toBe('TooDeep')
  })

  it('is not a record without a name', () => {
    expect(everything(cyclic())).toBe('NotARecord')
  })
})

describe('values that throw when they are read', () => {
  const getter = { enumerable: true, get: throwing }
  const withGetter = (key: string): object => Object.defineProperty({ ...job({}) }, key, getter)
  const inPayload = Object.defineProperty({}, 'role', getter)
  const places: ReadonlyArray<readonly [string, unknown]> = [
    ['a getter of the source', withGetter('eventSource')],
    ['a getter of a payload', withGetter('requestParameters')],
    ['a getter in a payload', job(inPayload)],
    ['a getter far inside', job({ settings: { inputs: [{ a: inPayload }, inPayload] } })],
    ['a getter beside', job({}, { newInTheFall: inPayload })],
    ['a proxy', trapped(job({}))],
    ['a proxy that can be read, and not listed', trapped(job({}), 'get', 'getPrototypeOf')],
    ['a proxy as a payload', job(trapped({}))],
    ['a proxy in a list', job({ settings: { inputs: [trapped({})] } })],
    ['a revoked proxy', revoked(job({}))],
    ['a revoked proxy as a payload', job(revoked({}))],
    ['a revoked proxy as a list', job({ hopDestinations: revoked([]) })],
    ['a revoked proxy beside', job({}, { newInTheFall: revoked([]) })]
  ]

  it.each(places)('are unreadable: %s', (_, value) => {
    expect(['Unreadable', 'NotARecord']).toContain(everything(value))
  })

  it('report nothing of the thrown value', () => {
    const result = decodeEvent(job(inPayload))
    expect(JSON.stringify(result)).not.toContain('a trap')
  })
})

/** Makes new objects whenever it is read, a hundred at a time. */
const endless = (levels: number): object => {
  const next = (): unknown => (levels > 0 ? [...many(100, () => ({})), endless(levels - 1)] : 'x')
  return {
    get a() {
      return next()
    },
    get b() {
      return next()
    }
  }
}

describe('a value of any size', () => {
  it('is unreadable if its getters never end', () => {
    expect(classify(job({}, { newInTheFall: endless(100) }))).toMatchObject({
      _tag: 'Rejected',
      rejection: { _tag: 'Unreadable' }
    })
  })

  it('is read if its getters end soon', () => {
    expect(everything(job({}, { newInTheFall: endless(3) }))).toBe('Media')
    expect(everything(job({}, { newInTheFall: endless(600) }))).toBe('TooDeep')
  })

  it('may be larger than any record, if its size is real', () => {
    const input = () => ({ audioSelectors: { a: { tracks: new Array(50).fill(1) } } })
    expect(everything(job({ settings: { inputs: many(10_000, input) } }))).toBe('Media')
  })

  it('may have more keys and elements than a function accepts arguments', () => {
    const value = job(
      { settings: { inputs: many(150_000, () => ({})) } },
      { newInTheFall: keys(200_000, (i) => `k${i}`, 0) }
    )
    expect(E.isRight(decodeEvent(value))).toBe(true)
  })
})

describe('the nesting limit', () => {
  // The record is the first level.
  const unknown = (levels: number): Fields => job({}, { newInTheFall: nested(levels - 1) })
  const inside = (levels: number): Fields => job({ newInTheFall: nested(levels - 2) })
  const untyped = (levels: number): Fields => ({
    ...job({ newInTheFall: nested(levels - 2) }),
    eventName: 'PollAnywhere'
  })

  it.each([
    ['an unknown key', unknown],
    ['a payload', inside],
    ['a payload that deviates', (n: number) => job({ priority: '1', a: nested(n - 2) })],
    ['an unlisted payload', untyped],
    ['additionalEventData', (n: number) => job({}, { additionalEventData: { a: nested(n - 2) } })],
    ['an identity', (n: number) => job({}, { userIdentity: { a: nested(n - 2) } })],
    ['a wrong kind', (n: number) => job({ role: { a: nested(n - 3) } })],
    ['another service', (n: number) => ({ ...unknown(n), eventSource: 's3.amazonaws.com' })]
  ])('%s', (_, levels) => {
    expect(['Media', 'Other']).toContain(everything(levels(deepestNesting)))
    expect(everything(levels(deepestNesting + 1))).toBe('TooDeep')
    expect(everything(levels(100_000))).toBe('TooDeep')
  })

  it('does not need a record', () => {
    expect(everything(nested(100_000))).toBe('NotARecord')
  })
})

describe('strings', () => {
  const long = 2_000_000

  const megabytes: ReadonlyArray<readonly [string, string]> = [
    ...textUnits.map(
      ([name, unit]) => [name, unit.repeat(Math.ceil(long / unit.length / 10))] as const
    ),
    ['letters in a row', 'x'.repeat(long)],
    ['a URL without an end', `https://${'a'.repeat(long)}`],
    ['a fraction of a second', `2026-01-02T03:04:05.${'1'.repeat(long)}Z`],
    ['blanks in a time', `Jul ${' '.repeat(long)}9, 2018`]
  ]

  it.each(megabytes)('may be megabytes of %s, anywhere', (_, text) => {
    // In the place of a text, a number, a flag, a time, a map, a structure, a label and a key.
    const parameters = { role: text, priority: text, tags: { a: text }, settings: text, [text]: 1 }
    const values = [
      job(parameters, { responseElements: { job: { createdAt: text } }, readOnly: text }),
      record('mediaconnect.amazonaws.com', 'DescribeFlow', {
        requestParameters: { flowArn: text },
        userIdentity: { type: text, arn: text }
      }),
      { ...job(null), eventTime: text, eventName: text },
      { ...job(null), eventSource: text }
    ]
    for (const value of values) expect(() => everything(value)).not.toThrow()
  })

  it('may contain half a character', () => {
    const event = decodeEvent(job({ role: '\ud800', tags: { '\udc00': '\udfff' } }))
    expect(E.isRight(event) && scrub(event.right)).toEqual(E.isRight(event) && event.right)
    expect(
      everything(
        record('mediaconnect.amazonaws.com', 'DescribeFlow', {
          requestParameters: { flowArn: '\ud800%3Ftoken%3Dabc' }
        })
      )
    ).toBe('Media')
  })
})

describe('unusual objects', () => {
  it('may have holes', () => {
    const holes = new Array<unknown>(100)
    holes[50] = { input: 'x' }
    expect(everything(job({ settings: { inputs: holes }, tags: holes }))).toBe('Media')
    expect(everything(job(holes, { resources: holes }))).toBe('Media')
  })

  it('may come from another realm', () => {
    const text = JSON.stringify(
      job({ role: 'x', priority: '5', settings: { inputs: [{}] }, tags: { a: 'b' } })
    )
    const foreign: unknown = runInNewContext(`JSON.parse(${JSON.stringify(text)})`)
    const own = decodeEvent(JSON.parse(text))
    const event = decodeEvent(foreign)
    if (E.isLeft(event) || E.isLeft(own)) throw new Error('refused')
    expect(JSON.stringify(event.right)).toBe(JSON.stringify(own.right))
    expect(notes(event.right)).toEqual(notes(own.right))
    expect(encode(event.right)).toBe(foreign)
    expect(everything(foreign)).toBe('Media')
  })

  it('may be frozen, and without a prototype', () => {
    const frozen = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.freeze(
            Array.isArray(value)
              ? value.map(frozen)
              : Object.assign(
                  Object.create(null),
                  Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, frozen(inner)]))
                )
          )
        : value
    for (const parameters of [{ role: 'x' }, { Role: 'x', priority: '5', settings: { inputs: 1 } }])
      expect(everything(frozen(job(parameters)))).toBe('Media')
  })

  it('may name the prototype of every object', () => {
    const evil = '{"__proto__": {"polluted": true, "role": "x"}, "constructor": {"a": 1}}'
    const text = JSON.stringify(job('EVIL', { additionalEventData: 'EVIL', tlsDetails: 'EVIL' }))
    const value: unknown = JSON.parse(
      text.replaceAll('"EVIL"', evil).replace('{', `{"__proto__":${evil},`)
    )
    expect(everything(value)).toBe('Media')
    expect(everything(job(JSON.parse(`{"tags": ${evil}, "settings": ${evil}}`)))).toBe('Media')
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined()
    const event = decodeEvent(value)
    if (E.isLeft(event)) throw new Error('refused')
    expect(Object.getPrototypeOf(event.right)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(scrub(event.right))).toBe(Object.prototype)
    expect(JSON.stringify(encode(scrub(event.right)))).toBe(JSON.stringify(value))
  })

  it.each([
    ['a date', new Date(0)],
    ['a map', new Map([['eventSource', 1]])],
    ['bytes', new Uint8Array(16)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['nothing', undefined]
  ])('may be %s', (_, value) => {
    expect(everything(value)).toBe('NotARecord')
    expect(
      everything(
        job(
          { role: value, priority: value, settings: value, tags: { a: value }, new: value },
          { resources: [value], userIdentity: value, readOnly: value, additionalEventData: value }
        )
      )
    ).toBe('Media')
    expect(everything(job(value))).toBe('Media')
  })
})

describe('content that JSON does not show', () => {
  const event = (value: unknown) => {
    const decoded = decodeEvent(value)
    if (E.isLeft(decoded)) throw new Error('refused')
    return decoded.right
  }

  const hidden = (value: object): object =>
    Object.defineProperty({ ...value }, 'password', { get: () => token })

  const out = `https://user:${token}@example.com/live`
  const shows = { toJSON: () => out }

  it.each([
    ['a map as a payload', job(new Map([[token, token]]))],
    ['a set as a structure', job({ settings: new Set([token]) })],
    ['a map as a map', job({ tags: new Map([[token, token]]) })],
    ['members out of sight', job(hidden({ role: 'x' }))],
    ['members out of sight beside', job({}, { newInTheFall: hidden({}) })],
    ['a prototype', job({}, { newInTheFall: Object.create({ password: token, a: out }) })],
    ['what a prototype writes', job({}, { newInTheFall: Object.create(shows) })],
    ['what an array writes', job({ newInTheFall: Object.assign([1], shows) })],
    ['members of an array', job({ hopDestinations: Object.assign([{}], { password: token }) })],
    ['an array with a prototype', job({}, { a: Object.setPrototypeOf([1], [out]) })],
    ['the value of a pair in a structure', job({ queue: 'x', name: 'password', value: token })]
  ])('is not in a scrubbed event: %s', (_, value) => {
    const clean = scrub(event(value))
    expect(holds(encode(clean), token)).toBe(false)
    expect(holds(clean, token)).toBe(false)
    expect(holds(toRow(event(value)), token)).toBe(false)
    expect(everything(value)).toBe('Media')
  })

  it('is found if names are joined', () => {
    const userIdentity = { type: 'Role', principalId: out, userName: 'A' }
    const own = job({}, { userIdentity })
    expect(holds(questions['describe']?.(event(own)), token)).toBe(false)
    expect(holds(questions['describe']?.(event(job({}, { awsRegion: `a/${out}` }))), token)).toBe(
      false
    )
  })

  it('is in no note on content of a secret map', () => {
    const value = secretMembers.find(
      ({ node }) => node.kind === 'map' && node.element.kind === 'struct'
    )
    if (value === undefined) throw new Error('no secret map of structures')
    const noted = notes(event(value.holding({ [token]: { [token]: { [token]: '***' } } })))
    expect(noted.length).toBeGreaterThan(0)
    expect(holds(noted, token)).toBe(false)
  })

  it('is ignored in an array', () => {
    const list: Array<unknown> = [1]
    const value = job({}, { newInTheFall: list })
    Object.assign(list, { itself: value })
    expect(['Media', 'TooDeep']).toContain(everything(value))
    expect(notes(event(job({ a: Object.assign(['***'], { b: '***' }) }))).length).toBe(2)
  })
})

describe('a row', () => {
  it('can be created from an event whose getters throw late, and from one with a bigint', () => {
    let left = 0
    const late = {
      enumerable: true,
      get: () => {
        if (left-- <= 0) throw new Error(token)
        return '192.0.2.1'
      }
    }
    for (const reads of [4, 6, 8, 10, 12, 20, 40]) {
      left = reads
      const decoded = decodeEvent(Object.defineProperty({ ...job({}) }, 'sourceIPAddress', late))
      if (E.isLeft(decoded)) continue
      expect(toRow(decoded.right).event_name).toBe('CreateJob')
    }
    const big = decodeEvent(job({ priority: 10n ** 20n }))
    if (E.isLeft(big)) throw new Error('refused')
    expect(toRow(big.right).request_parameters).toBe('{}')
  })
})

describe('random hostile values', () => {
  it('neither throw nor leak, whichever function is called', () => {
    const hostileValue = hostileValues(0)
    const wrong: Array<Wrong & { readonly n: number }> = []
    const were = new Set<string>()
    for (let n = 0; n < 500; n++)
      were.add(tryOut(hostileValue(n), token, (told) => wrong.push({ ...told, n })))
    expect(wrong).toEqual([])
    expect(were).toContain('Media')
  })

  it('are classified', () => {
    const were = new Set<string>()
    for (const value of manyHostileValues(0, 10_000)) were.add(classify(value)._tag)
    expect(were).toContain('Media')
    expect(were).toContain('Rejected')
  })

  it('contain a secret that is found if nothing is scrubbed', () => {
    const hostileValue = hostileValues(0)
    const values = Array.from({ length: 200 }, (_, n) => hostileValue(n))
    expect(values.filter((value) => holds(value, token)).length).toBeGreaterThan(100)
  })
})
