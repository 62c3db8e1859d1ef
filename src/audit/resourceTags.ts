/**
 * The tags of a resource, as far as the record has them.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { MediaEvent } from '../event/MediaEvent.js'

type Tags = ReadonlyArray<readonly [key: string, value: string]>

/** MediaConnect has tags under several names; the tags of sources and outputs are not those of the flow. */
const members = ['tags', 'Tags', 'flowTags'] as const

/** The maximum for an AWS resource. */
const maxTags = 50

/** A map, or a list of keys and values. */
const pairsOf = (tags: unknown): Tags => {
  const pairs = Array.isArray(tags)
    ? tags.flatMap((tag) =>
        isObject(tag) ? [[tag['key'] ?? tag['Key'], tag['value'] ?? tag['Value']] as const] : []
      )
    : isObject(tags)
      ? Object.entries(tags)
      : []
  return pairs
    .slice(0, maxTags)
    .flatMap(([key, value]) =>
      typeof key === 'string' && typeof value === 'string' ? [[key, value] as const] : []
    )
}

const none: Tags = []

/** Almost always there are none, and nothing is allocated. */
const tagsFrom = <A>(all: Iterable<A>, tagsOf: (one: A) => Tags): Tags => {
  let found = none
  for (const one of all) {
    const tags = tagsOf(one)
    if (tags.length > 0) found = [...found, ...tags]
  }
  return found
}

const tagsOf = (payload: unknown): Tags =>
  isObject(payload)
    ? tagsFrom(members, (member) =>
        payload[member] === undefined ? none : pairsOf(payload[member])
      )
    : none

/**
 * @internal The response has the tags of the resource, either directly or in the one member for the resource; a request
 * has those that it sets. Empty if the record has none.
 */
export const resourceTags = ({ requestParameters, responseElements }: MediaEvent): Tags => {
  const response: unknown = responseElements
  const returned = isObject(response)
    ? [...tagsOf(response), ...tagsFrom(Object.values(response), tagsOf)]
    : none
  return returned.length > 0 ? returned : tagsOf(requestParameters)
}
