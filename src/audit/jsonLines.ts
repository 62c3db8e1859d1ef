/**
 * Findings as lines of JSON.
 *
 * @module
 * @since 0.1.0
 */
import { printableJson } from '../report/printable.js'
import type { Findings } from './Findings.js'

/**
 * A line for each group: its verdict, with `count` and `last`. Each line ends with a line feed.
 *
 * @category outputs
 * @since 0.1.0
 */
export const toJsonLines = ({ groups }: Findings): string =>
  groups
    .map(
      ({ verdict, count, last }) =>
        `${printableJson(JSON.stringify({ ...verdict, count, last }))}\n`
    )
    .join('')
