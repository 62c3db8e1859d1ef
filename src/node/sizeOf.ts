/**
 * The size of a file.
 *
 * @module
 * @since 0.1.0
 */
import { stat } from 'node:fs/promises'

/** @internal In bytes; none if it is unknown. */
export const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0
  )
