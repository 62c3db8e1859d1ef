/**
 * Which event a verdict is about.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import { shorten } from '../core/Path.js'
import { nameOf } from '../event/isEvent.js'
import { type MediaEvent, resourcesOf } from '../event/MediaEvent.js'
import { scrubPath } from '../payload/scrubPath.js'
import { scrubText } from '../payload/scrubText.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { Rule } from './Rule.js'
import type { Subject } from './Verdict.js'

/** A batch call names hundreds. */
const mostResources = 10

const clean = <K extends string>(
  key: K,
  text: string | undefined
): { readonly [P in K]?: string } =>
  // Nothing rather than undefined: a subject is plain JSON.
  (text === undefined ? {} : { [key]: scrubText(text) }) as { readonly [P in K]?: string }

/** @internal Names and nothing else, each of them scrubbed; none is a member that is a secret. */
export const subjectOf = (event: MediaEvent, place: RecordPlace | undefined): Subject => {
  const acted = principal(event)
  return {
    eventSource: event.eventSource,
    eventName: scrubText(nameOf(event)),
    eventTime: scrubText(event.eventTime),
    ...clean('eventID', event.eventID),
    ...clean('account', event.recipientAccountId ?? acted.account?.value),
    ...clean('region', event.awsRegion),
    principal: scrubText(showPrincipal(acted)),
    resources: resourcesOf(event)
      .slice(0, mostResources)
      .map(({ path, value, ...resource }) => ({
        ...resource,
        value: scrubText(value),
        path: shorten(scrubPath(path))
      })),
    ...(place === undefined
      ? {}
      : { place: { source: scrubText(place.source), index: place.index } })
  }
}

/** @internal One text for what is one matter; as JSON, so that no two lists of parts give the same. */
export const keyOf = (
  { id, per }: Pick<Rule, 'id' | 'per'>,
  what: string,
  { account, region, eventSource, eventName, resources, principal: who }: Subject,
  about: ReadonlyArray<string>
): string => {
  const resource = resources[0]?.value ?? `${eventSource}:${eventName}`
  return JSON.stringify([
    id,
    what,
    account ?? '',
    region ?? '',
    ...(per === 'principal' ? [who] : per === 'both' ? [resource, who] : [resource]),
    ...about.map(scrubText)
  ])
}
