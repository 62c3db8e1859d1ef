/**
 * A record without its secrets: modelled secrets for certain, others as far as names and patterns show them.
 *
 * @module
 * @since 0.1.0
 */
import { cleanKeys } from './cleanKeys.js'
import { isHarmlessUnder, isSecretKey } from './isSecretKey.js'
import { isMarker } from './marker.js'
import { read } from './read.js'
import { folded, type Member, membersOf, type Node, type StructNode } from './Shape.js'
import { scrubMark } from './scrubMark.js'
import { scrubText } from './scrubText.js'
import { isSecretName, namesBelow, type SecretNames, secretNamesIn } from './secretNames.js'
import { isKeyId } from './tokens.js'

type Container = { readonly [key: string]: unknown }

/** Nothing to hide: a marker of AWS, or an empty value. */
const isBare = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && isMarker(value))

const hide = (value: unknown): unknown => (isBare(value) ? value : scrubMark)

/**
 * An object that JSON could not have made: an instance of a class, or one with hidden members, which `toJSON` and
 * others may show.
 */
const isCrafted = (value: object, keys: ReadonlyArray<string>): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype !== Object.prototype && prototype !== null) ||
    Reflect.ownKeys(value).length !== keys.length
  )
}

const mapEntries = (value: Container, f: (key: string, inner: unknown) => unknown): Container => {
  const keys = Object.keys(value)
  const clean = cleanKeys(keys)
  const inner = keys.map((key) => f(key, value[key]))
  return clean === keys &&
    !isCrafted(value, keys) &&
    keys.every((key, i) => inner[i] === value[key])
    ? value
    : Object.fromEntries(clean.map((key, i) => [key, inner[i]]))
}

/**
 * An array that JSON could not have made: with members besides its elements and its length. Elements come first among
 * its keys.
 */
const isCraftedList = (list: ReadonlyArray<unknown>): boolean =>
  Object.getPrototypeOf(list) !== Array.prototype || Reflect.ownKeys(list).at(-1) !== 'length'

const mapList = (
  list: ReadonlyArray<unknown>,
  f: (inner: unknown) => unknown
): ReadonlyArray<unknown> => {
  const mapped = Array.from(list, f)
  return !isCraftedList(list) && mapped.every((inner, i) => inner === list[i]) ? list : mapped
}

/** A map, a date or a function: not JSON, and what it shows to whom is unknown. */
const isForeign = (value: object): boolean =>
  Object.prototype.toString.call(value) !== '[object Object]'

const isName = /^(?:name|key|header|headername|parametername|attribute|field)$/i

const isValue = /^(?:value|values|parametervalue)$/i

/** `{ "name": "Authorization", "value": … }`: the name in such a pair, if the object is one. */
const nameOfPair = (container: Container, keys: ReadonlyArray<string>): string | undefined => {
  if (keys.length > 8 || !keys.some((key) => isValue.test(key))) return undefined
  const key = keys.find((each) => isName.test(each) && typeof container[each] === 'string')
  return key === undefined ? undefined : (container[key] as string)
}

type Judge = (key: string, value: unknown) => boolean

/** Whether a key of a container has a secret value, as far as names show. */
const judgeOf = (container: Container, names: SecretNames | undefined): Judge => {
  const pair = nameOfPair(container, Object.keys(container))
  const isPairOfSecret = pair !== undefined && (isSecretKey(pair) || isSecretName(pair, names))
  return (key, value) => {
    if (isHarmlessUnder(key, value)) return false
    if (pair !== undefined && isValue.test(key)) return isPairOfSecret
    if (pair !== undefined && isName.test(key)) return false
    return isSecretKey(key) || isSecretName(key, names)
  }
}

/** JSON without a model. */
const scrubJson = (value: unknown, names?: SecretNames): unknown => {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'function' || typeof value === 'symbol') return scrubMark
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return mapList(value, (inner) => scrubJson(inner, names))
  if (isForeign(value)) return scrubMark
  const container = value as Container
  const isSecret = judgeOf(container, names)
  return mapEntries(container, (key, inner) =>
    isSecret(key, inner) ? hide(inner) : scrubJson(inner, namesBelow(key, names))
  )
}

/** The label, decoded: an escape hides a secret from the patterns, but not from readers. */
const scrubLabel = (text: string, decoded: string): string => {
  const clean = scrubText(decoded)
  return clean === decoded ? text : clean.replaceAll('%', '%25')
}

/** The content of a value of the wrong type is unknown, so only its numbers and booleans remain. */
const scrubMismatched = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? value : hide(value)

/** The payload around a value; the names of its secrets show which unknown keys hold secrets. */
type Payload = StructNode | undefined

const scrubStruct = (node: StructNode, value: Container, payload: Payload): Container => {
  const isSecretPair = judgeOf(value, undefined)
  const isSecretValue = (key: string, inner: unknown): boolean =>
    isValue.test(key) && isSecretPair(key, inner)
  return mapEntries(value, (key, inner) => {
    // Another spelling of the key of a secret holds the same secret.
    const member = membersOf(node).get(key) ?? folded(node, key)
    if (member !== undefined) {
      const below = member.payload
        ? member.node.kind === 'struct'
          ? member.node
          : undefined
        : payload
      if (member.secret || isSecretValue(key, inner)) return hide(inner)
      return scrubNode(member.node, inner, member, below)
    }
    const names = payload === undefined ? undefined : secretNamesIn(payload)
    const isSecret = isSecretKey(key) || isSecretName(key, names) || isSecretValue(key, inner)
    return isSecret && !isHarmlessUnder(key, inner)
      ? hide(inner)
      : scrubJson(inner, namesBelow(key, names))
  })
}

const scrubNode = (
  node: Node,
  value: unknown,
  member: Member | undefined,
  payload: Payload
): unknown => {
  const reading = read(node, value, member)
  if (reading._tag === 'Mismatched') return scrubMismatched(value)
  if (typeof value === 'string') {
    if (isKeyId(value)) return value
    const clean = scrubText(value)
    if (reading._tag !== 'Converted' || typeof reading.value !== 'string') return clean
    // First as it is written: an escaped blank is part of a secret, but a blank ends one.
    return clean === value
      ? scrubLabel(value, reading.value)
      : scrubNode(node, clean, member, payload)
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && isForeign(value))
    return scrubMark
  // An omission stub may have any other members beside it.
  if (reading._tag !== 'Plain') return scrubJson(value)
  switch (node.kind) {
    case 'struct':
      return scrubStruct(node, value as Container, payload)
    case 'list':
      return mapList(value as ReadonlyArray<unknown>, (inner) =>
        scrubNode(node.element, inner, undefined, payload)
      )
    case 'map':
      return mapEntries(value as Container, (key, inner) =>
        isSecretKey(key) || isSecretName(key)
          ? hide(inner)
          : scrubNode(node.element, inner, undefined, payload)
      )
    case 'object':
    case 'json':
      return scrubJson(value)
    default:
      return value
  }
}

/** @internal The value without secrets; the same reference if there are none. Idempotent. */
export const scrubValue = (node: Node, value: unknown): unknown =>
  scrubNode(node, value, undefined, undefined)
