/**
 * The resources that an event mentions.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { memoize } from '../core/memoize.js'
import type { Path } from '../core/Path.js'
import { type Member, membersOf, type Node } from '../payload/Shape.js'
import type { TargetTable } from '../payload/TargetTable.js'
import type { Dispatch } from './Dispatch.js'
import { nodeOf } from './fields.js'
import { isShown, type WithPayloads } from './Named.js'
import type { Target } from './Target.js'
import type { TableOf } from './targetTables.js'

/**
 * A resource by its ARN, or by an id or a name that is unique within its account, region and service. `path` tells where
 * the event says so.
 *
 * @category model
 * @since 0.1.0
 */
export interface ResourceRef {
  readonly _tag: 'Arn' | 'Id'
  readonly value: string
  readonly path: Path
}

/** A request is flat, and a response wraps what it made once: `responseElements.channel.arn`. */
const deepest = 2

/** By value: the same resource is often named twice, and what is told first stays. */
type Refs = Map<string, ResourceRef>

const add = (refs: Refs, value: unknown, path: Path): void => {
  if (!isShown(value) || refs.has(value)) return
  refs.set(value, { _tag: value.startsWith('arn:') ? 'Arn' : 'Id', value, path })
}

const mentionsOf: (table: TargetTable) => ReadonlySet<string> = /*#__PURE__*/ memoize(
  ({ mentions }) => new Set(mentions.split('\n'))
)

const addMember = (
  refs: Refs,
  mentions: ReadonlySet<string>,
  { key, node, secret }: Member,
  value: unknown,
  path: Path,
  depth: number
): void => {
  if (secret || value === undefined || value === null) return
  if (node.kind === 'string') {
    if (mentions.has(key)) add(refs, value, path)
  } else if (node.kind === 'list' && Array.isArray(value)) {
    if (node.element.kind === 'string' && !mentions.has(key)) return
    for (const [i, element] of value.entries())
      if (node.element.kind === 'string') add(refs, element, [...path, i])
      else addFrom(refs, mentions, node.element, element, [...path, i], depth + 1)
  } else addFrom(refs, mentions, node, value, path, depth + 1)
}

/** Only what the models have: no tag, no key that a user chose, and none that nobody knows. */
const addFrom = (
  refs: Refs,
  mentions: ReadonlySet<string>,
  node: Node,
  value: unknown,
  path: Path,
  depth: number
): void => {
  if (node.kind !== 'struct' || depth >= deepest || !isObject(value)) return
  const members = membersOf(node)
  for (const key of Object.keys(value)) {
    const member = members.get(key)
    if (member !== undefined) addMember(refs, mentions, member, value[key], [...path, key], depth)
  }
}

const atPath = (value: unknown, path: Path): unknown => {
  let at = value
  for (const step of path)
    at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined
  return at
}

const payloads = ['requestParameters', 'responseElements'] as const

const mentionedIn = (tables: TableOf, dispatch: Dispatch, event: WithPayloads): Refs => {
  const refs: Refs = new Map()
  for (const [i, { ARN }] of (event.resources ?? []).entries())
    add(refs, ARN, ['resources', i, 'ARN'])
  const table = tables(event.eventSource)
  const node = nodeOf(dispatch, event)
  if (table === undefined || node.kind !== 'struct') return refs
  const members = membersOf(node)
  for (const key of payloads) {
    const member = members.get(key)
    if (member !== undefined) addFrom(refs, mentionsOf(table), member.node, event[key], [key], 0)
  }
  return refs
}

/** @internal */
export const resourcesOver =
  (
    tables: TableOf,
    dispatch: Dispatch,
    targetsOf: (event: WithPayloads) => ReadonlyArray<Target>
  ) =>
  (event: WithPayloads): ReadonlyArray<ResourceRef> => {
    const mentioned = mentionedIn(tables, dispatch, event)
    const refs: Refs = new Map()
    const put = (value: unknown, path: Path): void => {
      const ref = typeof value === 'string' ? mentioned.get(value) : undefined
      if (ref === undefined) add(refs, value, path)
      else refs.set(ref.value, ref)
    }
    const putTarget = ({ arn, from, parent }: Target): void => {
      if (arn !== undefined && mentioned.has(arn)) put(arn, from)
      put(atPath(event, from), from)
      if (parent !== undefined) putTarget(parent)
    }
    for (const target of targetsOf(event)) putTarget(target)
    for (const ref of mentioned.values()) put(ref.value, ref.path)
    return [...refs.values()]
  }
