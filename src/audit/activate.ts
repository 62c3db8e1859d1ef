/**
 * Applies settings to rules.
 *
 * @module
 * @since 0.1.0
 */

import type { DecodeIssue } from '../core/DecodeIssue.js'
import { didYouMean } from '../core/didYouMean.js'
import * as E from '../core/either.js'
import type { Path } from '../core/Path.js'
import { type ActiveRule, activeRule } from './judge.js'
import { issuesOf } from './optionIssues.js'
import { type Rule, withSeverities, withSeverity } from './Rule.js'
import { issue, ruleIssues, severityIssues } from './ruleIssues.js'
import { type Severity, severities } from './Severity.js'

/**
 * By the id of a rule or correlation: another severity, `off`, severities by message id, or options. Options are
 * validated by the codec of the rule, so they may come from a file. Members that are not given keep their defaults.
 *
 * The options under `*` apply to every rule that has options with these names, so that accounts, roles, hosts, buckets
 * and change windows are given once. The settings of a rule itself take precedence.
 *
 * @category model
 * @since 0.1.0
 */
export interface Settings {
  readonly [rule: string]: {
    readonly severity?: Severity | 'off'
    /** By message id, the severity of its findings: these override `severity`. */
    readonly severities?: { readonly [messageId: string]: Severity }
    readonly options?: unknown
  }
}

type Issues = ReadonlyArray<DecodeIssue>

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The settings under `*` for which the rule has options. */
const commonOf = ({ options }: Pick<Rule, 'options'>, settings: Settings): object => {
  const common = settingFor(settings, '*')?.options
  const known = options?.defaults
  return isRecord(common) && isRecord(known)
    ? Object.fromEntries(Object.entries(common).filter(([key]) => Object.hasOwn(known, key)))
    : {}
}

/**
 * @internal The options of a rule: its own settings, else the options given in code, combined with those for all rules.
 */
export const chosenOptions = (
  rule: Pick<Rule, 'id' | 'options' | 'given'>,
  settings: Settings,
  at: Path
): E.Either<Issues, unknown> => {
  const set = settingFor(settings, rule.id)?.options
  const given = set ?? rule.given
  const path = set === undefined ? at : ['settings', rule.id, 'options']
  const common = commonOf(rule, settings)
  if (Object.keys(common).length === 0) return optionsOf(rule, given, path)
  if (given !== undefined && !isRecord(given)) return optionsOf(rule, given, path)
  // Errors in the common settings are reported once, with their own path.
  const sound = optionsOf(rule, common, ['settings', '*', 'options'])
  return E.isLeft(sound) ? sound : optionsOf(rule, { ...common, ...given }, path)
}

/** A misspelt member would silently have no effect. */
const unknownMembers = (
  at: Path,
  given: object,
  known: ReadonlyArray<string>,
  what: 'member' | 'option'
): Issues =>
  Object.entries(given)
    .filter(([key]) => !known.includes(key))
    .map(([key, value]) =>
      issue(
        [...at, key],
        `a known ${what}`,
        value,
        didYouMean(key, known) || `the ${what}s are ${known.join(', ')}`
      )
    )

const optionsOf = (
  rule: Pick<Rule, 'options'>,
  given: unknown,
  at: Path
): E.Either<Issues, unknown> => {
  if (given === undefined) return E.right(rule.options?.defaults ?? {})
  if (rule.options === undefined)
    return E.left([issue(at, 'no options', given, 'the rule has none')])
  const { codec, defaults } = rule.options
  const whole = isRecord(given) && isRecord(defaults) ? { ...defaults, ...given } : given
  const unknown =
    isRecord(given) && isRecord(defaults)
      ? unknownMembers(at, given, Object.keys(defaults), 'option')
      : []
  if (unknown.length > 0) return E.left(unknown)
  const decoded = codec.decode(whole)
  return E.isLeft(decoded) ? E.left(issuesOf(at, decoded.left)) : decoded
}

/** @internal */
export const settingFor = (settings: Settings, id: string): Settings[string] | undefined =>
  isRecord(settings) && Object.hasOwn(settings, id) ? settings[id] : undefined

