/**
 * Reads a file that an option names.
 *
 * @module
 * @since 0.2.0
 */
import { readFile } from 'node:fs/promises'
import * as E from '../core/either.js'
import { textOfBytes } from '../delivery/bytes.js'
import { printable } from '../report/printable.js'
import { codeOf } from '../stream/reject.js'
import { type Stop, wrongUsage } from './loadRules.js'
import { showCode } from './rejected.js'

/** @internal Its text, which PowerShell writes as UTF-16; `expected` says what to give if the file cannot be read. */
export const optionFile = async (
  file: string,
  expected: string
): Promise<E.Either<Stop, string>> => {
  try {
    return E.right(textOfBytes(await readFile(file)).replace(/^\ufeff/, ''))
  } catch (error) {
    const code = codeOf(error)
    const why = code === 'ENOENT' ? 'no such file' : showCode(code)
    return wrongUsage(`${printable(file)}: ${why}; ${expected}`)
  }
}
