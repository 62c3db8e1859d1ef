/**
 * The typed view of a record, written down as the table of outcomes says it: slow, plain, and of no code of the walker.
 *
 * @module
 */
import { type Member, membersOf, type Node, type StructNode } from '../../src/payload/Shape.js'
import { timestampOf } from '../../src/payload/timestamp.js'

type Fields = { readonly [key: string]: unknown }

const markers =
  /^\s*(?:HIDDEN_(?:DUE_TO|FOR)_SECURITY_REASONS|Hidden_For_Security_Reasons|Value hidden due to security reasons\.|<sensitiveDataRemoved>|\*\*\*OMITTED\*\*\*|\*{3,}|SCRUBBED-BY-MEDIATRAIL)\s*$/

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStub = (value: unknown): boolean =>
  isFields(value) && /^true$/.test(String(value['omitted'])) && typeof value['reason'] === 'string'

const label = (text: string): string => {
  try {
    const plain = decodeURIComponent(text)
    return /\p{Cc}/u.test(plain) ? text : plain
  } catch {
    return text
  }
}

const isUtc = (text: string): boolean => {
  const [, day = '', date] =
    /^(\d{4}-\d\d-(\d\d))T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?Z$/.exec(text) ?? []
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(date)
}

const time = (value: unknown): string | undefined => {
  if (typeof value === 'string' && isUtc(value)) return value
  return typeof value === 'string' || typeof value === 'number'
    ? timestampOf(value)?.iso
    : undefined
}

const emptyOf = ({ kind }: Node): unknown => {
  if (kind === 'list') return []
  return kind === 'struct' || kind === 'map' || kind === 'object' ? {} : undefined
}

const entries = (pairs: ReadonlyArray<readonly [string, unknown]>): Fields =>
  Object.fromEntries(pairs.filter(([, value]) => value !== undefined))

/** Which key holds which member: its own, or else the first in code-unit order of those that differ in case alone. */
const holders = (node: StructNode, value: Fields): ReadonlyMap<string, Member> =>
  new Map(
    [...membersOf(node).values()].flatMap((member) => {
      const same = Object.keys(value).filter(
        (key) => key.toLowerCase() === member.key.toLowerCase() && !membersOf(node).has(key)
      )
      const key = Object.hasOwn(value, member.key) ? member.key : same.sort()[0]
      return key === undefined ? [] : [[key, member] as const]
    })
  )

const structView = (node: StructNode, value: Fields): Fields => {
  const held = holders(node, value)
  return entries(
    Object.keys(value).map((key) => {
      const member = held.get(key)
      return member === undefined
        ? ([key, value[key]] as const)
        : ([member.key, expectedView(member.node, value[key], member)] as const)
    })
  )
}

const listView = (element: Node, list: ReadonlyArray<unknown>): unknown => {
  const seen = list.map((value) => expectedView(element, value) ?? emptyOf(element))
  return seen.includes(undefined) ? undefined : seen
}

const textView = (node: Node, text: string, member: Member | undefined): string =>
  node.kind === 'host' ? text.trim() : member?.label ? label(text) : text

/** What stands in the typed view for a value; undefined where nothing does. */
export const expectedView = (node: Node, value: unknown, member?: Member): unknown => {
  const { kind } = node
  const isText = kind === 'string' || kind === 'host' || kind === 'capped'
  if (kind === 'json') return value
  if (value === null) return member?.nullable ? null : undefined
  if (typeof value === 'string' && markers.test(value))
    return isText || kind === 'time' ? value : undefined
  if (member?.nullable && isStub(value)) return emptyOf(node)
  switch (kind) {
    case 'struct':
      return isFields(value) ? structView(node, value) : undefined
    case 'list':
      return Array.isArray(value) ? listView(node.element, value) : undefined
    case 'map':
      return isFields(value)
        ? entries(
            Object.entries(value).map(([key, held]) => [key, expectedView(node.element, held)])
          )
        : undefined
    case 'object':
      return isFields(value) ? value : undefined
    case 'number': {
      const number = typeof value === 'string' ? Number(value) : value
      return typeof number === 'number' && (number === value || String(number) === value)
        ? Number.isFinite(number) || typeof value === 'number'
          ? number
          : undefined
        : undefined
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : { true: true, false: false }[String(value)]
    case 'flag':
      return typeof value === 'boolean' || value === 'true' || value === 'false' ? value : undefined
    case 'timestamp':
      return time(value)
    case 'time':
      return time(value) ?? value
    default:
      return typeof value === 'string' ? textView(node, value, member) : undefined
  }
}
