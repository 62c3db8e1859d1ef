/**
 * How EventBridge calls what it got from CloudTrail.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 * @module
 * @since 0.2.0
 */

/**
 * A kind of record: a call of an API, management and data events alike; an event of the service; an action in the console;
 * a call through a VPC endpoint.
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

/** @internal Both spellings: AWS's pages for the regions in China have the second. */
export const detailTypesOf = (kind: DetailKind): ReadonlyArray<string> =>
  ['AWS', 'Amazon'].map((spelling) => `${spelling} ${words[kind]} via CloudTrail`)
