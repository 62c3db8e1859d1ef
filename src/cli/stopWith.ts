/**
 * Ends a command that cannot start.
 *
 * @module
 * @since 0.2.0
 */
import { type Io, print } from './Io.js'
import type { Stop } from './loadRules.js'

/** @internal */
export const stopWith = async ({ code, message }: Stop, io: Io): Promise<number> => {
  await print(io.stderr, `error: ${message}`)
  return code
}
