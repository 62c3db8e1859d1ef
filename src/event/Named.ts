/**
 * How an event refers to a resource: by id, name or ARN.
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

/** @internal An event, whatever its payloads. */
export type WithPayloads = Envelope & {
  readonly requestParameters?: unknown
  readonly responseElements?: unknown
}

/** @internal One resource, as far as the event identifies it. */
export interface Named {
  /** Undefined if only an ARN would show the type, and there is none, or its type is unknown. */
  type: ResourceType | undefined
  id: string | undefined
  name: string | undefined
  arn: string | undefined
  /** The parts of `arn`. */
  parts: Arn | undefined
  /** The path at which the event refers to it, or would. */
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

/** @internal Whether the resource has neither an id, a name nor an ARN. */
export const isNameless = ({ id, name, arn }: Named): boolean =>
  id === undefined && name === undefined && arn === undefined

/** @internal A service and its resource types. */
export interface Known {
  readonly service: string
  readonly types: ReadonlyMap<string, ResourceType>
}

/** @internal The value at the end of a path. */
export const valueAt = (value: unknown, steps: ReadonlyArray<string>): unknown => {
  let at = value
  for (const step of steps) {
    if (!isObject(at) || !Object.hasOwn(at, step)) return undefined
    at = at[step]
  }
  return at
}

/** @internal A name that is neither empty nor hidden by AWS or by `scrub`. */
export const isShown = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value !== scrubMark && !isMarker(value)

/** The format of ids that AWS assigns. Any other value is a name. */
const givenId = /^(?:aws-[a-z-]*)?\d+$/

/** @internal Takes the parts of an ARN that belong to a type. */
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
 * @internal Whether an ARN belongs to the resource: an ARN of another type identifies another resource. The ARN
 * overrides what the request says, which may have a name in place of the id. An opaque id in an ARN is used only for
 * types whose calls never give another.
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

/** An id without a fixed format, which may itself be an ARN: the path of an object, the ARN of a certificate. */
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
  // An ARN of another type in place of an id identifies another resource.
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

/**
 * @internal Applies the selectors in order; `index` is the position of an element, for selectors that lead through a
 * list.
 */
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
  // A name that does not identify the resource is used only if there is no id.
  if (idTeller !== undefined && type?.own.every(({ kind }) => kind === 'id')) {
    named.name = undefined
    teller = idTeller
  }
  teller ??= selectors[0]
  if (teller !== undefined) named.from = pathOf(teller, index)
  return named
}
