/**
 * What a command line chooses of a trail, when all is known that it takes to choose.
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
  /** To read the trail with: it has standard input at its start, whatever was read of it. */
  readonly io: Io
}

/** @internal Calls `take` for each event; a reading that is not the last reports nothing. */
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

/** @internal Standard input is held in memory where it has to be read twice. */
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

/** ARNs and numbers are no names; nor is what has the type in front, such as `channel 1234567`. */
const mayBeName = ({ text }: ResourceOption): boolean => !/^arn:|^\d+$| /.test(text)

/** Finds the ids of resources that are looked for by name: most calls hold the id alone. */
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
