/**
 * From an event to its row.
 *
 * @module
 * @since 0.2.0
 */
import { jsonText } from '../core/jsonText.js'
import { actionOf, targetKey, targetsOf } from '../event/attribution.js'
import { dateOf } from '../event/dateOf.js'
import { describe } from '../event/describe.js'
import { nameOf } from '../event/isEvent.js'
import { type MediaEvent, scrub } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { bare } from '../event/scrub.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { EventRow } from './EventRow.js'

const json = (value: object | null | undefined): string | null =>
  value === null || value === undefined ? null : jsonText(value)

const rowOf = (clean: MediaEvent): EventRow => {
  const { verb, part } = actionOf(clean)
  const acted = principal(clean)
  const targets = targetsOf(clean)
  const keys = targets.map(targetKey)
  const [target] = targets
  return {
    event_time: dateOf(clean) ?? null,
    event_id: clean.eventID ?? null,
    event_source: clean.eventSource,
    event_name: nameOf(clean),
    aws_region: clean.awsRegion ?? null,
    account: clean.recipientAccountId ?? null,
    event_type: clean.eventType ?? null,
    event_category: clean.eventCategory ?? null,
    read_only: clean.readOnly ?? null,
    verb,
    part: part ?? null,
    outcome: outcome(clean)._tag.toLowerCase(),
    error_code: clean.errorCode ?? null,
    error_message: clean.errorMessage ?? null,
    principal: showPrincipal(acted),
    principal_kind: acted.kind,
    principal_arn: acted.arn?.value ?? null,
    principal_account: acted.account?.value ?? null,
    person: acted.person?.value ?? null,
    role: acted.role?.value ?? null,
    session: acted.session?.value ?? null,
    access_key_id: acted.accessKeyId?.value ?? null,
    mfa: acted.mfa?.value ?? null,
    source_ip_address: clean.sourceIPAddress ?? null,
    user_agent: clean.userAgent ?? null,
    target_key: keys[0] ?? null,
    target_type: target?.type ?? null,
    target_id: target?.id ?? null,
    target_name: target?.name ?? null,
    target_arn: target?.arn ?? null,
    target_keys: JSON.stringify(keys),
    description: describe(clean),
    request_parameters: json(clean.requestParameters),
    response_elements: json(clean.responseElements),
    request_id: clean.requestID ?? null,
    shared_event_id: clean.sharedEventID ?? null,
    vpc_endpoint_id: clean.vpcEndpointId ?? null
  }
}

/**
 * The row of an event, scrubbed: `event_time` is a `Date`, payloads are JSON strings, and missing values are null.
 *
 * @example
 * {@includeCode ../../docs/examples/rows.test.ts#rows}
 *
 * @category conversions
 * @since 0.2.0
 */
export function toRow(event: MediaEvent): EventRow {
  try {
    return rowOf(scrub(event))
  } catch {
    // A getter or a proxy threw late: the substitute has the members that a row needs.
    return rowOf(bare(event) as MediaEvent)
  }
}
