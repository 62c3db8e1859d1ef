/**
 * Which event a verdict is about.
 *
 * @module
 * @since 0.1.0
 */
import { type MediaEvent, resourcesOf, scrub } from '../event/MediaEvent.js'
import { scrubText } from '../payload/scrubText.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { RecordPlace, Subject } from './Verdict.js'

/** A batch call names hundreds. */
const mostResources = 10

/** @internal Read from the scrubbed event. */
export const subjectOf = (event: MediaEvent, place: RecordPlace | undefined): Subject => {
  const scrubbed = scrub(event)
  const acted = principal(scrubbed)
  const account = scrubbed.recipientAccountId ?? acted.account?.value
  const { eventSource, eventName, eventTime, eventID, awsRegion } = scrubbed
  return {
    eventSource,
    eventName,
    eventTime,
    ...(eventID === undefined ? {} : { eventID }),
    ...(account === undefined ? {} : { account }),
    ...(awsRegion === undefined ? {} : { region: awsRegion }),
    principal: scrubText(showPrincipal(acted)),
    resources: resourcesOf(scrubbed).slice(0, mostResources),
    ...(place === undefined ? {} : { place: { source: place.source, index: place.index } })
  }
}

/** @internal One text for what is one matter; as JSON, so that no two lists of parts give the same. */
export const keyOf = (
  rule: string,
  what: string,
  { account, region, eventSource, eventName, resources }: Subject,
  about: ReadonlyArray<string>
): string =>
  JSON.stringify([
    rule,
    what,
    account ?? '',
    region ?? '',
    resources[0]?.value ?? `${eventSource}:${eventName}`,
    ...about
  ])
