/** Law 1 on values that could be read when they were decoded, and cannot any more: no question throws. */
import * as E from 'fp-ts/lib/Either.js'
import * as main from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { type Fields, job } from './jobs.js'
import { everything, questions } from './questions.js'

/** How many more reads there may be before one throws. */
interface Fuse {
  left: number
}

/** The value behind proxies all the way down, each read of which burns the fuse. */
const fused = (value: unknown, fuse: Fuse): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const burn = (): void => {
    if (--fuse.left < 0) throw new Error('burnt')
  }
  return new Proxy(value, {
    get: (target, key) => {
      burn()
      return fused(Reflect.get(target, key), fuse)
    },
    has: (target, key) => {
      burn()
      return Reflect.has(target, key)
    },
    ownKeys: (target) => {
      burn()
      return Reflect.ownKeys(target)
    },
    getOwnPropertyDescriptor: (target, key) => {
      burn()
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    getPrototypeOf: (target) => {
      burn()
      return Reflect.getPrototypeOf(target)
    }
  })
}

const records: ReadonlyArray<readonly [string, Fields]> = [
  ['a record in order', record('medialive.amazonaws.com', 'StopChannel')],
  [
    'a record that deviates',
    job(
      { Role: 'x', priority: '5', settings: { inputs: [{ fileInput: 1 }, '***'] }, new: { a: 1 } },
      {
        resources: [{ ARN: 'arn:aws:mediaconvert:us-west-2:111122223333:queues/1' }],
        readOnly: 'no'
      }
    )
  ],
  [
    'a record of an operation without a model',
    { ...job({ a: [{ b: 1 }] }), eventName: 'PollAnywhere' }
  ],
  ['a record of another service', { ...job({}), eventSource: 's3.amazonaws.com' }]
]

describe('a value that throws after a number of reads', () => {
  it.each(records)('is handled by every function, whenever it throws: %s', (name, value) => {
    // More than all questions read together.
    const all = { left: 100_000 }
    everything(fused(value, all))
    const reads = 100_000 - all.left
    expect(reads).toBeGreaterThan(50)
    const decoding = { left: 100_000 }
    main.classify(fused(value, decoding))
    const first = 100_000 - decoding.left
    const tags = new Set<string>()
    // At each read of decoding; the questions, each of which is asked alone below, at some of theirs.
    for (let n = 0; n <= reads; n += n < first ? 1 : 11)
      tags.add(everything(fused(value, { left: n })))
    expect([...tags]).toContain('Unreadable')
    if (name === 'a record of another service') return
    expect([...tags]).toContain('Media')
    // And each question alone, at each of its reads.
    for (const [question, ask] of Object.entries(questions))
      for (let n = 0; n < reads; n++) {
        const fuse = { left: first }
        const event = main.decodeEvent(fused(value, fuse))
        if (E.isLeft(event)) throw new Error('refused')
        fuse.left = n
        expect(() => ask(event.right), question).not.toThrow()
        if (fuse.left >= 0) break
      }
  })

  it.each(records.slice(0, 3))(
    'contains nothing of the thrown value when it is scrubbed: %s',
    (_, value) => {
      const secret = 's3cr3t-0123456789abcdef'
      const holding = {
        ...value,
        newInTheFall: { password: secret },
        errorMessage: `token=${secret}`
      }
      for (let n = 0; n < 2_000; n++) {
        const fuse = { left: 1_000_000 }
        const event = main.decodeEvent(fused(holding, fuse))
        if (E.isLeft(event)) throw new Error('refused')
        fuse.left = n
        const scrubbed = main.scrub(event.right)
        const isDone = fuse.left >= 0
        fuse.left = 1_000_000
        expect(JSON.stringify([scrubbed, main.encode(scrubbed)])).not.toContain(secret)
        if (isDone) return
      }
      throw new Error('never done')
    }
  )
})

describe('the tested functions', () => {
  /** What is asked of other values than events, or makes a question; and codecs. */
  const others = [
    'catalogue',
    'classify',
    'decodeEvent',
    'decodeRecord',
    'decoder',
    'deepestNesting',
    'getOrElse',
    'isMarker',
    'isSet',
    'map',
    'match',
    'reveal',
    'scrubMark',
    'showIssue',
    'showPath',
    'showPrincipal',
    'showSourceAddress',
    'showTarget',
    'strict',
    'targetKey',
    'toOption',
    'valueIn'
  ]

  it('are all exports of the main entry point', () => {
    const variants = Object.entries(main).flatMap(([name, value]) =>
      'decode' in Object(value) ? [name] : []
    )
    const asked = new Set([...Object.keys(questions), ...others, ...variants])
    expect(Object.keys(main).filter((name) => !asked.has(name))).toEqual([])
  })
})
