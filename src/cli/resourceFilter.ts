/**
 * Whether an event acts on a given resource.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import { actionOf, targetKey, targetsOf } from '../event/attribution.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { showTarget, type Target } from '../event/Target.js'
import { matcherOf } from './matchText.js'

/** @internal An id, a name or an ARN; and the keys of the resources that are known to have that name. */
export interface ResourceOption {
  readonly text: string
  readonly keys?: ReadonlyArray<string>
}

/** `group/channel`, without the type. */
const pathOf = (target: Target): string => showTarget(target).slice(target.type.length + 1)

/** The key of a resource lacks the last part of some ARNs, such as the name of a flow. */
const isNamedBy =
  ({ text, keys = [] }: ResourceOption) =>
  (target: Target): boolean => {
    const matches = matcherOf(text)
    if (matches(target.id) || matches(target.name) || matches(target.arn)) return true
    if (matches(pathOf(target)) || matches(showTarget(target))) return true
    const key = targetKey(target)
    return matches(key) || keys.includes(key)
  }

/** @internal A resource includes everything that is nested in it. */
export const actsUpon = (option: ResourceOption): ((event: MediaEvent) => boolean) => {
  const isNamed = isNamedBy(option)
  const isMeant = (target: Target): boolean =>
    isNamed(target) || (target.parent !== undefined && isMeant(target.parent))
  return (event) => targetsOf(event).some(isMeant)
}

const nameIn = (payload: unknown): string | undefined => {
  const name = isObject(payload) ? (payload['name'] ?? payload['Name']) : undefined
  return typeof name === 'string' ? name : undefined
}

/** The names for a resource in the request and the response of a call on it alone. */
const namesIn = ({ requestParameters, responseElements }: MediaEvent): ReadonlyArray<string> => {
  const answers: unknown = responseElements
  const all = [requestParameters, answers, ...(isObject(answers) ? Object.values(answers) : [])]
  return all.flatMap((payload) => nameIn(payload) ?? [])
}

/**
 * @internal The resources of an event that have this name and an id. Other calls use only the id: MediaLive records the
 * name of a channel when it is created, and never again.
 */
export const keysNamed = (text: string): ((event: MediaEvent) => ReadonlyArray<string>) => {
  const matches = matcherOf(text)
  return (event) => {
    const named = targetsOf(event).filter(({ id }) => id !== undefined)
    const [only, ...others] = named
    if (only !== undefined && others.length === 0 && actionOf(event).part === undefined)
      return matches(only.name) || namesIn(event).some(matches) ? [targetKey(only)] : []
    return named.filter(({ name }) => matches(name)).map(targetKey)
  }
}
