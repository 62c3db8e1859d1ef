/**
 * A record of a service that is no media service, as a verdict shows it.
 *
 * @module
 * @since 0.2.0
 */
import { scrubText } from '../../payload/scrubText.js'
import type { CloudTrailRecord } from '../../record/CloudTrailRecord.js'
import { principal, showPrincipal } from '../../record/principal.js'
import type { RecordPlace, Subject } from '../Verdict.js'

const clean = <K extends string>(
  key: K,
  value: string | undefined
): { readonly [P in K]?: string } =>
  // Nothing rather than undefined: a subject is plain JSON.
  (value === undefined ? {} : { [key]: scrubText(value) }) as { readonly [P in K]?: string }

/** @internal Its resources are those of the envelope: nothing is known of its payloads. */
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
    resources: (record.resources ?? [])
      .slice(0, 10)
      .flatMap(({ ARN }, i) =>
        ARN === undefined
          ? []
          : [{ _tag: 'Arn' as const, value: scrubText(ARN), path: ['resources', i, 'ARN'] }]
      ),
    ...(place === undefined
      ? {}
      : { place: { source: scrubText(place.source), index: place.index } })
  }
}
