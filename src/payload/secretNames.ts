/**
 * The names of secrets in AWS's models of the media services, by which keys that the models do not contain are judged.
 * {@link isSecretKey} recognises most of these by itself; a test checks both against the models.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import { type Member, membersOf, type Node, type StructNode } from './Shape.js'

/** Names of secrets in any context, in lower case. */
const anywhere: ReadonlySet<string> = new Set([
  'license',
  'salt',
  'keymd5',
  'messagepayload',
  'hlsstreamingsessionurl',
  'dashstreamingsessionurl'
])

/** Names that are secrets in some places only: RTMP uses the name of a stream as its key. */
const amongSecrets: ReadonlySet<string> = new Set([
  ...anywhere,
  'streamname',
  'streamid',
  'keyid',
  'answer',
  'headers'
])

/** `stream_name` is `streamName`. */
const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '')

/** @internal The names that suggest a secret at a position, in lower case and without punctuation. */
export type SecretNames = ReadonlySet<string>

/** @internal */
export const isSecretName = (key: string, names: SecretNames = anywhere): boolean =>
  names.has(plain(key))

/** Below such a key are members of a protocol whose stream names are keys. */
const streaming = /rtmp|srt/i

/** @internal The names that suggest a secret below an unknown key. */
export const namesBelow = (key: string, names: SecretNames | undefined): SecretNames | undefined =>
  names ?? (streaming.test(key) ? amongSecrets : undefined)

const childrenOf = (node: Node): ReadonlyArray<Member> =>
  node.kind === 'struct' ? [...membersOf(node).values()] : []

const innermost = (node: Node): Node =>
  node.kind === 'list' || node.kind === 'map' ? innermost(node.element) : node

const findSecrets = (node: Node, names: Set<string>, seen: Set<Node>): void => {
  const inner = innermost(node)
  if (seen.has(inner)) return
  seen.add(inner)
  for (const { key, secret, node: below } of childrenOf(inner)) {
    if (secret) names.add(plain(key))
    findSecrets(below, names, seen)
  }
}

const ownNames: (payload: StructNode) => SecretNames = /*#__PURE__*/ memoize((payload) => {
  const own = new Set<string>()
  findSecrets(payload, own, new Set())
  return own.size === 0 ? own : new Set([...amongSecrets, ...own])
})

/**
 * @internal The names that suggest a secret in a payload that has secrets, and in everything below it; undefined for a
 * payload without secrets.
 */
export const secretNamesIn = (payload: StructNode): SecretNames | undefined => {
  const names = ownNames(payload)
  return names.size === 0 ? undefined : names
}
