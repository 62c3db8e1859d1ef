/**
 * From an event to OCSF's API Activity.
 *
 * @module
 * @since 0.2.0
 */
import type { Json } from '../core/Json.js'
import { accessOf } from '../event/accessOf.js'
import { actionOf, targetKey, targetsOf } from '../event/attribution.js'
import { describe } from '../event/describe.js'
import { nameOf } from '../event/isEvent.js'
import { type MediaEvent, scrub } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { showTarget, type Target } from '../event/Target.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { OcsfApiActivity } from './ApiActivity.js'
import { actorOf } from './actor.js'
import { defined } from './defined.js'
import type { OcsfApi, OcsfMetadata, OcsfResource } from './Ocsf.js'
import type { OcsfOptions, OcsfVersion } from './OcsfVersion.js'
import { accountOf, cloudOf, endpointOf, millisecondsOf } from './parts.js'

const ids: { readonly [verb: string]: number } = {
  create: 1,
  read: 2,
  list: 2,
  update: 3,
  delete: 4
}

const names = ['Unknown', 'Create', 'Read', 'Update', 'Delete'] as const

/** A word of the table of verbs, which are in lower case, with a capital. */
const titled = (verb: string): string => `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`

const activityOf = (event: MediaEvent): { readonly id: number; readonly name: string } => {
  const { verb } = actionOf(event)
  const isRead = verb === 'unknown' && accessOf(event) === 'read'
  const id = isRead ? 2 : verb === 'unknown' ? 0 : (ids[verb] ?? 99)
  return { id, name: names[id] ?? titled(verb) }
}

// A decoded payload is JSON; some of its members have narrower types.
const json = (value: object | null | undefined): Json | undefined =>
  value === null || value === undefined ? undefined : (value as Json)

const apiOf = (event: MediaEvent, code: string | undefined): OcsfApi => {
  const response = defined<NonNullable<OcsfApi['response']>>({
    error: code,
    error_message: event.errorMessage,
    data: json(event.responseElements)
  })
  return defined<OcsfApi>({
    operation: nameOf(event),
    service: { name: event.eventSource },
    version: event.apiVersion,
    request: defined<NonNullable<OcsfApi['request']>>({
      uid: event.requestID ?? event.eventID ?? 'unknown',
      data: json(event.requestParameters)
    }),
    response: Object.keys(response).length === 0 ? undefined : response
  })
}

const resourceOf = (target: Target): OcsfResource => {
  const key = targetKey(target)
  const account = accountOf(target.account)
  return defined<OcsfResource>({
    uid: target.arn ?? key,
    name: showTarget(target),
    type: target.type,
    region: target.region,
    cloud_partition: target.partition,
    namespace: target.service,
    owner: account === undefined ? undefined : { account },
    data: { key, outcome: target.outcome }
  })
}

const metadataOf = (event: MediaEvent, version: OcsfVersion): OcsfMetadata =>
  defined<OcsfMetadata>({
    version,
    product: {
      name: 'CloudTrail',
      vendor_name: 'AWS',
      ...(event.eventVersion === undefined ? {} : { version: event.eventVersion }),
      ...(event.eventCategory === undefined ? {} : { feature: { name: event.eventCategory } })
    },
    profiles: ['cloud'],
    uid: event.eventID,
    event_code: event.eventType,
    original_time: event.eventTime,
    log_name: 'AWS CloudTrail',
    log_provider: 'CloudTrail'
  })

const unmappedOf = (event: MediaEvent): { readonly [name: string]: Json } => ({
  ...actionOf(event),
  principal: showPrincipal(principal(event)),
  ...(event.readOnly === undefined ? {} : { readOnly: event.readOnly }),
  ...(event.sharedEventID === undefined ? {} : { sharedEventID: event.sharedEventID }),
  ...(event.vpcEndpointId === undefined ? {} : { vpcEndpointId: event.vpcEndpointId })
})

/**
 * An event as OCSF API Activity, scrubbed like a row.
 *
 * @example
 * {@includeCode ../../docs/examples/ocsf.test.ts#activity}
 *
 * @category conversions
 * @since 0.2.0
 */
export function toApiActivity(
  event: MediaEvent,
  { version = '1.1.0' }: OcsfOptions = {}
): OcsfApiActivity {
  const clean = scrub(event)
  const { id, name } = activityOf(clean)
  const ended = outcome(clean)
  const code = ended._tag === 'Succeeded' ? undefined : ended.code
  return defined<OcsfApiActivity>({
    activity_id: id,
    activity_name: name,
    category_uid: 6,
    category_name: 'Application Activity',
    class_uid: 6003,
    class_name: 'API Activity',
    type_uid: 600300 + id,
    type_name: `API Activity: ${id === 99 ? 'Other' : name}`,
    severity_id: 1,
    severity: 'Informational',
    status_id: ended._tag === 'Succeeded' ? 1 : 2,
    status: ended._tag === 'Succeeded' ? 'Success' : 'Failure',
    status_code: code,
    status_detail: ended._tag === 'Succeeded' ? undefined : clean.errorMessage,
    time: millisecondsOf(clean.eventTime) ?? 0,
    message: describe(clean),
    metadata: metadataOf(clean, version),
    actor: actorOf(clean),
    api: apiOf(clean, code),
    src_endpoint: endpointOf(clean.sourceIPAddress),
    http_request: clean.userAgent === undefined ? undefined : { user_agent: clean.userAgent },
    cloud: cloudOf(clean.recipientAccountId, clean.awsRegion),
    resources: targetsOf(clean).map(resourceOf),
    unmapped: unmappedOf(clean)
  })
}
