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

const partsHold = (value: object, text: string, seen: Set<unknown>): boolean => {
  for (const key of Reflect.ownKeys(value)) {
    const { value: inner, get } = Object.getOwnPropertyDescriptor(value, key) ?? {}
    if (holds(key, text, seen) || holds(get === undefined ? inner : get.call(value), text, seen))
      return true
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!plain.has(prototype) && holds(prototype, text, seen)) return true
  if (value instanceof Map || value instanceof Set) return holds([...value], text, seen)
  const written = (value as { readonly toJSON?: unknown }).toJSON
  return typeof written === 'function' && holds(written.call(value), text, seen)
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
      try {
        return partsHold(value, text, seen)
      } catch {
        // What throws says nothing.
        return false
      }
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

/** Of a record of another service. */
const ofRecords: Readonly<Record<string, (record: CloudTrailRecord) => unknown>> = {
  notes,
  showPath: (record) => notes(record).map(({ path, at }) => [showPath(path), showPath(at)]),
  describe,
  principal: (record) => showPrincipal(principal(record)) && undefined,
  address: (record) => showSourceAddress(sourceAddress(record)) && undefined,
  outcome: (record) => outcome(record) && undefined,
  encode: (record) => encode(record) && undefined
}

/** Of an event, as it came: the other answers hold what the record holds. */
const discreet: ReadonlySet<string> = new Set(['notes', 'showPath', 'describe'])

/** Of an event that was scrubbed. */
const ofScrubbed: Readonly<Record<string, (event: MediaEvent) => unknown>> = {
  // With the record behind it.
  scrub: (event) => event,
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
export const tryOut = (value: unknown, token: string, tell: (wrong: Wrong) => void): string => {
  const ask = <A>(
    asked: Readonly<Record<string, (subject: A) => unknown>>,
    subject: A,
    mayTell: (question: string) => boolean = () => false
  ): void => {
    for (const question in asked)
      try {
        const answered = asked[question]?.(subject)
        if (!mayTell(question) && holds(answered, token)) tell({ _tag: 'Leak', question })
      } catch {
        tell({ _tag: 'Throw', question })
      }
  }
  ask(ofValues, value)
  const classified = classify(value)
  switch (classified._tag) {
    case 'Media': {
      const { event } = classified
      ask(questions, event, (question) => !discreet.has(question))
      ask({ toRow }, event)
      // What throws here is told by the question for it.
      ask(ofScrubbed, scrub(event))
      return 'Media'
    }
    case 'Other':
      ask(ofRecords, classified.record)
      return 'Other'
    case 'Rejected':
      return classified.rejection._tag
    default:
      return classified._tag
  }
}
