/**
 * What an event calls a resource: its id, its name, its ARN.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { isMarker } from '../payload/marker.js'
import type { Selector } from '../payload/OperationRow.js'
import type { ResourceType } from '../payload/ResourceType.js'
import { scrubMark } from '../payload/scrubMark.js'
import type { Envelope } from '../record/Envelope.js'
import { type Arn, capturedBy, decodedArn, parseArn, typeOfResource } from './Arn.js'

/** @internal An event, with whatever payloads. */
export type WithPayloads = Envelope & {
  readonly requestParameters?: unknown
  readonly responseElements?: unknown
}

/** @internal One resource, as far as the event names it. */
export interface Named {
  /** Undefined where only an ARN would show it, and there is none, or one of an unknown type. */
  type: ResourceType | undefined
  id: string | undefined
  name: string | undefined
  arn: string | undefined
  /** The parts of `arn`. */
  parts: Arn | undefined
  /** Where the event names it, or would. */
  from: Path
}

/** @internal */
export const nameless = (type: ResourceType | undefined, from: Path): Named => ({
  type,
  id: undefined,
  name: undefined,
  arn: undefined,
  parts: undefined,
  from
})

/** @internal Whether nothing identifies a resource. */
export const isNameless = ({ id, name, arn }: Named): boolean =>
  id === undefined && name === undefined && arn === undefined

/** @internal The service whose resources are named, and its types. */
export interface Known {
  readonly service: string
  readonly types: ReadonlyMap<string, ResourceType>
}

/** @internal What stands at the end of some steps. */
export const valueAt = (value: unknown, steps: ReadonlyArray<string>): unknown => {
  let at = value
  for (const step of steps) {
    if (!isObject(at) || !Object.hasOwn(at, step)) return undefined
    at = at[step]
  }
  return at
}

/** @internal A name that is there: not empty, and not hidden by AWS or by `scrub`. */
export const isShown = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value !== scrubMark && !isMarker(value)

/** Ids that AWS gives; whatever else stands where a name may is a name. */
const givenId = /^(?:aws-[a-z-]*)?\d+$/

/** @internal Takes what an ARN holds of a type. */
export const takeCaptured = (
  named: Named,
  type: ResourceType,
  captured: ReadonlyMap<string, string> | undefined
): void => {
  if (captured === undefined) return
  for (const { name, kind } of type.own) {
    const value = captured.get(name)
    if (value !== undefined) named[kind] = value
  }
}

/**
 * @internal Whether an ARN is taken for the resource: one of another type names another. What an ARN says of its own resource is
 * right, also where the request had a name in place of an id; an opaque id is taken where no call gives another.
 */
export const takeArn = (
  { service, types }: Known,
  named: Named,
  arn: string,
  takesId: boolean
): boolean => {
  const parts = parseArn(arn)
  if (parts === undefined) return false
  const isOwn = parts.service === service
  if (named.type === undefined) {
    named.type = isOwn ? typeOfResource(types, parts.resource) : undefined
  } else if (!isOwn) return false
  const { type } = named
  const captured = type === undefined ? undefined : capturedBy(type, parts.resource)
  if (captured === undefined && type !== undefined && typeOfResource(types, parts.resource))
    return false
  if (named.arn !== undefined) return true
  named.arn = arn
  named.parts = parts
  if (type !== undefined && (takesId || !type.opaque)) takeCaptured(named, type, captured)
  return true
}

/** An id that may be anything, an ARN too: the path of an object, the ARN of a certificate. */
const isFree = (type: ResourceType | undefined): boolean =>
  type?.own.some(({ rest }) => rest) === true

const take = (
  known: Known,
  named: Named,
  kind: Selector['kind'],
  value: string,
  takesId: boolean
): boolean => {
  const text = decodedArn(value)
  const isArn = parseArn(text) !== undefined
  if (isArn && takeArn(known, named, text, takesId)) return true
  // An ARN of another type in the place of an id names another resource.
  if (kind === 'arn' || (isArn && !isFree(named.type))) return false
  const member = kind === 'any' ? (givenId.test(text) ? 'id' : 'name') : kind
  named[member] ??= text
  return true
}

const pathOf = ({ side, steps, inside }: Selector, index: number): Path =>
  inside === undefined ? [side, ...steps] : [side, ...steps, index, ...inside]

const readAt = (event: WithPayloads, { side, steps, inside }: Selector, index: number): unknown => {
  const value = valueAt(event[side], steps)
  if (inside === undefined) return value
  return Array.isArray(value) ? valueAt(value[index], inside) : undefined
}

/** @internal Reads the selectors in order; `index` is that of an element, where they lead through a list. */
export const nameBy = (
  known: Known,
  event: WithPayloads,
  type: ResourceType | undefined,
  selectors: ReadonlyArray<Selector>,
  index: number
): Named => {
  const named = nameless(type, [])
  const takesId = type?.opaque !== true || selectors.every(({ kind }) => kind === 'arn')
  let teller: Selector | undefined
  let idTeller: Selector | undefined
  for (const selector of selectors) {
    const value = readAt(event, selector, index)
    if (!isShown(value) || !take(known, named, selector.kind, value, takesId)) continue
    teller ??= selector
    if (named.id !== undefined) idTeller ??= selector
  }
  // A name that is no identity is of use only where there is no id.
  if (idTeller !== undefined && type?.own.every(({ kind }) => kind === 'id')) {
    named.name = undefined
    teller = idTeller
  }
  teller ??= selectors[0]
  if (teller !== undefined) named.from = pathOf(teller, index)
  return named
}
