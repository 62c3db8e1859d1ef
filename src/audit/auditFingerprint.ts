/**
 * What the findings of an audit mean, as a text: only findings of the same fingerprint combine.
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

/** Options are JSON where they come from a file; of others a text that is the same for the same is enough. */
const textOf = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return String(value)
  }
}

/** All that a rule is but its texts and its check. */
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

/** All that a correlation is but its texts and its selections' functions. */
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

/** @internal Rules by their ids; what was set for them as a short hash, since it may be long. */
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
