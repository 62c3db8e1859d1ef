/**
 * The names that secrets have in AWS's models of the media services: what a key that the models don't have yet is judged by. Most
 * tell by themselves, and are found by {@link isSecretKey}; a test holds both to the models.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import { type Member, membersOf, type Node, type StructNode } from './Shape.js'

/** Names of secrets wherever they are met, in lower case. */
const anywhere: ReadonlySet<string> = new Set([
  'license',
  'salt',
  'keymd5',
  'messagepayload',
  'hlsstreamingsessionurl',
  'dashstreamingsessionurl'
])

/** Names that are of secrets in one place and of nothing in another: the name of a stream is what RTMP takes for a key. */
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

/** @internal The names that tell of a secret in some place, in lower case and without punctuation. */
export type SecretNames = ReadonlySet<string>

/** @internal */
export const isSecretName = (key: string, names: SecretNames = anywhere): boolean =>
  names.has(plain(key))

/** What is below such a key is of a protocol whose names of streams are keys. */
const streaming = /rtmp|srt/i

/** @internal The names that tell of a secret below an unknown key. */
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
 * @internal The names that tell of a secret in a payload that holds some, all that are below it, and undefined in one that holds
 * none.
 */
export const secretNamesIn = (payload: StructNode): SecretNames | undefined => {
  const names = ownNames(payload)
  return names.size === 0 ? undefined : names
}
