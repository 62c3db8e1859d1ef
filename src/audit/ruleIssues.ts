/**
 * The errors in a rule that no compiler has checked: one with unknown names would silently find nothing.
 *
 * @module
 * @since 0.1.0
 */

import type { DecodeIssue } from '../core/DecodeIssue.js'
import { didYouMean } from '../core/didYouMean.js'
import { isObject, kindOf } from '../core/Json.js'
import { type Path, shorten } from '../core/Path.js'
import { factsOf, type ServiceFacts } from '../payload/ServiceTable.js'
import { mediaFacts } from '../services/mediaFacts.js'
import type { Grouping, Rule, RuleOutcome } from './Rule.js'
import { severities } from './Severity.js'

type Issues = ReadonlyArray<DecodeIssue>

/** @internal */
export const issue = (path: Path, expected: string, value: unknown, hint = ''): DecodeIssue => ({
  path: shorten(path),
  expected,
  found: kindOf(value),
  hint
})

/** @internal */
export const outcomes: ReadonlyArray<RuleOutcome> = [
  'succeeded',
  'denied',
  'failed',
  'attempted',
  'any'
]

const groups: ReadonlyArray<Grouping | undefined> = ['resource', 'principal', 'both', undefined]

const facts: { readonly [source: string]: ServiceFacts } = mediaFacts

const namesIn = (path: Path, names: unknown, known: ReadonlyArray<string>): Issues => {
  if (names === 'writes' || names === 'all') return []
  if (!Array.isArray(names)) return [issue(path, 'a list of names, writes, or all', names)]
  return names.flatMap((name: unknown, i) => {
    if (typeof name === 'string' && known.includes(name)) return []
    const hint = typeof name === 'string' ? didYouMean(name, known) : ''
    return [issue([...path, i], 'an operation of the service', name, hint)]
  })
}

/** @internal */
export const targetsIn = (path: Path, on: unknown): Issues => {
  if (!isObject(on)) return [issue(path, 'names by service', on)]
  return Object.entries(on).flatMap(([source, names]) => {
    const service = Object.hasOwn(facts, source) ? facts[source] : undefined
    return service === undefined
      ? [
          issue(
            [...path, source],
            'a media service',
            source,
            didYouMean(source, Object.keys(facts))
          )
        ]
      : namesIn([...path, source], names, [...factsOf(service).keys()])
  })
}

/** @internal */
export const severityIssues = (path: Path, given: unknown, messages: unknown): Issues =>
  isObject(given) && isObject(messages)
    ? Object.entries(given).flatMap(([id, severity]) =>
        !Object.hasOwn(messages, id)
          ? [issue([...path, id], 'the id of a message', id, didYouMean(id, Object.keys(messages)))]
          : severities.some((known) => known === severity)
            ? []
            : [issue([...path, id], severities.join(', '), severity)]
      )
    : given === undefined
      ? []
      : [issue(path, 'severities by message id', given)]

/** @internal */
export const ruleIssues = (rule: Rule): Issues => {
  const { id, severity, outcome, per, messages, on } = rule
  const path = ['rules', id]
  return [
    ...(severities.includes(severity)
      ? []
      : [issue([...path, 'severity'], severities.join(', '), severity)]),
    ...(outcomes.includes(outcome)
      ? []
      : [issue([...path, 'outcome'], outcomes.join(', '), outcome, 'defineRule fills it in')]),
    ...(groups.includes(per) ? [] : [issue([...path, 'per'], 'resource, principal, both', per)]),
    ...(isObject(messages) ? [] : [issue([...path, 'messages'], 'messages by id', messages)]),
    ...severityIssues([...path, 'severities'], rule.severities, messages),
    ...targetsIn([...path, 'on'], on)
  ]
}
