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
import type { Severity } from './Severity.js'
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

/**
 * @internal A rule with its options, and the one pass verdict that it reuses. What each verdict needs of the rule is
 * copied, so that the engine sees one shape: each rule is an object of its own.
 */
export interface ActiveRule {
  readonly rule: Rule
  readonly options: unknown
  readonly pass: ReadonlyArray<Pass>
  readonly id: string
  readonly per: Rule['per']
  readonly messages: Rule['messages']
  readonly severityOf: (messageId: string) => Severity
}

/** @internal */
export const activeRule = (rule: Rule, options: unknown): ActiveRule => {
  const { id, per, messages, severity, severities } = rule
  return {
    rule,
    options,
    pass: [{ _tag: 'Pass', rule: id }],
    id,
    per,
    messages,
    severityOf: (messageId) => severities?.[messageId] ?? severity
  }
}

const findingOf = (active: ActiveRule, subject: Subject, found: Found<string>): Finding => ({
  _tag: 'Finding',
  rule: active.id,
  severity: active.severityOf(found.messageId),
  messageId: found.messageId,
  message: fillIn(active.messages[found.messageId] ?? noAnswer, found.values),
  evidence: found.evidence.map(scrubPath),
  key: keyOf(active, found.messageId, subject, found.about.map(showable)),
  subject
})

const failureOf = (active: ActiveRule, subject: Subject, fault: string): Finding => ({
  ...findingOf(active, subject, {
    _tag: 'Found',
    messageId: ruleFailed,
    evidence: [],
    about: [fault]
  }),
  message: fault
})

const undeterminedOf = (
  active: ActiveRule,
  subject: Subject,
  withheld: ReadonlyArray<Path>
): Undetermined => ({
  _tag: 'Undetermined',
  rule: active.id,
  severity: active.rule.severity,
  withheld: distinct(withheld).map(scrubPath),
  key: keyOf(active, 'undetermined', subject, []),
  subject
})

/** The verdicts for the answers of a rule, in loops: the engine compiles each callback on its own. */
const verdictsOf = (
  active: ActiveRule,
  answers: ReadonlyArray<Answer<string>>,
  watched: Watched,
  subject: () => Subject
): ReadonlyArray<Verdict> => {
  const findings: Array<Finding> = []
  const undecided: Array<Path> = []
  const unseen: Array<Path> = []
  let decides = true
  for (const answer of answers)
    if (answer._tag === 'Undecided') {
      decides = false
      undecided.push(...answer.paths)
    } else if (answer._tag === 'Found') {
      const hidden = watched.unseen(answer.evidence)
      if (hidden.length === 0) findings.push(findingOf(active, subject(), answer))
      else unseen.push(...hidden)
    }
  if (findings.length > 0) return findings
  const withheld = [...undecided, ...unseen, ...watched.withheld()]
  return decides && withheld.length === 0
    ? active.pass
    : [undeterminedOf(active, subject(), withheld)]
}

/** @internal The verdicts of a rule on an event that it selects. */
export const judge = (
  active: ActiveRule,
  watched: Watched,
  reading: Reading,
  subject: () => Subject
): ReadonlyArray<Verdict> => {
  const { rule, options, pass: passed } = active
  watched.forget()
  const answers = answersOf(rule, watched, contextOf(reading, options))
  if (typeof answers === 'string') return [failureOf(active, subject(), answers)]
  // The usual case.
  return answers === allPass && watched.withheld().length === 0
    ? passed
    : verdictsOf(active, answers, watched, subject)
}
