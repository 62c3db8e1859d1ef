/**
 * The events that rules name individually.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent, MediaEventSource } from '../../event/MediaEvent.js'
import type { Rule } from '../Rule.js'
import type { Targets } from '../Targets.js'

const namesOf = (rule: Rule, source: MediaEventSource): ReadonlyArray<string> => {
  const names = rule.on[source]
  return Array.isArray(names) ? names : []
}

/** @internal Whether a rule names an event itself. */
export const namesEvent = (rule: Rule, { eventSource, eventName }: MediaEvent): boolean =>
  namesOf(rule, eventSource).some((name) => name === eventName)

/** @internal The events that any of these rules names. */
export const namedByAny = (rules: ReadonlyArray<Rule>): Targets => {
  // Targets are keyed by sources, a type that `Object.keys` loses.
  const sources = rules.flatMap(({ on }) => Object.keys(on)) as ReadonlyArray<MediaEventSource>
  return Object.fromEntries(
    [...new Set(sources)].map((source) => [
      source,
      [...new Set(rules.flatMap((rule) => namesOf(rule, source)))]
    ])
  )
}
