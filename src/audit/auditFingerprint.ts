/**
 * Identifies the meaning of an audit's findings: only findings with the same fingerprint combine.
 *
 * @module
 * @since 0.2.0
 */
import { fingerprintOf, quote } from '../aggregate/Aggregate.js'
import type { Settings } from './activate.js'
import type { Correlation } from './correlation/Correlation.js'
import { fingerprint } from './fingerprint.js'
import type { Rule } from './Rule.js'
import type { Suppression } from './Suppression.js'

/** Options from a file are JSON; for others, any string that is equal for equal options will do. */
const textOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return String(value)
  }
}

/** Everything that defines a rule except its texts and its check. */
const meaningOf = (
  { id, severity, outcome, per, on, messages, given, options }: Rule,
  settings: Settings
): string =>
  textOf([
    id,
    severity,
    outcome,
    per,
    on,
    Object.keys(messages),
    given,
    options?.defaults,
    settings[id]
  ])

/** Everything that defines a correlation except its texts and the functions of its selections. */
const correlationMeaning = (
  { id, kind, severity, over, options, given }: Correlation,
  settings: Settings
): string =>
  textOf([
    id,
    kind,
    severity,
    over.map((selection) =>
      selection._tag === 'Findings'
        ? selection.rules.map((rule) => meaningOf(rule, settings))
        : [selection.on, selection.outcome]
    ),
    options.defaults,
    given,
    settings[id]
  ])

/** @internal Rules by id; their settings as a short hash, since they may be long. */
export const auditFingerprint = (
  rules: ReadonlyArray<Rule>,
  correlations: ReadonlyArray<Correlation>,
  settings: Settings,
  suppressions: ReadonlyArray<Suppression>,
  now: string | undefined
): string => {
  const meaning = [
    ...rules.map((rule) => meaningOf(rule, settings)),
    ...correlations.map((one) => correlationMeaning(one, settings)),
    textOf([suppressions, now, settings['*']])
  ]
  return fingerprintOf(
    'findings',
    ...[...rules, ...correlations].map(({ id }) => quote(id)),
    quote(fingerprint(meaning.join('\n')))
  )
}
