/**
 * Models whose URI labels may be logged percent-encoded, as they stood in the path of the request.
 *
 * @module
 */

/** Model to the evidence. */
export const encodedLabels: ReadonlyMap<string, string> = new Map([
  ['mediaconnect', 'AWS’s sample of DescribeFlow has `"flowArn": "arn%3Aaws%3Amediaconnect%3A…"`']
])
