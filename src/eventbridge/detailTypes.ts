/**
 * The `detail-type` that EventBridge gives to events from CloudTrail.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 * @module
 * @since 0.2.0
 */

/**
 * A type of record: an API call, which covers both management and data events; a service event; an action in the
 * console; a call through a VPC endpoint.
 *
 * @category model
 * @since 0.2.0
 */
export type DetailKind = 'ApiCall' | 'ServiceEvent' | 'ConsoleAction' | 'NetworkActivity'

const words: { readonly [Kind in DetailKind]: string } = {
  ApiCall: 'API Call',
  ServiceEvent: 'Service Event',
  ConsoleAction: 'Console Action',
  NetworkActivity: 'Network Activity Event'
}

/** @internal Both spellings: AWS's pages for the regions in China show the second. */
export const detailTypesOf = (kind: DetailKind): ReadonlyArray<string> =>
  ['AWS', 'Amazon'].map((spelling) => `${spelling} ${words[kind]} via CloudTrail`)
