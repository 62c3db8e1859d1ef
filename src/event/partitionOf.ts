/**
 * The partition of a region.
 *
 * @module
 * @since 0.2.0
 */

const partitions: ReadonlyArray<readonly [start: string, partition: string]> = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f']
]

/** @internal The partition in the ARNs of a region; undefined without a region. */
export const partitionOf = (region: string | undefined): string | undefined =>
  region === undefined
    ? undefined
    : (partitions.find(([start]) => region.startsWith(start))?.[1] ?? 'aws')
