/**
 * Findings as lines of JSON.
 *
 * @module
 * @since 0.1.0
 */
import { printableJson } from '../report/printable.js'
import type { Findings } from './Findings.js'
import type { OutputOptions } from './OutputOptions.js'

/**
 * A line for each group: its verdict, with `count` and `last`. Each line ends with a line feed. Failures come first, as
 * `{"_tag":"Failure","message":"…"}`.
 *
 * @category outputs
 * @since 0.1.0
 */
export function toJsonLines({ groups }: Findings, { failures = [] }: OutputOptions = {}): string {
  return [
    ...failures.map((message) => ({ _tag: 'Failure', message })),
    ...groups.map(({ verdict, count, last }) => ({ ...verdict, count, last }))
  ]
    .map((line) => `${printableJson(JSON.stringify(line))}\n`)
    .join('')
}
