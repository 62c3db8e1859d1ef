/** Schemas are made when they are asked for: at import there is none, nor is a shape read for one. */
import { afterAll, describe, expect, it, vi } from 'vitest'

const made = vi.hoisted(() => ({ documents: 0 }))

vi.mock('../../src/payload/jsonSchema.js', async (original) => {
  const actual = await original<typeof import('../../src/payload/jsonSchema.js')>()
  const counted: typeof actual.jsonSchemas = (write) =>
    actual.jsonSchemas((writer) => {
      made.documents++
      return write(writer)
    })
  const structSchemas: typeof actual.structSchemas = (node) => {
    const { input, output } = actual.structSchemas(node)
    return {
      input: (options) => {
        made.documents++
        return input(options)
      },
      output: (options) => {
        made.documents++
        return output(options)
      }
    }
  }
  return { ...actual, jsonSchemas: counted, structSchemas }
})

// Tests share modules: those that others have loaded do not count, and those that count are of no use to others.
vi.resetModules()
afterAll(() => {
  vi.doUnmock('../../src/payload/jsonSchema.js')
  vi.resetModules()
})

describe('a schema', () => {
  it('is created on request, anew each time', async () => {
    const { decodeEvent, eventOf, InsightRecord, MediaEvent, UserIdentity } = await import(
      'mediatrail'
    )
    const StopChannel = eventOf('medialive.amazonaws.com', 'StopChannel')
    decodeEvent({ eventSource: 'medialive.amazonaws.com', eventName: 'StopChannel' })
    StopChannel.decode({})
    expect(made.documents).toBe(0)
    for (const codec of [MediaEvent, StopChannel, UserIdentity, InsightRecord])
      codec['~standard'].jsonSchema.output({ target: 'draft-2020-12' })
    expect(made.documents).toBe(4)
  })
})
