/**
 * The resources that an event mentions.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { memoize } from '../core/memoize.js'
import type { Path } from '../core/Path.js'
import { membersOf, type Node } from '../payload/Shape.js'
import type { TargetTable } from '../payload/TargetTable.js'
import { decodedArn } from './Arn.js'
import type { Dispatch } from './Dispatch.js'
import { nodeOf } from './fields.js'
import { isShown, type WithPayloads } from './Named.js'
import type { Target } from './Target.js'
import type { TableOf } from './targetTables.js'

/**
 * A resource by its ARN, or by an id or a name that is unique within its account, region and service. `path` is where
 * the event mentions it.
 *
 * @category model
 * @since 0.1.0
 */
export interface ResourceRef {
  readonly _tag: 'Arn' | 'Id'
  readonly value: string
  readonly path: Path
}

/** A request is flat, and a response wraps a created resource once: `responseElements.channel.arn`. */
const deepest = 2

/** By value: the same resource is often mentioned twice; the first path is used. */
type Refs = Map<string, ResourceRef>

const add = (refs: Refs, value: unknown, path: Path): void => {
  if (!isShown(value)) return
  const text = decodedArn(value)
  if (!refs.has(text))
    refs.set(text, { _tag: text.startsWith('arn:') ? 'Arn' : 'Id', value: text, path })
}

const mentionsOf: (table: TargetTable) => ReadonlySet<string> = /*#__PURE__*/ memoize(
  ({ mentions }) => new Set(mentions.split('\n'))
)

/** A member that mentions a resource, or that leads to one. Most members do neither, and are skipped. */
interface Lead {
  readonly isList: boolean
  /** The members below; undefined if the value itself is the mention. */
  readonly below: Leads | undefined
}

type Leads = ReadonlyMap<string, Lead>

const nowhere: Leads = new Map()

/** Only members of the models: no tags, no user-defined keys, no unknown keys, no secrets. */
const leadsIn = (mentions: ReadonlySet<string>, node: Node, depth: number): Leads => {
  if (node.kind !== 'struct' || depth >= deepest) return nowhere
  const leads = new Map<string, Lead>()
  for (const [name, { key, node: inner, secret }] of membersOf(node)) {
    if (secret) continue
    const isList = inner.kind === 'list'
    const one = isList ? inner.element : inner
    const below = leadsIn(mentions, one, depth + 1)
    if (one.kind === 'string' && mentions.has(key)) leads.set(name, { isList, below: undefined })
    else if (below.size > 0) leads.set(name, { isList, below })
  }
  return leads
}

/** The payload of an operation belongs to one service, and so has one set of mentions. */
const leadsOf = (table: TargetTable): ((payload: Node) => Leads) =>
  memoize((payload: Node) => leadsIn(mentionsOf(table), payload, 0))

const leadsFor: (table: TargetTable) => (payload: Node) => Leads = /*#__PURE__*/ memoize(leadsOf)

const addLed = (refs: Refs, below: Leads | undefined, value: unknown, path: Path): void => {
  if (below === undefined) add(refs, value, path)
  else addFrom(refs, below, value, path)
}

const addFrom = (refs: Refs, leads: Leads, value: unknown, path: Path): void => {
  if (leads.size === 0 || !isObject(value)) return
  for (const key of Object.keys(value)) {
    const lead = leads.get(key)
    if (lead === undefined) continue
    const inner = value[key]
    if (!lead.isList) addLed(refs, lead.below, inner, [...path, key])
    else if (Array.isArray(inner))
      for (const [i, each] of inner.entries()) addLed(refs, lead.below, each, [...path, key, i])
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
    if (member !== undefined) addFrom(refs, leadsFor(table)(member.node), event[key], [key])
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
    const targets = targetsOf(event)
    if (targets.length === 0) return [...mentioned.values()]
    const refs: Refs = new Map()
    const put = (value: unknown, path: Path): void => {
      const ref = typeof value === 'string' ? mentioned.get(decodedArn(value)) : undefined
      if (ref === undefined) add(refs, value, path)
      else refs.set(ref.value, ref)
    }
    const putTarget = ({ arn, from, parent }: Target): void => {
      if (arn !== undefined && mentioned.has(arn)) put(arn, from)
      put(atPath(event, from), from)
      if (parent !== undefined) putTarget(parent)
    }
    for (const target of targets) putTarget(target)
    for (const ref of mentioned.values()) put(ref.value, ref.path)
    return [...refs.values()]
  }
