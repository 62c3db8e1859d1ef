/**
 * The options that choose services and operations.
 *
 * @module
 * @since 0.1.0
 */
import { InvalidArgumentError } from 'commander'
import { catalogue } from '../event/catalogue.js'
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { oneOfThese } from './choice.js'
import { didYouMean } from './closest.js'
import { serviceNames, serviceOf, sources, suffix } from './serviceName.js'

const isSource = (source: string): source is MediaEventSource => Object.hasOwn(catalogue, source)

const sourceOf = (name: string): MediaEventSource => {
  const lower = name.toLowerCase()
  const source = lower.endsWith(suffix) ? lower : lower + suffix
  if (isSource(source)) return source
  throw new InvalidArgumentError(`There is no such service. ${oneOfThese(name, serviceNames)}`)
}

/** @internal `--service medialive`; can be repeated. */
export const addService = (
  name: string,
  before: ReadonlyArray<MediaEventSource> = []
): ReadonlyArray<MediaEventSource> => [...before, sourceOf(name)]

/** @internal By the name of the operation. */
export interface OperationOption {
  readonly source: MediaEventSource
  readonly name: string
  /** Whether it was given without a service. */
  readonly isAlone?: true
}

const operationsOf = (source: MediaEventSource): ReadonlyArray<string> =>
  Object.keys(catalogue[source].operations)

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const inService = (service: string, name: string): ReadonlyArray<OperationOption> => {
  const source = sourceOf(service)
  const names = operationsOf(source)
  const known = names.find((each) => isSame(each, name))
  if (known !== undefined) return [{ source, name: known }]
  const elsewhere = servicesWith(name)
  const hint = elsewhere.length > 0 ? `${elsewhere.join(' and ')} has it.` : didYouMean(name, names)
  throw new InvalidArgumentError(
    `${serviceOf(source)} has no operation of that name.${hint === '' ? '' : ` ${hint}`} Write it as StopChannel or medialive:StopChannel.`
  )
}

/** The services that have an operation of this name. */
const servicesWith = (name: string): ReadonlyArray<string> =>
  sources.filter((source) => operationsOf(source).some((each) => isSame(each, name))).map(serviceOf)

/** Without a service: in all services that have it. */
const anywhere = (name: string): ReadonlyArray<OperationOption> => {
  const found = servicesWith(name)
    .flatMap((service) => inService(service, name))
    .map((option): OperationOption => ({ ...option, isAlone: true }))
  if (found.length > 0) return found
  const hint = didYouMean(name, sources.flatMap(operationsOf))
  throw new InvalidArgumentError(
    `No media service has an operation of that name.${hint === '' ? '' : ` ${hint}`} Write it as StopChannel or medialive:StopChannel.`
  )
}

/** @internal `--operation StopChannel` or `--operation medialive:StopChannel`; can be repeated. */
export const addOperation = (
  text: string,
  before: ReadonlyArray<OperationOption> = []
): ReadonlyArray<OperationOption> => {
  const [first = '', name] = text.split(':')
  return [...before, ...(name === undefined ? anywhere(first) : inService(first, name))]
}

/** @internal The options of all commands that read a trail. */
export interface WantedOptions {
  readonly service?: ReadonlyArray<MediaEventSource>
  readonly operation?: ReadonlyArray<OperationOption>
}

/** @internal With both options: the operations in these services. */
export const wantedOf = ({ service, operation }: WantedOptions): Wanted => {
  if (operation === undefined) return service === undefined ? {} : { services: service }
  const operations: Record<string, ReadonlyArray<string>> = {}
  for (const { source, name } of operation)
    if (service === undefined || service.includes(source))
      operations[source] = [...(operations[source] ?? []), name]
  return { operations }
}

/**
 * @internal A message for an operation that several services have, if the command line names none: which services are
 * read.
 */
export const severalServices = ({
  service,
  operation = []
}: WantedOptions): ReadonlyArray<string> => {
  if (service !== undefined) return []
  const byName = new Map<string, ReadonlyArray<string>>()
  for (const { source, name, isAlone } of operation)
    if (isAlone === true) byName.set(name, [...(byName.get(name) ?? []), serviceOf(source)])
  return [...byName].flatMap(([name, services]) =>
    services.length < 2
      ? []
      : [
          `${name} is an operation of ${services.join(', ')}; ${services[0]}:${name} reads one of them`
        ]
  )
}

/** @internal Why no event can match, if none can. */
export const neverWanted = ({ service, operation }: WantedOptions): string | undefined => {
  if (service === undefined || operation === undefined) return undefined
  if (operation.some(({ source }) => service.includes(source))) return undefined
  const names = [...new Set(operation.map(({ name }) => name))]
  return `no service of --service (${service.map(serviceOf).join(', ')}) has an operation of --operation (${names.join(', ')})`
}
