/**
 * The findings of an earlier audit, from its JSON lines.
 *
 * @module
 * @since 0.2.0
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { KnownFinding } from '../audit/newSince.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { printable } from '../report/printable.js'
import { type Stop, wrongUsage } from './loadRules.js'

const knownIn = (line: string): KnownFinding | undefined => {
  const value: unknown = JSON.parse(line)
  return isObject(value) && typeof value['_tag'] === 'string' && typeof value['key'] === 'string'
    ? { _tag: value['_tag'], key: value['key'] }
    : undefined
}

/** @internal Without a file, nothing is known. Lines about failures to read are not findings. */
export const baselineIn = async (
  file: string | undefined
): Promise<E.Either<Stop, ReadonlyArray<KnownFinding>>> => {
  if (file === undefined) return E.right([])
  if (!existsSync(file))
    return wrongUsage(
      `${printable(file)}: no such file; an audit with --format jsonl --output ${printable(file)} writes one`
    )
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
    return E.right(lines.map(knownIn).filter((known) => known !== undefined))
  } catch {
    return wrongUsage(
      `${printable(file)} could not be read: the lines that --format jsonl writes are expected`
    )
  }
}
