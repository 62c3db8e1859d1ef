/**
 * One event, judged, compared with the expected verdict.
 *
 * @module
 * @since 0.1.0
 */
import { type Audit, audit } from '../audit/audit.js'
import type { Rule } from '../audit/Rule.js'
import { ruleFailed, type Verdict } from '../audit/Verdict.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { showPath } from '../core/Path.js'
import { decodeEvent, encode, type MediaEvent } from '../event/MediaEvent.js'
import type { RuleCase } from './RuleTables.js'
import { shownEvent } from './shownEvents.js'

const shown = (verdicts: ReadonlyArray<Verdict>): string =>
  verdicts.length === 0
    ? 'no verdict (the rule does not select this event, or not its outcome)'
    : verdicts
        .map((verdict) => {
          if (verdict._tag === 'Pass') return 'a pass'
          if (verdict._tag === 'Undetermined')
            return `an undetermined verdict (${verdict.withheld.map(showPath).join(', ')})`
          return verdict.messageId === ruleFailed
            ? verdict.message
            : `a finding (${verdict.messageId})`
        })
        .join(', ')

/** @internal */
export type Expect = (verdicts: ReadonlyArray<Verdict>) => boolean

/** @internal All of one type, and at least one. */
export const all =
  (tag: Verdict['_tag']): Expect =>
  (verdicts) =>
    verdicts.length > 0 && verdicts.every(({ _tag }) => _tag === tag)

/** @internal */
export const finds =
  (messageId: string): Expect =>
  (verdicts) =>
    verdicts.some((verdict) => verdict._tag === 'Finding' && verdict.messageId === messageId)

/** A rule that fails judges nothing, whatever was expected. */
const isSound = (verdicts: ReadonlyArray<Verdict>): boolean =>
  !verdicts.some((verdict) => verdict._tag === 'Finding' && verdict.messageId === ruleFailed)

/** @internal The verdict of a rule on one event, and the error that it threw, if any. */
export interface Judged {
  readonly verdicts: ReadonlyArray<Verdict>
  readonly thrown: unknown
}

/** @internal Undefined for an event that cannot be decoded. */
export type Judge = (event: MediaEvent) => Judged | undefined

/** @internal Events are decoded before they are judged, as outside tests. */
export const judging = (rule: Rule): E.Either<ReadonlyArray<DecodeIssue>, Judge> => {
  let thrown: unknown
  const check: Rule['check'] = (event, context) => {
    try {
      return rule.check(event, context)
    } catch (error) {
      thrown = error
      throw error
    }
  }
  return E.map(
    ({ judge }: Audit): Judge =>
      (event) => {
        const decoded = decodeEvent(encode(event))
        if (E.isLeft(decoded)) return undefined
        thrown = undefined
        const verdicts = judge(decoded.right)
        return { verdicts, thrown }
      }
  )(audit([{ ...rule, check }]))
}

/** @internal */
export const tested = (
  judge: Judge,
  name: string,
  event: MediaEvent,
  what: string,
  holds: Expect
): RuleCase => {
  const judged = judge(event)
  if (judged === undefined)
    return { name, problem: 'the event does not decode', about: shownEvent(event) }
  const { verdicts, thrown } = judged
  if (isSound(verdicts) && holds(verdicts)) return { name, problem: undefined }
  return {
    name,
    problem: `expected ${what}, got: ${shown(verdicts)}`,
    about: shownEvent(event),
    ...(thrown === undefined ? {} : { cause: thrown })
  }
}
