/**
 * Made-up records for the benchmarks, the same in every run: about 1.3 kB each, with writes and reads of every service.
 * By the models, those are converted whose responses contain a time that the service writes as a number.
 *
 * @module
 */

import { type EnumerationTable, operationsOf, valuesOf } from '../src/payload/ServiceTable.js'
import { membersOf, type Node, structure } from '../src/payload/Shape.js'
import { services } from '../src/services/MediaEvents.js'
import { mediaEnumerations } from '../src/services/mediaEnumerations.js'

type Fields = { readonly [key: string]: unknown }

/** A small generator of numbers (mulberry32), so that every run has the same records. */
export const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

interface Budget {
  members: number
  readonly enumerations: EnumerationTable
  /** What AWS writes in place of a secret; undefined if it writes the secret itself. */
  readonly hidden: string | undefined
  readonly eventSource: string
}

/** Services that write times as seconds since 1970; the others write ISO 8601. */
const inSeconds: ReadonlySet<string> = new Set([
  'kinesisvideo.amazonaws.com',
  'mediaconvert.amazonaws.com',
  'mediapackagev2.amazonaws.com',
  'mediastore.amazonaws.com',
  'mediatailor.amazonaws.com'
])

/** Any second of 2026. */
const timeAt = (eventSource: string, n: number): unknown => {
  const seconds = Date.UTC(2026, 0, 1) / 1000 + Math.floor(n * 31_536_000)
  return inSeconds.has(eventSource)
    ? seconds
    : new Date(seconds * 1000).toISOString().replace('.000', '')
}

/** A value of the enumeration of a member, or of the elements of a list or a map. */
const within = (known: Node | undefined, key?: string): Node | undefined => {
  if (known?.kind === 'struct' && key !== undefined) return membersOf(known).get(key)?.node
  return known?.kind === 'list' || known?.kind === 'map' ? known.element : undefined
}

const textOf = (known: Node | undefined, table: EnumerationTable, n: number): string => {
  const all = known?.kind === 'struct' ? valuesOf(table).get(known.name)?.split(' ') : undefined
  return all?.[Math.floor(n * all.length)] ?? `value-${Math.floor(n * 1e9).toString(36)}`
}

/**
 * A value of a shape: members in order, until the budget of members is used up; times are always included, as in
 * responses.
 */
const fill = (node: Node, known: Node | undefined, budget: Budget, next: () => number): unknown => {
  switch (node.kind) {
    case 'struct': {
      const chosen = [...membersOf(node).values()].filter(
        (member) => member.node.kind === 'timestamp' || (budget.members > 0 && next() < 0.8)
      )
      return Object.fromEntries(
        chosen.flatMap((member) => {
          if (budget.members <= 0 && member.node.kind !== 'timestamp') return []
          budget.members--
          if (member.secret && budget.hidden !== undefined) return [[member.key, budget.hidden]]
          return [[member.key, fill(member.node, within(known, member.key), budget, next)] as const]
        })
      )
    }
    case 'list':
      return Array.from({ length: 1 + Math.floor(next() * 2) }, () =>
        fill(node.element, within(known), budget, next)
      )
    case 'map':
      return {
        'Cost Center': fill(node.element, within(known), budget, next),
        Event: fill(node.element, within(known), budget, next)
      }
    case 'number':
      return Math.floor(next() * 10_000)
    case 'boolean':
      return next() < 0.5
    case 'timestamp':
      return timeAt(budget.eventSource, next())
    default:
      return textOf(known, budget.enumerations, next())
  }
}

/** For each service, random ones of all its operations. */
const drawn = 6

const operations: ReadonlyArray<readonly [source: string, name: string]> = services.flatMap(
  (table, n) => {
    const next = numbers(n)
    const names = [...operationsOf(table).keys()]
    return Array.from({ length: drawn }, () => {
      const [name = ''] = names.splice(Math.floor(next() * names.length), 1)
      return [table.eventSource, name] as const
    })
  }
)

/** CloudTrail only records their request. */
const reads = /^(?:Get|List|Describe|Search|Probe|Read|BatchGet|BatchDescribe)/

