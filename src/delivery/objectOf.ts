/**
 * What the key of an S3 object says about it: CloudTrail names its files by account, region and date.
 *
 * @module
 * @since 0.1.0
 */
import type { Option } from 'fp-ts/lib/Option.js'
import { none, some } from '../core/option.js'

/**
 * The folders to which CloudTrail writes. Only `CloudTrail` and `CloudTrail-NetworkActivity` contain records of calls.
 *
 * @category model
 * @since 0.1.0
 */
export type ObjectKind =
  | 'CloudTrail'
  | 'CloudTrail-Insight'
  | 'CloudTrail-NetworkActivity'
  | 'CloudTrail-Aggregated'
  | 'CloudTrail-Digest'

/**
 * The parts of a key. The date is that of the delivery, in UTC: a file may contain records of earlier days.
 *
 * @category model
 * @since 0.1.0
 */
export interface TrailObject {
  readonly kind: ObjectKind
  readonly account: string
  readonly region: string
  /** `2026-01-02` */
  readonly date: string
  /** `o-exampleorgid`, in an organisation trail. */
  readonly organisation?: string
}

const key =
  /(?:^|\/)AWSLogs\/(?:(o-[a-z0-9]+)\/)?([^/]+)\/(CloudTrail(?:-(?:Insight|NetworkActivity|Aggregated|Digest))?)\/([a-z0-9-]+)\/(\d{4})\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\/[^/]+$/

/**
 * Parses the key of an object in a bucket, under any prefix; none for a key that is not one of CloudTrail's.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 * @category opening
 * @since 0.1.0
 */
export const objectOf = (objectKey: string): Option<TrailObject> => {
  const found = key.exec(objectKey)
  if (found === null) return none
  const [, organisation, account = '', kind, region = '', year, month, day] = found
  return some({
    // The pattern matches these names only.
    kind: kind as ObjectKind,
    account,
    region,
    date: `${year}-${month}-${day}`,
    ...(organisation === undefined ? {} : { organisation })
  })
}
