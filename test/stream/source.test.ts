import { gzipSync } from 'node:zlib'
import { readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { outcomeOf } from './items.js'

const file = Buffer.from(
  JSON.stringify({ Records: [record('medialive.amazonaws.com', 'StopChannel', { eventID: 'a' })] })
)

/** A source with nothing but what every iterator has: it cannot be closed. */
const bare = (
  next: () => Promise<IteratorResult<Uint8Array, undefined>>
): AsyncIterable<Uint8Array> => ({ [Symbol.asyncIterator]: () => ({ next }) })

const once = (bytes: Uint8Array): AsyncIterable<Uint8Array> => {
  const chunks = [bytes]
  return bare(() => {
    const value = chunks.pop()
    return Promise.resolve(
      value === undefined ? { done: true, value: undefined } : { done: false, value }
    )
  })
}

const failing = (error: unknown): AsyncIterable<Uint8Array> => bare(() => Promise.reject(error))

describe('a source', () => {
  it.each([
    ['plain', file],
    ['compressed', gzipSync(file)]
  ])('need not be one that can be closed: %s', async (_, bytes) => {
    const { ids, rejected } = await outcomeOf(readEvents(once(bytes)))
    expect(ids).toEqual(['a'])
    expect(rejected).toEqual([])
    for await (const item of readEvents(once(bytes))) {
      expect(item._tag).toBe('Events')
      break
    }
  })

  it('that fails at once is unreadable, and only a code says why', async () => {
    const reasons = async (error: unknown): Promise<ReadonlyArray<unknown>> => {
      const { rejected } = await outcomeOf(readEvents(failing(error)))
      return rejected.map(({ reason, issues: [{ hint }] }) => [reason, hint])
    }
    expect(await reasons({ code: 'ENOENT' })).toEqual([['Unreadable', 'ENOENT']])
    for (const error of [{ code: 'password=hunter2' }, { code: 7 }, { code: '' }, null, 'hunter2'])
      expect(await reasons(error)).toEqual([['Unreadable', '']])
  })

  it('that does not respond is given up when the signal is aborted', async () => {
    const controller = new AbortController()
    const chunks = [file]
    const silent = bare(() => {
      const value = chunks.pop()
      if (value !== undefined) return Promise.resolve({ done: false, value })
      controller.abort()
      return new Promise(() => undefined)
    })
    const { ids, rejected } = await outcomeOf(readEvents(silent, { signal: controller.signal }))
    expect(ids).toEqual(['a'])
    expect(rejected.map(({ reason }) => reason)).toEqual(['Aborted'])
  })
})