const activateOne = (rule: Rule, settings: Settings): E.Either<Issues, ActiveRule | undefined> => {
  const setting = settingFor(settings, rule.id)
  const severity = setting?.severity ?? rule.severity
  if (severity === 'off') return E.right(undefined)
  const unsound = ruleIssues(rule)
  if (unsound.length > 0) return E.left(unsound)
  if (!severities.includes(severity))
    return E.left([
      issue(['settings', rule.id, 'severity'], `off, ${severities.join(', ')}`, severity)
    ])
  const options = chosenOptions(rule, settings, ['rules', rule.id, 'options'])
  if (E.isLeft(options)) return options
  const wrong = severityIssues(
    ['settings', rule.id, 'severities'],
    setting?.severities,
    rule.messages
  )
  if (wrong.length > 0) return E.left(wrong)
  return E.right(
    activeRule(
      withSeverities(
        withSeverity(rule, setting?.severity === undefined ? undefined : severity),
        setting?.severities
      ),
      options.right
    )
  )
}

const repeated = (ids: ReadonlyArray<string>): Issues =>
  ids
    .filter((id, i) => ids.indexOf(id) < i)
    .map((id) => issue(['rules', id], 'one rule of this id', id))

const settingMembers = ['severity', 'severities', 'options']

const settingIssues = (id: string, setting: unknown): Issues =>
  isRecord(setting)
    ? unknownMembers(['settings', id], setting, settingMembers, 'member')
    : [issue(['settings', id], 'an object', setting)]

const commonIssues = (
  all: ReadonlyArray<Pick<Rule, 'options'>>,
  setting: Settings[string] | undefined
): Issues => {
  if (setting === undefined) return []
  if (!isRecord(setting)) return [issue(['settings', '*'], 'an object', setting)]
  const known = all.flatMap(({ options }) =>
    isRecord(options?.defaults) ? Object.keys(options.defaults) : []
  )
  const { options = {} } = setting
  return [
    ...Object.entries(setting)
      .filter(([member]) => member !== 'options')
      .map(([member, value]) =>
        issue(['settings', '*', member], 'a known member', value, 'the only member is options')
      ),
    ...(isRecord(options)
      ? unknownMembers(['settings', '*', 'options'], options, [...new Set(known)].sort(), 'option')
      : [issue(['settings', '*', 'options'], 'an object', options)])
  ]
}

/** These have no members of their own, so that they would silently set nothing. */
const isPromiseOrMap = (value: object): boolean =>
  Symbol.iterator in value || ('then' in value && typeof value.then === 'function')

const unheardOf = (ids: ReadonlyArray<string>, settings: Settings): Issues =>
  isRecord(settings) && !isPromiseOrMap(settings)
    ? Object.entries(settings).flatMap(([id, setting]) =>
        id === '*'
          ? []
          : ids.includes(id)
            ? settingIssues(id, setting)
            : [issue(['settings', id], 'the id of a rule', setting, didYouMean(id, ids))]
      )
    : [
        issue(
          ['settings'],
          'an object with a member for each rule',
          settings,
          isRecord(settings) ? 'a promise or a map has no such members' : ''
        )
      ]

/** @internal The errors in settings that do not depend on rules and correlations. */
export const settingsIssues = (
  all: ReadonlyArray<Pick<Rule, 'id' | 'options'>>,
  settings: Settings
): Issues => {
  const ids = all.map(({ id }) => id)
  return [
    ...repeated(ids),
    ...unheardOf(ids, settings),
    ...commonIssues(all, settingFor(settings, '*'))
  ]
}

/** @internal The enabled items of a list, or all errors in it. */
export const allOf = <A>(
  each: ReadonlyArray<E.Either<Issues, A | undefined>>
): E.Either<Issues, ReadonlyArray<A>> => {
  const issues = each.flatMap((one) => (E.isLeft(one) ? one.left : []))
  return issues.length > 0
    ? E.left(issues)
    : E.right(each.flatMap((one) => (E.isRight(one) && one.right !== undefined ? [one.right] : [])))
}

/** @internal The enabled rules, with their options. */
export const activate = (
  rules: ReadonlyArray<Rule>,
  settings: Settings
): E.Either<Issues, ReadonlyArray<ActiveRule>> =>
  allOf(rules.map((rule) => activateOne(rule, settings)))
