/**
 * The subject of a verdict for a record of a service that is not a media service.
 *
 * @module
 * @since 0.2.0
 */
import type { RecordPlace } from '../../aggregate/Placed.js'
import { outcome } from '../../event/outcome.js'
import { scrubText } from '../../payload/scrubText.js'
import type { CloudTrailRecord } from '../../record/CloudTrailRecord.js'
import { principal, showPrincipal } from '../../record/principal.js'
import type { Subject } from '../Verdict.js'

/** As many as for media events. */
const maxResources = 10

const outcomes = { Succeeded: 'succeeded', Denied: 'denied', Failed: 'failed' } as const

const clean = <K extends string>(
  key: K,
  value: string | undefined
): { readonly [P in K]?: string } =>
  // No undefined members: a subject is plain JSON.
  (value === undefined ? {} : { [key]: scrubText(value) }) as { readonly [P in K]?: string }

/** @internal Its resources are those of the envelope: its payloads are not typed. */
export const recordSubject = (
  record: CloudTrailRecord,
  place: RecordPlace | undefined
): Subject => {
  const acted = principal(record)
  return {
    eventSource: scrubText(record.eventSource),
    eventName: scrubText(record.eventName),
    eventTime: scrubText(record.eventTime),
    ...clean('eventID', record.eventID),
    ...clean('account', record.recipientAccountId ?? acted.account?.value),
    ...clean('region', record.awsRegion),
    principal: scrubText(showPrincipal(acted)),
    ...clean('person', acted.person?.value),
    ...clean('callerAccount', acted.account?.value),
    ...clean('address', record.sourceIPAddress),
    resources: (record.resources ?? []).slice(0, maxResources).flatMap(({ ARN }, i) => {
      if (ARN === undefined) return []
      const arn = scrubText(ARN)
      const path = ['resources', i, 'ARN']
      return [{ key: arn, name: arn, arn, outcome: outcomes[outcome(record)._tag], path }]
    }),
    ...(place === undefined
      ? {}
      : { place: { source: scrubText(place.source), index: place.index } })
  }
}
