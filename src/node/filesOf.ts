/**
 * The files that paths, folders and globs name.
 *
 * @module
 * @since 0.1.0
 */
import { stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Refusal, refusal } from '../stream/reject.js'

/** Of a folder, these are read; a file that is named is read whatever its ending. */
const endings = ['json', 'jsonl', 'ndjson', 'json.gz', 'jsonl.gz', 'ndjson.gz', 'gz']

/** @internal A path that led to no file. */
export interface Missing {
  readonly path: string
  readonly why: Refusal
}

/** @internal */
export interface Found {
  readonly files: ReadonlyArray<string>
  readonly missing: ReadonlyArray<Missing>
}

const noPath = refusal('Unreadable', 'a file, a folder or a glob', 'there is nothing of that name')
const noMatch = refusal(
  'Empty',
  'files that the glob matches',
  'quote it, so that the shell leaves it'
)
const noLogs = refusal(
  'Empty',
  `files that end in ${endings.map((ending) => `.${ending}`).join(', ')}`,
  'files with other names have to be named one by one'
)

const orMissing = (path: string, files: ReadonlyArray<string>, why: Refusal): Found =>
  files.length > 0 ? { files, missing: [] } : { files, missing: [{ path, why }] }

const inFolder = async (folder: string): Promise<ReadonlyArray<string>> => {
  const names = await glob(`**/*.{${endings.join(',')}}`, { cwd: folder, expandDirectories: false })
  return names.sort().map((name) => join(folder, name))
}

const filesAt = async (path: string): Promise<Found> => {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() === true) return orMissing(path, await inFolder(path), noLogs)
  // A named pipe or a device is read as well.
  if (found !== undefined) return { files: [path], missing: [] }
  if (!isDynamicPattern(path)) return orMissing(path, [], noPath)
  const matched = await glob(path, { absolute: isAbsolute(path), expandDirectories: false })
  return orMissing(path, matched.sort(), noMatch)
}

/** @internal In the order of the paths, those of a folder by name; a file that is named twice comes once. */
export const filesOf = async (paths: ReadonlyArray<string>): Promise<Found> => {
  const found: Array<Found> = []
  for (const path of paths) found.push(await filesAt(path))
  return {
    files: [...new Set(found.flatMap(({ files }) => files))],
    missing: found.flatMap(({ missing }) => missing)
  }
}
