/**
 * The outcome of a call for one of its targets.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { OperationRow } from '../payload/OperationRow.js'
import { capturedBy, parseArn, typeOfResource } from './Arn.js'
import { isNameless, isShown, type Known, type Named, valueAt, type WithPayloads } from './Named.js'
import { outcome } from './outcome.js'
import type { Target } from './Target.js'

type Element = { readonly [key: string]: unknown }

/** The first element of a list in the response, for each resource in the list. */
type ByResource = ReadonlyMap<string, Element>

/** @internal The outcome of the call for a target. */
export type OutcomeFor = (named: Named) => Target['outcome']

const words = { Succeeded: 'succeeded', Denied: 'denied', Failed: 'failed' } as const

/** @internal The keys of an ARN in the elements of the response. */
export const arnKeys: ReadonlyArray<string> = ['arn', 'channelArn']

/** If a request names a channel for each of several viewers, so does the response. */
const viewerOf = (element: Element): string => String(element['viewerId'] ?? '')

const keyOf = (...parts: ReadonlyArray<string>): string => JSON.stringify(parts)

/**
 * The members of an element that are ids according to the models: `farmId`, `queueId` and `jobId` together identify one
 * job.
 */
const idKeysOf = (targets: OperationRow['targets']): ReadonlyArray<string> => {
  const all = targets.flatMap(({ selectors, parents }) => [selectors, ...parents].flat())
  return all.flatMap(({ kind, side, inside }) =>
    kind === 'id' && side === 'requestParameters' && inside?.length === 1 ? inside : []
  )
}

/** Undefined if one of the ids is missing. */
const idsOf = (element: Element, idKeys: ReadonlyArray<string>): string | undefined => {
  const ids = idKeys.map((key) => element[key])
  return ids.length > 0 && ids.every(isShown) ? keyOf('ids', ...ids) : undefined
}

/** By the ARN if the element has one: an input and a channel may have the same id. */
const keysOf = (
  { types }: Known,
  element: Element,
  idKeys: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const viewer = viewerOf(element)
  const arns = arnKeys.map((key) => element[key]).filter(isShown)
  if (arns.length === 0) {
    const ids = idsOf(element, idKeys)
    if (ids !== undefined) return [ids]
    return isShown(element['id']) ? [keyOf('id', element['id'], viewer)] : []
  }
  return arns.flatMap((arn) => {
    const resource = parseArn(arn)?.resource ?? ''
    const type = typeOfResource(types, resource)
    const captured = type === undefined ? undefined : capturedBy(type, resource)
    const own = type?.own.map(({ name }) => captured?.get(name) ?? '') ?? []
    return [
      keyOf('arn', arn, viewer),
      ...(type === undefined ? [] : [keyOf('own', type.name, ...own, viewer)])
    ]
  })
}

const byResource = (
  known: Known,
  event: WithPayloads,
  list: string | undefined,
  idKeys: ReadonlyArray<string>
): ByResource => {
  const found = new Map<string, Element>()
  const elements = list === undefined ? undefined : valueAt(event.responseElements, [list])
  if (!Array.isArray(elements)) return found
  for (const element of elements) {
    if (!isObject(element)) continue
    for (const key of keysOf(known, element, idKeys)) if (!found.has(key)) found.set(key, element)
  }
  return found
}

/** The element that named a target, if it is a structure: it may contain more than the ARN does. */
const elementAt = (event: WithPayloads, from: Path): Element => {
  const at = from.findIndex((step) => typeof step === 'number')
  const [side, ...steps] = from.slice(0, at)
  const list = valueAt(
    side === 'requestParameters' || side === 'responseElements' ? event[side] : undefined,
    steps.map(String)
  )
  const element: unknown = Array.isArray(list) ? list[Number(from[at])] : undefined
  return isObject(element) ? element : {}
}

const elementFor = (
  event: WithPayloads,
  elements: ByResource,
  { type, id, name, arn, from }: Named,
  idKeys: ReadonlyArray<string>
): Element | undefined => {
  if (elements.size === 0) return undefined
  const element = elementAt(event, from)
  const viewer = viewerOf(element)
  const ids = idsOf(element, idKeys)
  const own = type?.own.map(({ kind }) => (kind === 'id' ? id : name) ?? '') ?? []
  const known = id ?? name
  return (
    (ids === undefined ? undefined : elements.get(ids)) ??
    (arn === undefined ? undefined : elements.get(keyOf('arn', arn, viewer))) ??
    (type === undefined ? undefined : elements.get(keyOf('own', type.name, ...own, viewer))) ??
    (known === undefined ? undefined : elements.get(keyOf('id', known, viewer)))
  )
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** An entry in a list of failures is a failure, even without an error code. */
const failureOf = (event: WithPayloads, { code, message }: Element): Target['outcome'] =>
  words[
    outcome({
      ...event,
      errorCode: text(code) === '' ? 'Failed' : text(code),
      errorMessage: text(message)
    })._tag
  ]

/** @internal A batch that did not fail as a whole succeeded for the targets in its response, and for no others. */
export const outcomesOf = (
  known: Known,
  event: WithPayloads,
  { results, targets }: OperationRow
): OutcomeFor => {
  const whole = words[outcome(event)._tag]
  if (results === undefined || whole !== 'succeeded') return () => whole
  const idKeys = idKeysOf(targets)
  const failed = byResource(known, event, results.failed, idKeys)
  const succeeded = byResource(known, event, results.succeeded, idKeys)
  const isAnswered = isObject(event.responseElements)
  return (named) => {
    const failure = elementFor(event, failed, named, idKeys)
    if (failure !== undefined) return failureOf(event, failure)
    // Without a name, it is unknown which of them failed.
    const came =
      results.succeeded === undefined
        ? isAnswered && (failed.size === 0 || !isNameless(named))
        : elementFor(event, succeeded, named, idKeys) !== undefined
    return came ? 'succeeded' : 'unknown'
  }
}