const envelope = (
  n: number,
  eventSource: string,
  eventName: string,
  next: () => number
): Fields => {
  const isModern = next() < 0.7
  return {
    eventVersion: isModern ? '1.11' : '1.05',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROACKCEVSQ6C2EXAMPLE:alice',
      arn: 'arn:aws:sts::111122223333:assumed-role/Operator/alice',
      accountId: '111122223333',
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: 'AROACKCEVSQ6C2EXAMPLE',
          arn: 'arn:aws:iam::111122223333:role/Operator',
          accountId: '111122223333',
          userName: 'Operator'
        },
        attributes: { creationDate: '2026-06-12T08:00:00Z', mfaAuthenticated: 'true' }
      }
    },
    eventTime: '2026-06-12T18:00:00Z',
    eventSource,
    eventName,
    awsRegion: 'us-west-2',
    sourceIPAddress: '192.0.2.10',
    userAgent: 'aws-cli/2.31.0 Python/3.13.5 Linux/6.1 source/x86_64',
    requestParameters: null,
    responseElements: null,
    requestID: `7f3a1c20-${String(n).padStart(4, '0')}-4abc-8def-0123456789ab`,
    eventID: `c0ffee00-${String(n).padStart(4, '0')}-4abc-8def-0123456789ab`,
    readOnly: reads.test(eventName),
    eventType: 'AwsApiCall',
    ...(isModern ? { managementEvent: true, eventCategory: 'Management' } : {}),
    recipientAccountId: '111122223333',
    ...(isModern
      ? {
          tlsDetails: {
            tlsVersion: 'TLSv1.3',
            cipherSuite: 'TLS_AES_128_GCM_SHA256',
            clientProvidedHostHeader: eventSource.replace('.', '.us-west-2.')
          }
        }
      : {})
  }
}

const payloads = (
  eventSource: string,
  eventName: string,
  members: number,
  next: () => number,
  hidden?: string
): Fields => {
  const table = services.find((known) => known.eventSource === eventSource)
  const enumerations = mediaEnumerations[eventSource] ?? { values: '', structures: '' }
  const payload = (name: string | undefined): unknown =>
    table === undefined || name === undefined
      ? null
      : fill(
          structure(table, name),
          structure(enumerations, name),
          { members, enumerations, hidden, eventSource },
          next
        )
  const row = table === undefined ? undefined : operationsOf(table).get(eventName)
  return {
    requestParameters: payload(row?.request),
    responseElements: reads.test(eventName) ? null : payload(row?.response)
  }
}

/** A caller uses an operation in a few ways: four variants of each, with different values of the same members. */
const ways = 4

/**
 * Typical records, of which one in twenty failed. Secrets are as recorded, unless a marker is given that hides them.
 */
export const typical = (count: number, hidden?: string): ReadonlyArray<Fields> => {
  return Array.from({ length: count }, (_, n) => {
    const [source, name] = operations[n % operations.length] ?? ['', '']
    const next = numbers(
      (n % operations.length) * ways + (Math.floor(n / operations.length) % ways)
    )
    const made = envelope(n, source, name, next)
    if (n % 20 === 7) return { ...made, errorCode: 'AccessDenied' }
    return { ...made, ...payloads(source, name, 5 + Math.floor(next() * 12), next, hidden) }
  })
}

/** Records of the largest operations, with some 300 members. */
export const large = (): ReadonlyArray<Fields> => {
  const next = numbers(2)
  return [
    ['mediaconvert.amazonaws.com', 'CreateJob'],
    ['medialive.amazonaws.com', 'CreateChannel']
  ].map(([source = '', name = ''], n) => ({
    ...envelope(n, source, name, next),
    ...payloads(source, name, 150, next)
  }))
}

const recased = (key: string): string => {
  const upper = key.charAt(0).toUpperCase()
  return (key.startsWith(upper) ? upper.toLowerCase() : upper) + key.slice(1)
}

/** The records with a request, in each of which the first member is spelled in another case. */
export const renamed = (records: ReadonlyArray<Fields>): ReadonlyArray<Fields> =>
  records.flatMap((record) => {
    const [first, ...others] = Object.entries(record['requestParameters'] ?? {})
    if (first === undefined) return []
    const [key, value] = first
    const requestParameters = Object.fromEntries([[recased(key), value], ...others])
    return [{ ...record, requestParameters }]
  })
