/**
 * Whether a call came about for one of its targets.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { OperationRow } from '../payload/OperationRow.js'
import { capturedBy, parseArn, typeOfResource } from './Arn.js'
import { isShown, type Known, type Named, valueAt, type WithPayloads } from './Named.js'
import { outcome } from './outcome.js'
import type { Target } from './Target.js'

type Element = { readonly [key: string]: unknown }

const words = { Succeeded: 'succeeded', Denied: 'denied', Failed: 'failed' } as const

/** @internal Of the call as a whole. */
export const wholeOutcome = (event: WithPayloads): Target['outcome'] => words[outcome(event)._tag]

/** What the elements of the lists of answers call an ARN. */
const arnKeys = ['arn', 'channelArn']

/** By the ARN where the element has one: an input and a channel may have the same id. */
const isAbout = ({ types }: Known, named: Named, element: Element): boolean => {
  const arns = arnKeys.map((key) => element[key]).filter(isShown)
  if (arns.length === 0) return isShown(element['id']) && element['id'] === (named.id ?? named.name)
  return arns.some((arn) => {
    if (arn === named.arn) return true
    const resource = parseArn(arn)?.resource ?? ''
    const { type } = named
    if (type === undefined || typeOfResource(types, resource) !== type) return false
    const captured = capturedBy(type, resource)
    return type.own.every(({ name, kind }) => captured?.get(name) === named[kind])
  })
}

/** The element of the request that named a target, where it is a structure: it may say more than the ARN does. */
const askedBy = (event: WithPayloads, from: Path): Element => {
  const at = from.findIndex((step) => typeof step === 'number')
  const [side, ...steps] = from.slice(0, at)
  const list = valueAt(
    side === 'requestParameters' ? event.requestParameters : undefined,
    steps.map(String)
  )
  const element: unknown = Array.isArray(list) ? list[Number(from[at])] : undefined
  return isObject(element) ? element : {}
}

const elementOf = (
  known: Known,
  event: WithPayloads,
  list: string | undefined,
  named: Named
): Element | undefined => {
  const elements = list === undefined ? undefined : valueAt(event.responseElements, [list])
  if (!Array.isArray(elements)) return undefined
  const asked = Object.entries(askedBy(event, named.from))
  return elements.find(
    (element): element is Element =>
      isObject(element) &&
      isAbout(known, named, element) &&
      asked.every(([key, value]) => !Object.hasOwn(element, key) || element[key] === value)
  )
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** An entry of a list of failures is one, whatever it says. */
const failureOf = (event: WithPayloads, { code, message }: Element): Target['outcome'] =>
  words[
    outcome({
      ...event,
      errorCode: text(code) === '' ? 'Failed' : text(code),
      errorMessage: text(message)
    })._tag
  ]

/** @internal A batch that was not refused as a whole came about for the targets that its answer says, and for no other. */
export const outcomeOf = (
  known: Known,
  event: WithPayloads,
  results: OperationRow['results'],
  whole: Target['outcome'],
  named: Named
): Target['outcome'] => {
  if (results === undefined || whole !== 'succeeded') return whole
  const failed = elementOf(known, event, results.failed, named)
  if (failed !== undefined) return failureOf(event, failed)
  const came =
    results.succeeded === undefined
      ? isObject(event.responseElements)
      : elementOf(known, event, results.succeeded, named) !== undefined
  return came ? 'succeeded' : 'unknown'
}
