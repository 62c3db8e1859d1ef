/**
 * Reads what the `ResultWriter` of a Distributed Map has written.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import { Failed } from './Failed.js'
import type { BatchResult } from './foldBatch.js'

/**
 * The results of the child executions that succeeded, and the number of those that did not: their batches are in no
 * state.
 *
 * @category model
 * @since 0.2.0
 */
export interface MapResults {
  readonly results: ReadonlyArray<BatchResult>
  readonly failed: number
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A JSON list, or JSON lines. */
const entriesIn = (text: string): ReadonlyArray<unknown> => {
  const whole = parse(text)
  if (Array.isArray(whole)) return whole
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parse)
}

/** The result itself, or the metadata of a child execution, which contains it as text. */
const resultIn = (entry: unknown): BatchResult => {
  const output = isObject(entry) && typeof entry['Output'] === 'string' ? entry['Output'] : entry
  const result = typeof output === 'string' ? parse(output) : output
  if (isObject(result) && typeof result['name'] === 'string' && typeof result['size'] === 'number')
    // It was written by `foldBatch` or `mergeStates` of the same version: the name contains the fingerprint.
    return result as unknown as BatchResult
  throw new Failed('InvalidInput', 'a file of results contains something other than batch results')
}

const keysIn = (files: unknown): ReadonlyArray<string> =>
  Array.isArray(files)
    ? files.flatMap((file: unknown) =>
        isObject(file) && typeof file['Key'] === 'string' ? [file['Key']] : []
      )
    : []

/**
 * Reads the results that a manifest lists, in either output format, with or without the metadata of child executions.
 * `get` reads an object of the bucket to which `ResultWriter` writes.
 *
 * @category backfill
 * @since 0.2.0
 */
export async function mapResults(
  get: (key: string) => Promise<string>,
  manifestKey: string
): Promise<MapResults> {
  const manifest = parse(await get(manifestKey))
  const files = isObject(manifest) ? manifest['ResultFiles'] : undefined
  if (!isObject(files))
    throw new Failed('InvalidInput', `${manifestKey}: this is not a manifest of ResultWriter`)
  const results: Array<BatchResult> = []
  for (const key of keysIn(files['SUCCEEDED']))
    results.push(...entriesIn(await get(key)).map(resultIn))
  let failed = 0
  for (const state of ['FAILED', 'PENDING'])
    for (const key of keysIn(files[state])) failed += entriesIn(await get(key)).length
  return { results, failed }
}
