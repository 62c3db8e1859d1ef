/**
 * The resources that an event is about.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../decode/Json.js'
import type { Path } from '../decode/Path.js'
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

const refsIn = (
  node: Node,
  value: unknown,
  path: Path,
  depth: number
): ReadonlyArray<ResourceRef> => {
  if (!isObject(value)) return []
  const members = node.kind === 'struct' ? membersOf(node) : undefined
  return Object.entries(value).flatMap(([key, inner]): ReadonlyArray<ResourceRef> => {
    const member = members?.get(key)
    if (member?.secret) return []
    if (typeof inner === 'string' && inner !== '' && !isMarker(inner)) {
      if (arn.test(inner)) return [{ _tag: 'Arn', value: inner, path: [...path, key] }]
      return identifying.test(key) && (depth > 0 || member?.required)
        ? [{ _tag: 'Id', value: inner, path: [...path, key] }]
        : []
    }
    return depth + 1 < deepest
      ? refsIn(member?.node ?? { kind: 'o' }, inner, [...path, key], depth + 1)
      : []
  })
}

const payloadRefs = (
  record: Node,
  key: 'requestParameters' | 'responseElements',
  value: unknown
): ReadonlyArray<ResourceRef> => {
  const node = record.kind === 'struct' ? membersOf(record).get(key)?.node : undefined
  return refsIn(node ?? { kind: 'o' }, value, [key], 0)
}

/**
 * What the call is about comes before what it only mentions: resources of the service itself, those that the call gave
 * first, and then what the request names.
 */
const rank =
  (eventSource: string) =>
  ({ _tag, value, path }: ResourceRef): number => {
    const [service] = eventSource.split('.')
    const isOwn = _tag === 'Arn' && value.split(':')[2] === service
    if (isOwn) return path[0] === 'requestParameters' ? 1 : 0
    if (path[0] === 'resources') return 0
    return path[0] === 'requestParameters' && path.length === 2 && _tag === 'Id' ? 2 : 3
  }

/** The same resource is often named twice: what is told first stays. */
const distinct = (refs: ReadonlyArray<ResourceRef>): ReadonlyArray<ResourceRef> => {
  const first = new Map<string, ResourceRef>()
  for (const ref of refs) if (!first.has(ref.value)) first.set(ref.value, ref)
  return [...first.values()]
}

/** @internal */
export const resourcesOver =
  (dispatch: Dispatch) =>
  (
    event: Envelope & { readonly requestParameters?: unknown; readonly responseElements?: unknown }
  ): ReadonlyArray<ResourceRef> => {
    const node = nodeOf(dispatch, event)
    const rankOf = rank(event.eventSource)
    const refs = distinct([
      ...(event.resources ?? []).flatMap(
        ({ ARN }, i): ReadonlyArray<ResourceRef> =>
          ARN === undefined ? [] : [{ _tag: 'Arn', value: ARN, path: ['resources', i, 'ARN'] }]
      ),
      ...payloadRefs(node, 'requestParameters', event.requestParameters),
      ...payloadRefs(node, 'responseElements', event.responseElements)
    ])
    return [...refs].sort((a, b) => rankOf(a) - rankOf(b))
  }
