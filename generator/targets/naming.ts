/**
 * What the name of an operation implies: its verb, the type of resource, and the part of it.
 *
 * @module
 */
import { normal } from './Members.js'
import type { Types } from './types.js'

/** The verb, the part, and the type, if the name or IAM has it. */
export interface Naming {
  readonly verb: string
  readonly part: string | undefined
  readonly type: string | undefined
}

/** What happens to the target, by the first word of an operation. */
const verbs: { readonly [word: string]: string } = {
  Create: 'create',
  Import: 'create',
  Add: 'create',
  Grant: 'create',
  Get: 'read',
  Describe: 'read',
  Read: 'read',
  Probe: 'read',
  Search: 'read',
  Export: 'read',
  Test: 'read',
  List: 'list',
  Update: 'update',
  Put: 'update',
  Configure: 'update',
  Rotate: 'update',
  Reset: 'update',
  Insert: 'update',
  Join: 'update',
  Take: 'update',
  Delete: 'delete',
  Remove: 'delete',
  Revoke: 'delete',
  Deregister: 'delete',
  Start: 'start',
  Stop: 'stop',
  Cancel: 'stop',
  Disconnect: 'stop',
  Restart: 'restart',
  Reboot: 'restart',
  Send: 'send',
  Purchase: 'purchase'
}

/**
 * If a part is only read, or something is sent to it, the verb stays; any other change to a part updates the target.
 */
const keepsVerb: ReadonlySet<string> = new Set(['read', 'list', 'send'])

const syntax = /^([A-Z][a-z]+)(.*)$/

/** `AcceptInputDeviceTransfer`, `TransferInputDevice`. */
const transferring = /^(?:Accept|Cancel|Reject)(.+)Transfer$|^Transfer(.+)$/

/** `ConfigureLogs`, `ConfigureLogsForChannel`. */
const logging = /^ConfigureLogs(?:For)?(.*)$/

/** `harvest_jobs` is a harvest job. */
export const singular = (type: string): string => normal(type).replace(/s$/, '')

const isNamed = (type: string, words: ReadonlyArray<string>): boolean => {
  const single = singular(type)
  return [single, `${single}s`, `${single}es`, single.replace(/y$/, 'ies')].includes(
    words.join('').toLowerCase()
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `ChannelPolicy` is the policy of a channel, `FlowOutput` an output, `SignalingChannel` a channel. */
const subjectOf = (
  types: Types,
  noun: string
): { readonly type: string; readonly part: string | undefined } | undefined => {
  const words = noun.split(/(?=[A-Z])/).filter((word) => word !== '')
  const longestFirst = [...types.keys()].sort((a, b) => b.length - a.length)
  const named = (some: ReadonlyArray<string>): string | undefined =>
    some.length === 0 ? undefined : longestFirst.find((type) => isNamed(type, some))
  for (let end = words.length; end > 0; end--) {
    const type = named(words.slice(0, end))
    if (type === undefined) continue
    const rest = words.slice(end)
    const nested = named(rest)
    return nested === undefined
      ? { type, part: rest.length === 0 ? undefined : lowerFirst(rest.join('')) }
      : { type: nested, part: undefined }
  }
  for (let start = 1; start < words.length; start++) {
    const type = named(words.slice(start))
    if (type !== undefined) return { type, part: undefined }
  }
  return undefined
}

/**
 * `inIam` are the types that IAM lists for the action; undefined for an operation whose first word is not a known verb.
 */
export const namingOf = (
  operation: string,
  types: Types,
  inIam: ReadonlyArray<string>
): Naming | undefined => {
  const [only, ...others] = inIam
  const single = others.length === 0 ? only : undefined
  const transfer = transferring.exec(operation)
  if (transfer !== null) {
    const subject = subjectOf(types, transfer[1] ?? transfer[2] ?? '')
    return { verb: 'transfer', part: undefined, type: subject?.type }
  }
  const logs = logging.exec(operation)
  if (logs !== null) {
    const subject = subjectOf(types, logs[1] ?? '')
    return { verb: 'update', part: 'logging', type: subject?.type ?? single }
  }
  const [, word = '', noun = ''] = syntax.exec(operation) ?? []
  const verb = verbs[word]
  if (verb === undefined) return undefined
  const subject = subjectOf(types, noun)
  const part = subject === undefined ? lowerFirst(noun) : subject.part
  return {
    verb: part === undefined || keepsVerb.has(verb) ? verb : 'update',
    part,
    type: subject?.type ?? single
  }
}
