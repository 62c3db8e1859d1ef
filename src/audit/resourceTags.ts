/**
 * The tags of a resource, as far as a record holds them.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { MediaEvent } from '../event/MediaEvent.js'

type Tags = ReadonlyArray<readonly [key: string, value: string]>

/** MediaConnect names them by what they are of; the tags of its sources and outputs are not those of the flow. */
const members = ['tags', 'Tags', 'flowTags'] as const

/** What a resource of AWS can have. */
const most = 50

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
    .slice(0, most)
    .flatMap(([key, value]) =>
      typeof key === 'string' && typeof value === 'string' ? [[key, value] as const] : []
    )
}

const tagsOf = (payload: unknown): Tags =>
  isObject(payload) ? members.flatMap((member) => pairsOf(payload[member])) : []

/**
 * @internal The answer shows the tags that the resource has, itself or in the one member that holds the resource; a request those that it
 * gives. Empty where the record shows none.
 */
export const resourceTags = ({ requestParameters, responseElements }: MediaEvent): Tags => {
  const answer: unknown = responseElements
  const answered = isObject(answer)
    ? [...tagsOf(answer), ...Object.values(answer).flatMap(tagsOf)]
    : []
  return answered.length > 0 ? answered : tagsOf(requestParameters)
}
