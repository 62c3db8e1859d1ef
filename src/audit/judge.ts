/**
 * Evaluates one rule on one event.
 *
 * @module
 * @since 0.1.0
 */
import { distinct } from '../core/distinct.js'
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { scrubPath } from '../payload/scrubPath.js'
import type { Context } from './Context.js'
import { fillIn, showable } from './fillIn.js'
import type { Answer, Found, MessageValues, Passed, Undecided } from './Judgement.js'
import type { Rule } from './Rule.js'
import { noAnswer, threw } from './ruleFault.js'
import { keyOf } from './subject.js'
import {
  type Finding,
  type Pass,
  ruleFailed,
  type Subject,
  type Undetermined,
  type Verdict
} from './Verdict.js'
import type { Watched } from './watch.js'

const pass: Passed = { _tag: 'Passed' }

const allPass: ReadonlyArray<Passed> = [pass]

type Anything = Context<string, unknown>

const isList = (about: ReadonlyArray<string> | MessageValues): about is ReadonlyArray<string> =>
  Array.isArray(about)

const finding = (
  messageId: string,
  evidence: ReadonlyArray<Path>,
  about: ReadonlyArray<string> | MessageValues = []
): Found<string> =>
  isList(about)
    ? { _tag: 'Found', messageId, evidence, about }
    : { _tag: 'Found', messageId, evidence, about: Object.values(about), values: about }

const undetermined = (...paths: ReadonlyArray<Path>): Undecided => ({ _tag: 'Undecided', paths })

const at = (_: MediaEvent, ...path: Path): Path => path

/** @internal The ways to read one event, which all of its rules share. */
export type Reading = Pick<Anything, 'read' | 'look' | 'each'>

/** @internal */
export const readingOf = (watched: Watched): Reading =>
  // The paths of the methods are the same as here; their types follow the paths through the event.
  ({
    read: (_: MediaEvent, ...path: Path) => watched.read(path),
    look: (_: MediaEvent, ...path: Path) => watched.look(path),
    each: (_: MediaEvent, ...path: Path) => watched.each(path)
  }) as Reading

/** Member by member: spreading takes longer than most rules do. */
const contextOf = ({ read, look, each }: Reading, options: unknown): Anything => ({
  options,
  read,
  look,
  each,
  at: at as Anything['at'],
  pass,
  finding,
  undetermined
})

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** A rule may be written without a compiler: an invalid answer is an error in the rule. */
const isAnswer =
  (rule: Rule) =>
  (value: unknown): value is Answer<string> => {
    if (!isObject(value)) return false
    if (value['_tag'] === 'Passed') return true
    if (value['_tag'] === 'Undecided') return Array.isArray(value['paths'])
    return (
      value['_tag'] === 'Found' &&
      typeof value['messageId'] === 'string' &&
      Object.hasOwn(rule.messages, value['messageId']) &&
      Array.isArray(value['evidence']) &&
      isTexts(value['about']) &&
      (value['values'] === undefined ||
        (isObject(value['values']) && isTexts(Object.values(value['values']))))
    )
  }

/** A message if the rule threw, or returned an invalid answer. */
const answersOf = (
  rule: Rule,
  watched: Watched,
  context: Context<string, unknown>
): ReadonlyArray<Answer<string>> | string => {
  try {
    const judged: unknown = rule.check(watched.event, context)
    if (judged === pass) return allPass
    const answers: ReadonlyArray<unknown> = Array.isArray(judged) ? judged : [judged]
    const sound = answers.filter(isAnswer(rule))
    return sound.length === answers.length ? sound : noAnswer
  } catch (error) {
    return threw(error)
  }
}

/** @internal A rule with its options, and the one pass verdict that it reuses. */
export interface ActiveRule {
  readonly rule: Rule
  readonly options: unknown
  readonly pass: ReadonlyArray<Pass>
}

const findingOf = (rule: Rule, subject: Subject, found: Found<string>): Finding => ({
  _tag: 'Finding',
  rule: rule.id,
  severity: rule.severities?.[found.messageId] ?? rule.severity,
  messageId: found.messageId,
  message: fillIn(rule.messages[found.messageId] ?? noAnswer, found.values),
  evidence: found.evidence.map(scrubPath),
  key: keyOf(rule, found.messageId, subject, found.about.map(showable)),
  subject
})

const failureOf = (rule: Rule, subject: Subject, fault: string): Finding => ({
  ...findingOf(rule, subject, {
    _tag: 'Found',
    messageId: ruleFailed,
    evidence: [],
    about: [fault]
  }),
  message: fault
})

const undeterminedOf = (
  rule: Rule,
  subject: Subject,
  withheld: ReadonlyArray<Path>
): Undetermined => ({
  _tag: 'Undetermined',
  rule: rule.id,
  severity: rule.severity,
  withheld: distinct(withheld).map(scrubPath),
  key: keyOf(rule, 'undetermined', subject, []),
  subject
})

/** @internal The verdicts of a rule on an event that it selects. */
export const judge = (
  { rule, options, pass: passed }: ActiveRule,
  watched: Watched,
  reading: Reading,
  subject: () => Subject
): ReadonlyArray<Verdict> => {
  watched.forget()
  const answers = answersOf(rule, watched, contextOf(reading, options))
  if (typeof answers === 'string') return [failureOf(rule, subject(), answers)]
  // The usual case.
  if (answers === allPass && watched.withheld().length === 0) return passed
  const found = answers.filter((answer) => answer._tag === 'Found')
  const unseen = found.map(({ evidence }) => watched.unseen(evidence))
  const seen = found.filter((_, i) => unseen[i]?.length === 0)
  if (seen.length > 0) return seen.map((answer) => findingOf(rule, subject(), answer))
  const withheld = [
    ...answers.flatMap((answer) => (answer._tag === 'Undecided' ? answer.paths : [])),
    ...unseen.flat(),
    ...watched.withheld()
  ]
  return answers.some(({ _tag }) => _tag === 'Undecided') || withheld.length > 0
    ? [undeterminedOf(rule, subject(), withheld)]
    : passed
}
