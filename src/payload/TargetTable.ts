/**
 * What the operations of a service do, and to which resources, as data: a line for each type of resource, and one for each
 * operation, taken apart when they are first asked for.
 *
 * ```text
 * channel = channel:{ChannelId}
 * node = node:{ClusterId}/{NodeId} < cluster
 *
 * DeleteTags = update/tags; * arn>resource-arn
 * DeleteNode = delete; node id>nodeId id<id arn<arn ^ id>clusterId
 * UpdateBridgeState = update/state ?desiredState ACTIVE=start DELETED=delete; Bridge arn>bridgeArn
 * BatchDelete = delete !<successful <failed; channel id>channelIds[]; input id>inputIds[]
 * ```
 *
 * A type is the end of its ARN, and the type in which it is nested. Of a placeholder, `*` takes the rest of the ARN, `?` does
 * not tell one resource from another, and `!` is an id that no call but those by ARN uses. A type without an ARN is its
 * placeholder alone.
 *
 * An operation is a verb and a part, then the targets. A `?` and a path let a value of the request decide the verb; a `!` names
 * the lists of the answer that say which targets of a batch came about and which did not, `-` where there is none. A target is
 * a type, `*` where its ARN tells it, and where its id, name or ARN is: `>` in the request, `<` in the response; `any` is an id
 * or a name. What follows `^` is its parent. A type with `?` is a target only where the event names it.
 *
 * @module
 * @since 0.2.0
 */
import { parseLines } from '../core/lines.js'
import { memoize } from '../core/memoize.js'

/**
 * What the operations of one service do, and to which resources.
 *
 * @category model
 * @since 0.2.0
 */
export interface TargetTable {
  /** The service as its ARNs name it. */
  readonly service: string
  /** A line for each type of resource. */
  readonly types: string
  /** A line for each operation. */
  readonly operations: string
  /** The keys of members that name a resource, whichever structure holds them. */
  readonly mentions: string
}

/** @internal One of the names between the braces of an ARN's format. */
export interface Placeholder {
  readonly name: string
  /** Whether what stands there is a name or an id. */
  readonly kind: 'id' | 'name'
  /** Takes the rest of the ARN, whatever is in it. */
  readonly rest: boolean
  /** Part of the ARN that does not tell one resource from another. */
  readonly idle: boolean
}

/** @internal A type of resource. */
export interface ResourceType {
  readonly name: string
  /** The end of its ARN, in pieces; without any if nobody knows its ARN. */
  readonly pieces: ReadonlyArray<string | Placeholder>
  readonly pattern: RegExp | undefined
  /** The placeholders of the pattern, in order. */
  readonly captures: ReadonlyArray<Placeholder>
  /** The placeholders that are its own, not its parent's. */
  readonly own: ReadonlyArray<Placeholder>
  readonly parent: string | undefined
  /** The id in its ARN is not the one that calls name it by. */
  readonly opaque: boolean
}

const placeholderSyntax = /\{(\w+)([*?!]?)\}/

const placeholderOf = (text: string): Placeholder | undefined => {
  const [, name, flag] = placeholderSyntax.exec(text) ?? []
  return name === undefined
    ? undefined
    : {
        name,
        kind: name.endsWith('Name') ? 'name' : 'id',
        rest: flag === '*',
        idle: flag === '?'
      }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patternOf = (pieces: ReadonlyArray<string | Placeholder>): RegExp =>
  new RegExp(
    `^${pieces
      .map((piece) =>
        typeof piece === 'string' ? escaped(piece) : piece.rest ? '(.+)' : '([^:/]+)'
      )
      .join('')}$`
  )

const typeOf = (name: string, line: string, inherited: ReadonlySet<string>): ResourceType => {
  const [format = '', parent] = line.split(' < ')
  const pieces = format
    .split(/(\{\w+[*?!]?\})/)
    .filter((text) => text !== '')
    .map((text) => placeholderOf(text) ?? text)
  const captures = pieces.filter((piece) => typeof piece !== 'string')
  const hasArn = captures.length < pieces.length
  return {
    name,
    pieces: hasArn ? pieces : [],
    pattern: hasArn ? patternOf(pieces) : undefined,
    captures,
    own: captures.filter(({ name: of, idle }) => !idle && !inherited.has(of)),
    parent,
    opaque: format.includes('!}')
  }
}

const placeholdersIn = (
  lines: ReadonlyMap<string, string>,
  name: string | undefined
): ReadonlySet<string> => {
  const [format = '', parent] =
    (name === undefined ? undefined : lines.get(name))?.split(' < ') ?? []
  const own = Array.from(format.matchAll(/\{(\w+)/g), ([, of = '']) => of)
  return parent === undefined ? new Set(own) : new Set([...own, ...placeholdersIn(lines, parent)])
}

/** @internal By name, those whose ARNs have the most pieces first. */
export const typesOf: (table: TargetTable) => ReadonlyMap<string, ResourceType> =
  /*#__PURE__*/ memoize(({ types }) => {
    const lines = parseLines(types)
    const all = Array.from(lines, ([name, line]) =>
      typeOf(name, line, placeholdersIn(lines, line.split(' < ')[1]))
    )
    return new Map(
      all.sort((a, b) => b.pieces.length - a.pieces.length).map((type) => [type.name, type])
    )
  })

/** @internal Where an event says which resource it is. */
export interface Selector {
  /** `any` is an id or a name: what it is, the value has to tell. */
  readonly kind: 'id' | 'name' | 'arn' | 'any'
  readonly side: 'requestParameters' | 'responseElements'
  /** Up to the list, where there is one. */
  readonly steps: ReadonlyArray<string>
  /** From an element of the list on; undefined where the path leads through none. */
  readonly inside: ReadonlyArray<string> | undefined
}

/** @internal */
export interface TargetRow {
  /** `*` where the ARN tells it. */
  readonly type: string
  readonly optional: boolean
  readonly selectors: ReadonlyArray<Selector>
  /** Its parent, then the parent of that. */
  readonly parents: ReadonlyArray<ReadonlyArray<Selector>>
}

/** @internal */
export interface ActionRow {
  readonly verb: string
  readonly part: string | undefined
  /** The member of the request whose value decides, with the verb for each of its values. */
  readonly decided:
    | { readonly steps: ReadonlyArray<string>; readonly verbs: ReadonlyMap<string, string> }
    | undefined
}

/** @internal What is known of one operation. */
export interface OperationRow {
  readonly action: ActionRow
  readonly targets: ReadonlyArray<TargetRow>
  /** The lists of the answer that tell what came about. */
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

const linesOf = /*#__PURE__*/ memoize(({ operations }: TargetTable) => parseLines(operations))

const rowsOf = /*#__PURE__*/ memoize((_: TargetTable) => new Map<string, OperationRow>())

/** @internal What is known of an operation; undefined for one that the models don't have. */
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
