/**
 * How findings name the resources of a call.
 *
 * @module
 * @since 0.2.0
 */
import type { Subject } from './Verdict.js'

/** @internal `channel 42`, `input 7`, and how many more there are. */
export const resourceNames = ({ resources, otherResources }: Subject): ReadonlyArray<string> => [
  ...resources.map(({ name }) => name),
  ...(otherResources === undefined ? [] : [`${otherResources} more`])
]
