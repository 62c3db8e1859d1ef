/**
 * What is known about one operation: its action, its targets, and where events identify them.
 *
 * The generator writes one line for each operation, in the notation that {@link TargetTable} describes. A line is
 * parsed when it is first needed.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import { parseTable } from './notation.js'
import type { TargetTable } from './TargetTable.js'

/** @internal Where an event identifies a resource. */
export interface Selector {
  /** `any` is an id or a name, distinguished by the value. */
  readonly kind: 'id' | 'name' | 'arn' | 'any'
  readonly side: 'requestParameters' | 'responseElements'
  /** The path to the list, if there is one. */
  readonly steps: ReadonlyArray<string>
  /** The path within an element of the list; undefined if the path does not lead through a list. */
  readonly inside: ReadonlyArray<string> | undefined
}

/** @internal One target of an operation. */
export interface TargetRow {
  /** `*` if the ARN determines the type. */
  readonly type: string
  readonly optional: boolean
  readonly selectors: ReadonlyArray<Selector>
  /** Its parent, then the parent's parent. */
  readonly parents: ReadonlyArray<ReadonlyArray<Selector>>
}

/** @internal What an operation does. */
export interface ActionRow {
  readonly verb: string
  readonly part: string | undefined
  /** The member of the request whose value determines the verb, with the verb for each value. */
  readonly decided:
    | { readonly steps: ReadonlyArray<string>; readonly verbs: ReadonlyMap<string, string> }
    | undefined
}

/** @internal What is known about one operation. */
export interface OperationRow {
  readonly action: ActionRow
  readonly targets: ReadonlyArray<TargetRow>
  /** The lists in the response that show for which targets a batch succeeded. */
  readonly results:
    | { readonly succeeded: string | undefined; readonly failed: string | undefined }
    | undefined
}

const stepsOf = (path: string): ReadonlyArray<string> =>
  path.split('.').filter((step) => step !== '')

const selectorOf = (text: string): Selector => {
  const [, kind = 'id', side, path = ''] = /^(\w+)([<>])(.+)$/.exec(text) ?? []
  const [before = '', after] = path.split('[]')
  return {
    // The generator prints one of the four.
    kind: kind as Selector['kind'],
    side: side === '<' ? 'responseElements' : 'requestParameters',
    steps: stepsOf(before),
    inside: after === undefined ? undefined : stepsOf(after)
  }
}

const selectorsOf = (text: string): ReadonlyArray<Selector> =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map(selectorOf)

const targetRowOf = (text: string): TargetRow => {
  const [own = '', ...parents] = text.split(' ^ ')
  const [type = '', ...selectors] = own.split(' ')
  return {
    type: type.replace('?', ''),
    optional: type.startsWith('?'),
    selectors: selectorsOf(selectors.join(' ')),
    parents: parents.map(selectorsOf)
  }
}

const actionRowOf = (words: ReadonlyArray<string>): ActionRow => {
  const [verb = 'unknown', part] = (words[0] ?? '').split('/')
  const path = words.find((word) => word.startsWith('?'))
  const verbs = words.filter((word) => word.includes('='))
  return {
    verb,
    part,
    decided:
      path === undefined
        ? undefined
        : {
            steps: stepsOf(path.slice(1)),
            verbs: new Map(
              verbs.map((word) => {
                const [value = '', decided = ''] = word.split('=')
                return [value, decided]
              })
            )
          }
  }
}

const resultsOf = (words: ReadonlyArray<string>): OperationRow['results'] => {
  const at = words.findIndex((word) => word.startsWith('!'))
  if (at < 0) return undefined
  const listed = (word: string | undefined): string | undefined => word?.replace(/^[!<]+/, '')
  const succeeded = listed(words[at])
  return { succeeded: succeeded === '-' ? undefined : succeeded, failed: listed(words[at + 1]) }
}

const operationRowOf = (line: string): OperationRow => {
  const [action = '', ...targets] = line.split('; ')
  const words = action.split(' ')
  return {
    action: actionRowOf(words),
    targets: targets.map(targetRowOf),
    results: resultsOf(words)
  }
}

const linesOf = /*#__PURE__*/ memoize(({ operations }: TargetTable) => parseTable(operations))

const rowsOf = /*#__PURE__*/ memoize((_: TargetTable) => new Map<string, OperationRow>())

/** @internal What is known about an operation; undefined if the models do not contain it. */
export const rowOf = (table: TargetTable, operation: string): OperationRow | undefined => {
  const rows = rowsOf(table)
  const known = rows.get(operation)
  if (known !== undefined) return known
  const line = linesOf(table).get(operation)
  if (line === undefined) return undefined
  const row = operationRowOf(line)
  rows.set(operation, row)
  return row
}
