/**
 * Applies settings to correlations.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../../core/DecodeIssue.js'
import * as E from '../../core/either.js'
import { chosenOptions, type Settings, settingFor } from '../activate.js'
import { issue, outcomes, targetsIn } from '../ruleIssues.js'
import { severities } from '../Severity.js'
import type { Correlation } from './Correlation.js'
import type { ActiveCorrelation } from './marking.js'
import type { CorrelationSelection } from './Selection.js'

type Issues = ReadonlyArray<DecodeIssue>

const selectionIssues = (
  path: ReadonlyArray<string | number>,
  selection: CorrelationSelection
): Issues => {
  switch (selection._tag) {
    case 'Events':
      return [
        ...targetsIn([...path, 'on'], selection.on),
        ...(outcomes.includes(selection.outcome)
          ? []
          : [issue([...path, 'outcome'], outcomes.join(', '), selection.outcome)])
      ]
    case 'Records':
      return Object.entries(selection.on).flatMap(([source, names]) =>
        Array.isArray(names) && names.every((name) => typeof name === 'string')
          ? []
          : [issue([...path, 'on', source], 'a list of names', names)]
      )
    case 'Findings':
      return Array.isArray(selection.rules) && selection.rules.every(({ check }) => check)
        ? []
        : [issue([...path, 'rules'], 'a list of rules', selection.rules)]
  }
}

/** @internal Undefined for a disabled correlation. */
export const activateCorrelation = (
  correlation: Correlation,
  settings: Settings
): E.Either<Issues, ActiveCorrelation | undefined> => {
  const { id, over } = correlation
  const setting = settingFor(settings, id)
  const severity = setting?.severity ?? correlation.severity
  if (severity === 'off') return E.right(undefined)
  const path = ['correlations', id]
  const unsound = [
    ...over.flatMap((selection, i) => selectionIssues([...path, 'over', i], selection)),
    ...(setting?.severities === undefined
      ? []
      : [
          issue(
            ['settings', id, 'severities'],
            'no severities',
            setting.severities,
            'a correlation has one message: set its severity'
          )
        ]),
    ...(severities.includes(severity)
      ? []
      : [issue(['settings', id, 'severity'], `off, ${severities.join(', ')}`, severity)])
  ]
  if (unsound.length > 0) return E.left(unsound)
  const options = chosenOptions(correlation, settings, [...path, 'options'])
  return E.map(
    (chosen: unknown): ActiveCorrelation => ({
      correlation: { ...correlation, severity },
      plan: correlation.plan(chosen)
    })
  )(options)
}
