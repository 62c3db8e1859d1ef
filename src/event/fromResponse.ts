/**
 * Fills in the resources of a batch from the response, if the request does not identify them.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { OperationRow, TargetRow } from '../payload/OperationRow.js'
import {
  isNameless,
  isShown,
  type Known,
  type Named,
  nameless,
  takeArn,
  valueAt,
  type WithPayloads
} from './Named.js'
import { arnKeys } from './targetOutcome.js'

/** @internal The resources of one type in a batch. */
export interface Group {
  readonly row: TargetRow
  readonly named: ReadonlyArray<Named>
}

/** Whether this is an element of a list, not the whole list. */
const isElement = ({ from }: Named): boolean => from.some((step) => typeof step === 'number')

const identityOf = ({ type, id, name }: Named): string => JSON.stringify([type?.name, id, name])

/** By ARN, since ids of two types may be equal. */
const namedIn = (known: Known, event: WithPayloads, list: string): ReadonlyArray<Named> => {
  const elements = valueAt(event.responseElements, [list])
  if (!Array.isArray(elements)) return []
  return elements.flatMap((element: unknown, i) =>
    arnKeys.flatMap((key) => {
      const arn = isObject(element) ? element[key] : undefined
      const named = nameless(undefined, ['responseElements', list, i, key])
      return isShown(arn) && takeArn(known, named, arn, true) ? [named] : []
    })
  )
}

/** Each resource once, without those that the request identifies. */
const spareOf = (
  returned: ReadonlyArray<Named>,
  groups: ReadonlyArray<Group>
): ReadonlyArray<Named> => {
  const known = new Set(groups.flatMap(({ named }) => named.map(identityOf)))
  return returned.filter((named) => {
    const identity = identityOf(named)
    return !known.has(identity) && known.add(identity).size > 0
  })
}

/**
 * @internal Fills in from the response what the request hides or leaves out. A response that lists both successes and
 * failures lists every requested resource.
 */
export const fillIn = (
  known: Known,
  event: WithPayloads,
  { succeeded, failed }: NonNullable<OperationRow['results']>,
  groups: ReadonlyArray<Group>
): ReadonlyArray<Group> => {
  const requested = groups.flatMap(({ named }) => named)
  if (requested.length > 0 && !requested.some(isNameless)) return groups
  const lists = [succeeded, failed].filter((list) => list !== undefined)
  const returned = lists.flatMap((list) => namedIn(known, event, list))
  const spare = spareOf(returned, groups)
  if (spare.length === 0) return groups
  return groups.map(({ row, named }) => {
    const left = spare.filter(({ type }) => type?.name === row.type)
    const filled = named.map((each) =>
      isNameless(each) && isElement(each) ? (left.shift() ?? each) : each
    )
    const isOpen = (each: Named): boolean =>
      succeeded === undefined || isElement(each) || !isNameless(each)
    return { row, named: [...filled.filter(isOpen), ...left] }
  })
}
