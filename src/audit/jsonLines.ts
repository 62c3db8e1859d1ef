/**
 * Findings as lines of JSON.
 *
 * @module
 * @since 0.1.0
 */
import type { Findings } from './Findings.js'
import { printableJson } from './printable.js'

/**
 * A line for each matter: its verdict, with `count` and `last`. Each line ends with a line feed.
 *
 * @category outputs
 * @since 0.1.0
 */
export const toJsonLines = ({ matters }: Findings): string =>
  matters
    .map(({ verdict, count, last }) => `${printableJson({ ...verdict, count, last })}\n`)
    .join('')
