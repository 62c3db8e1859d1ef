/**
 * The resources that an event is about.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { isMarker } from '../payload/marker.js'
import { membersOf, type Node } from '../payload/Shape.js'
import type { Envelope } from '../record/Envelope.js'
import type { Dispatch } from './Dispatch.js'
import { nodeOf } from './fields.js'

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

const arn = /^arn:[a-z0-9-]+:[a-z0-9-]+:/

/** `id`, `channelId`, `Name`, `playbackConfigurationName`: keys that tell which one of several. */
const identifying = /(?:^|[a-z_-])(?:id|name|arn)$|^(?:id|name|arn)$|(?:Id|Name|Arn|ARN)$/

/** A request is flat, and a response wraps what it made once: `responseElements.channel.arn`. */
const deepest = 2

/** By value: the same resource is often named twice, and what is told first stays. */
type Refs = Map<string, ResourceRef>

const add = (refs: Refs, _tag: ResourceRef['_tag'], value: string, path: Path): void => {
  if (!refs.has(value)) refs.set(value, { _tag, value, path })
}

const addFrom = (refs: Refs, node: Node, value: unknown, path: Path, depth: number): void => {
  if (!isObject(value)) return
  const members = node.kind === 'struct' ? membersOf(node) : undefined
  for (const [key, inner] of Object.entries(value)) {
    const member = members?.get(key)
    if (member?.secret) continue
    if (typeof inner !== 'string' || inner === '' || isMarker(inner)) {
      if (depth + 1 < deepest)
        addFrom(refs, member?.node ?? { kind: 'object' }, inner, [...path, key], depth + 1)
    } else if (arn.test(inner)) add(refs, 'Arn', inner, [...path, key])
    else if (identifying.test(key) && (depth > 0 || member?.required))
      add(refs, 'Id', inner, [...path, key])
  }
}

/**
 * What the call is about comes before what it only mentions: resources of the service itself, those that the call gave
 * first, and then what the request names.
 */
const rankOf = (service: string, { _tag, value, path }: ResourceRef): number => {
  const isOwn = _tag === 'Arn' && value.split(':')[2] === service
  if (isOwn) return path[0] === 'requestParameters' ? 1 : 0
  if (path[0] === 'resources') return 0
  return path[0] === 'requestParameters' && path.length === 2 && _tag === 'Id' ? 2 : 3
}

const ranks = [0, 1, 2, 3]

const payloads = ['requestParameters', 'responseElements'] as const

/** @internal */
export const resourcesOver =
  (dispatch: Dispatch) =>
  (
    event: Envelope & { readonly requestParameters?: unknown; readonly responseElements?: unknown }
  ): ReadonlyArray<ResourceRef> => {
    const found: Refs = new Map()
    for (const [i, { ARN }] of (event.resources ?? []).entries())
      if (ARN !== undefined) add(found, 'Arn', ARN, ['resources', i, 'ARN'])
    const node = nodeOf(dispatch, event)
    const members = node.kind === 'struct' ? membersOf(node) : undefined
    for (const key of payloads)
      addFrom(found, members?.get(key)?.node ?? { kind: 'object' }, event[key], [key], 0)
    const refs = [...found.values()]
    if (refs.length < 2) return refs
    const [service = ''] = event.eventSource.split('.')
    const ranked = refs.map((ref) => rankOf(service, ref))
    return ranks.flatMap((rank) => refs.filter((_, i) => ranked[i] === rank))
  }
