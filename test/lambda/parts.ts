/** Made-up parts of handlers: objects in memory, and what becomes of them. */
import { gzipSync } from 'node:zlib'
import { type MediaEvent, nameOf } from 'mediatrail'
import {
  type Aggregate,
  count,
  countDistinct,
  groupBy,
  overEvents,
  overPlaced,
  overRejected,
  overTallies,
  type Placed,
  type ResultOf,
  struct
} from 'mediatrail/aggregate'
import { audit, findings, recommended } from 'mediatrail/audit'
import type { GetObject, ObjectRef, Output, Rejections, StateStore } from 'mediatrail/lambda'
import { tally } from 'mediatrail/report'
import type { ReadItem, Rejected } from 'mediatrail/stream'
import { record } from '../event/record.js'

const audited = audit(recommended)
if (audited._tag === 'Left') throw new Error('the recommended rules make no audit')

/** Reports, findings, places, and what could not be read: all that may differ by the way in. */
export const everything = struct({
  operations: overEvents(groupBy('operation', (event: MediaEvent): string => nameOf(event), count)),
  findings: overPlaced(findings(audited.right)),
  sources: overPlaced(countDistinct('source', ({ place }: Placed<MediaEvent>) => place?.source)),
  rejected: overRejected(
    groupBy('reason', ({ reason, place }: Rejected): string => `${place.source} ${reason}`, count)
  ),
  tally: overTallies(tally.aggregate)
} satisfies { readonly [name: string]: Aggregate<ReadItem, unknown> })

export type Everything = ResultOf<typeof everything>

let ids = 0

/** A log file of one call or more, each with an id of its own. */
export const logFile = (...names: ReadonlyArray<'StopChannel' | 'DeleteChannel'>): Uint8Array =>
  gzipSync(
    JSON.stringify({
      Records: names.map((name) =>
        record('medialive.amazonaws.com', name, {
          eventID: `bbbbbbbb-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
          requestParameters: { channelId: String(1000 + ids) }
        })
      )
    })
  )

export type Objects = ReadonlyMap<string, Uint8Array>

class OfS3 extends Error {
  constructor(override readonly name: string) {
    super(name)
  }
}

export const failing = (name: string): Promise<never> => Promise.reject(new OfS3(name))

const chunked = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
}

export const getFrom =
  (objects: Objects): GetObject =>
  async ({ key }) => {
    const bytes = objects.get(key)
    return bytes === undefined ? failing('NoSuchKey') : chunked(bytes)
  }

/** Breaks off in the midst of the bytes. */
export const breaking = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, bytes.length / 2)
  await failing('ECONNRESET')
}

/** The first answers for each object are these, and then those of `then`. */
export const first = (
  times: number,
  answer: (object: ObjectRef) => ReturnType<GetObject>,
  then: GetObject
): GetObject => {
  const asked = new Map<string, number>()
  return (object) => {
    const n = asked.get(object.key) ?? 0
    asked.set(object.key, n + 1)
    return n < times ? answer(object) : then(object)
  }
}

/** Keeps what it is given by its name, as a bucket would. */
export const memory = (): StateStore & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  return {
    kept,
    put: async (name, json) => kept.set(name, json),
    get: async (name) => kept.get(name) ?? failing('NoSuchKey')
  }
}

export interface Caught<Result> {
  readonly outputs: Map<string, Output<Result>>
  readonly rejections: Map<string, Rejections>
  readonly sink: (output: Output<Result>) => void
  readonly reject: (rejections: Rejections) => void
}

export const caught = <Result>(): Caught<Result> => {
  const outputs = new Map<string, Output<Result>>()
  const rejections = new Map<string, Rejections>()
  return {
    outputs,
    rejections,
    sink: (output) => outputs.set(output.name, output),
    reject: (found) => rejections.set(found.name, found)
  }
}
