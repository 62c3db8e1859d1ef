/**
 * Where a command writes what it made.
 *
 * @module
 * @since 0.1.0
 */
import { writeFile } from 'node:fs/promises'
import { printable } from '../report/printable.js'
import { type Io, print } from './Io.js'

/** @internal To standard output without a file; says so and gives false where the file cannot be written. */
export const write = async (text: string, file: string | undefined, io: Io): Promise<boolean> => {
  if (file === undefined) {
    await print(io.stdout, text.replace(/\n$/, ''))
    return true
  }
  try {
    await writeFile(file, text)
    return true
  } catch {
    await print(io.stderr, `error: ${printable(file)} could not be written`)
    return false
  }
}
