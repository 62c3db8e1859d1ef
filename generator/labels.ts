/**
 * Models whose URI labels may be logged percent-encoded, as in the request path.
 *
 * @module
 */

/** The evidence, by model. */
export const encodedLabels: ReadonlyMap<string, string> = new Map([
  ['mediaconnect', 'AWS’s sample of DescribeFlow has `"flowArn": "arn%3Aaws%3Amediaconnect%3A…"`']
])
