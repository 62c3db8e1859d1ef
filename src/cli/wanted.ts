/**
 * The options that choose services and operations.
 *
 * @module
 * @since 0.1.0
 */
import { InvalidArgumentError } from 'commander'
import { didYouMean } from '../core/didYouMean.js'
import { catalogue } from '../event/catalogue.js'
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { Wanted } from '../stream/ReadOptions.js'

const suffix = '.amazonaws.com'

const isSource = (source: string): source is MediaEventSource => Object.hasOwn(catalogue, source)

/** @internal What a user may write for a service. */
export const serviceNames: ReadonlyArray<string> = Object.keys(catalogue).map((source) =>
  source.slice(0, -suffix.length)
)

const sourceOf = (name: string): MediaEventSource => {
  const source = name.endsWith(suffix) ? name : name + suffix
  if (isSource(source)) return source
  throw new InvalidArgumentError(`There is no such service. One of: ${serviceNames.join(', ')}.`)
}

/** @internal `--service medialive`, as often as one likes. */
export const addService = (
  name: string,
  before: ReadonlyArray<MediaEventSource> = []
): ReadonlyArray<MediaEventSource> => [...before, sourceOf(name)]

/** @internal By the name of the operation. */
export interface OperationOption {
  readonly source: MediaEventSource
  readonly name: string
}

const operationOf = (text: string): OperationOption => {
  const [service = '', name = ''] = text.split(':')
  const source = sourceOf(service)
  const names = Object.keys(catalogue[source].operations)
  const known = names.find((each) => each.toLowerCase() === name.toLowerCase())
  if (known !== undefined) return { source, name: known }
  const hint = didYouMean(name, names)
  throw new InvalidArgumentError(
    `${service} has no such operation.${hint === '' ? '' : ` ${hint}`} Write it as medialive:StopChannel.`
  )
}

/** @internal `--operation medialive:StopChannel`, as often as one likes. */
export const addOperation = (
  text: string,
  before: ReadonlyArray<OperationOption> = []
): ReadonlyArray<OperationOption> => [...before, operationOf(text)]

/** @internal The options of all commands that read a trail. */
export interface WantedOptions {
  readonly service?: ReadonlyArray<MediaEventSource>
  readonly operation?: ReadonlyArray<OperationOption>
}

/** @internal */
export const wantedOf = ({ service, operation }: WantedOptions): Wanted => {
  const operations: Record<string, ReadonlyArray<string>> = {}
  for (const { source, name } of operation ?? [])
    operations[source] = [...(operations[source] ?? []), name]
  return {
    ...(service === undefined ? {} : { services: service }),
    ...(operation === undefined ? {} : { operations })
  }
}
