/**
 * The findings of an earlier audit, from its JSON lines.
 *
 * @module
 * @since 0.2.0
 */
import type { KnownFinding } from '../audit/newSince.js'
import * as E from '../core/either.js'
import { isObject, kindOf } from '../core/Json.js'
import { parseJson } from '../delivery/parseJson.js'
import { printable } from '../report/printable.js'
import { type Stop, wrongUsage } from './loadRules.js'
import { optionFile } from './optionFile.js'
import { counted } from './words.js'

interface WrongLine {
  readonly at: number
  readonly found: string
}

const tags: ReadonlyArray<unknown> = ['Finding', 'Undetermined']

/** What a line contains: a finding, a failure to read, which is not known by a later audit, or something else. */
const readLine = (line: string, at: number): E.Either<WrongLine, ReadonlyArray<KnownFinding>> => {
  const parsed = parseJson(line)
  if (E.isLeft(parsed)) return E.left({ at, found: 'text that is not JSON' })
  const value = parsed.right
  if (!isObject(value)) return E.left({ at, found: `JSON of type ${kindOf(value)}` })
  const { _tag, key } = value
  if (_tag === 'Failure') return E.right([])
  return typeof _tag === 'string' && tags.includes(_tag) && typeof key === 'string'
    ? E.right([{ _tag, key }])
    : E.left({ at, found: 'another JSON object' })
}

/** @internal Without a file, nothing is known. A file without lines is the baseline of an audit that found nothing. */
export const baselineIn = async (
  file: string | undefined
): Promise<E.Either<Stop, ReadonlyArray<KnownFinding>>> => {
  if (file === undefined) return E.right([])
  const name = printable(file)
  const text = await optionFile(file, 'an audit with --format jsonl --output <file> writes one')
  if (E.isLeft(text)) return text
  const known: Array<KnownFinding> = []
  const wrong: Array<WrongLine> = []
  text.right.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    const read = readLine(line, at + 1)
    if (E.isLeft(read)) wrong.push(read.left)
    else known.push(...read.right)
  })
  const [first, ...others] = wrong
  if (first === undefined) return E.right(known)
  const more = others.length === 0 ? '' : `, as in ${counted(others.length, 'other line')}`
  return wrongUsage(
    `${name}, line ${first.at}: expected a finding, found ${first.found}${more}; give a file that an earlier audit wrote with --format jsonl`
  )
}
