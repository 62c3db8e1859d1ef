/**
 * The filters of a command line, completed with what must be read from the trail first.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { type FilterOptions, filterIn } from './eventFilter.js'
import { type Io, print } from './Io.js'
import { type Input, readInput } from './input.js'
import { keysNamed, type ResourceOption } from './resourceFilter.js'
import { severalServices, type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export interface Chosen {
  readonly wanted: Wanted
  readonly filter: FilterOptions
  /** For reading the trail: standard input starts from the beginning, even if it was read before. */
  readonly io: Io
}

/** @internal Calls `take` for each event. Only the final reading reports failures and progress. */
export const readEventsFirst = async (
  input: Input,
  wanted: Wanted,
  take: (event: MediaEvent) => void,
  io: Io
): Promise<void> =>
  readInput(
    input,
    wanted,
    {
      take: (item) => {
        if (item._tag === 'Events') for (const event of item.events) take(event)
        return undefined
      }
    },
    io
  )

/** @internal Buffers standard input if it must be read twice. */
export const readableTwice = async (input: Input, io: Io): Promise<Io> => {
  if (input._tag === 'Files') return io
  const chunks: Array<Uint8Array> = []
  for await (const chunk of io.stdin) chunks.push(chunk)
  const stdin = {
    async *[Symbol.asyncIterator]() {
      yield* chunks
    }
  }
  return { ...io, stdin }
}

/** ARNs and numbers are not names; nor is text that starts with the type, such as `channel 1234567`. */
const mayBeName = ({ text }: ResourceOption): boolean => !/^arn:|^\d+$| /.test(text)

/** Adds the ids of resources that are searched by name: most calls contain only the id. */
const withKeys = async (
  resources: ReadonlyArray<ResourceOption>,
  input: Input,
  io: Io
): Promise<ReadonlyArray<ResourceOption>> => {
  const found = resources.map((option) => ({
    option,
    keys: new Set<string>(),
    keysOf: keysNamed(option.text)
  }))
  await readEventsFirst(
    input,
    {},
    (event) => {
      for (const { keys, keysOf } of found) for (const key of keysOf(event)) keys.add(key)
    },
    io
  )
  return found.map(({ option, keys }) =>
    keys.size === 0 ? option : { ...option, keys: [...keys].sort() }
  )
}

/** @internal */
export const chosenOf = async (
  options: WantedOptions & FilterOptions,
  input: Input,
  io: Io
): Promise<Chosen> => {
  for (const line of severalServices(options)) await print(io.stderr, line)
  const wanted = wantedOf(options)
  const filter = filterIn(options)
  if (filter.resource?.some(mayBeName) !== true) return { wanted, filter, io }
  const again = await readableTwice(input, io)
  return {
    wanted,
    filter: { ...filter, resource: await withKeys(filter.resource, input, again) },
    io: again
  }
}
