/** What hostile values do to everything that one can ask an event: which questions throw, and which answers hold a secret. */
import * as E from 'fp-ts/lib/Either.js'
import {
  type CloudTrailRecord,
  classify,
  decodeEvent,
  decodeRecord,
  describe,
  encode,
  type MediaEvent,
  notes,
  outcome,
  principal,
  resourcesOf,
  safeDecode,
  scrub,
  showPath,
  showPrincipal,
  showSourceAddress,
  showTarget,
  sourceAddress,
  strict,
  targetKey,
  targetsOf,
  timeOf
} from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { toRow } from 'mediatrail/rows'
import { questions } from './questions.js'

const plain: ReadonlySet<unknown> = new Set([
  null,
  Object.prototype,
  Array.prototype,
  Function.prototype,
  Date.prototype
])

const partsOf = (value: object): ReadonlyArray<unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  const own = Reflect.ownKeys(value).flatMap((key) => {
    const { value: inner, get } = Object.getOwnPropertyDescriptor(value, key) ?? {}
    return [key, get === undefined ? inner : get.call(value)]
  })
  const inside = value instanceof Map || value instanceof Set ? [...value].flat() : []
  return [...own, ...inside, ...(plain.has(prototype) ? [] : [prototype])]
}

/** Whether a value holds a text anywhere: in keys, in what is hidden from JSON, and in what JSON makes of it. */
export const holds = (
  value: unknown,
  text: string,
  seen: Set<unknown> = new Set<unknown>()
): boolean => {
  switch (typeof value) {
    case 'string':
      return value.includes(text)
    case 'symbol':
      return value.description?.includes(text) === true
    case 'object':
    case 'function': {
      if (value === null || seen.has(value)) return false
      seen.add(value)
      let parts: ReadonlyArray<unknown> = []
      try {
        parts = partsOf(value)
        const written = (value as { readonly toJSON?: unknown }).toJSON
        if (typeof written === 'function') parts = [...parts, written.call(value)]
      } catch {
        // What throws says nothing.
      }
      return parts.some((part) => holds(part, text, seen))
    }
    default:
      return false
  }
}

const strictly = strict()

const leftOf = (decoded: E.Either<unknown, unknown>): unknown =>
  E.isLeft(decoded) ? decoded.left : undefined

/** Of any value, what may be logged of it. */
const ofValues: Readonly<Record<string, (value: unknown) => unknown>> = {
  classify: (value) => {
    const classified = classify(value)
    return classified._tag === 'Rejected' ? classified.rejection : undefined
  },
  decodeEvent: (value) => leftOf(decodeEvent(value)),
  decodeRecord: (value) => leftOf(decodeRecord(value)),
  safeDecode: (value) => {
    const decoded = safeDecode(value)
    return decoded.ok ? undefined : decoded.issues
  },
  strict: (value) => leftOf(strictly.decode(value)),
  recordsFrom: (value) => recordsFrom(value).issues,
  'recordsFrom of a log file': (value) => recordsFrom({ Records: [value] }).issues
}

/** Of a record of any service. */
const ofRecords: Readonly<Record<string, (record: CloudTrailRecord) => unknown>> = {
  notes,
  'paths of notes': (record) => notes(record).map(({ path, at }) => [showPath(path), showPath(at)]),
  describe
}

/** Of an event that was scrubbed. */
const ofScrubbed: Readonly<Record<string, (event: MediaEvent) => unknown>> = {
  scrub: (event) => event,
  encode,
  notes,
  targets: (event) => targetsOf(event).map((target) => [showTarget(target), targetKey(target)]),
  principal: (event) => [principal(event), showPrincipal(principal(event))],
  address: (event) => showSourceAddress(sourceAddress(event)),
  resources: resourcesOf,
  outcome,
  time: timeOf
}

/** What may go wrong, and where. */
export interface Wrong {
  readonly _tag: 'Throw' | 'Leak'
  readonly question: string
}

/** Asks all of it of a value, and says what the value was. */
export const tryOut = (
  value: unknown,
  token: string,
  tell: (wrong: Wrong) => void
): string => {
  const ask = <A>(
    asked: Readonly<Record<string, (subject: A) => unknown>>,
    subject: A,
    mayLeak: boolean
  ): void => {
    for (const [question, answer] of Object.entries(asked))
      try {
        const answered = answer(subject)
        if (!mayLeak && holds(answered, token)) tell({ _tag: 'Leak', question })
      } catch {
        tell({ _tag: 'Throw', question })
      }
  }
  ask(ofValues, value, false)
  const classified = classify(value)
  switch (classified._tag) {
    case 'Media':
      ask(questions, classified.event, true)
      ask(ofRecords, classified.event, false)
      ask({ toRow }, classified.event, false)
      // What throws here is told by the question for it.
      ask(ofScrubbed, scrub(classified.event), false)
      return 'Media'
    case 'Other':
      ask(ofRecords, classified.record, false)
      return 'Other'
    case 'Rejected':
      return classified.rejection._tag
    default:
      return classified._tag
  }
}
