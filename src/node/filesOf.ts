/**
 * The files that paths, folders and globs name.
 *
 * @module
 * @since 0.1.0
 */
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { type Refusal, refusal } from '../stream/reject.js'

/** Of a folder, these are read; a file that is named is read whatever its ending. */
const endings = ['.json', '.jsonl', '.ndjson', '.gz']

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
const noFolder = refusal('Unreadable', 'a folder that can be listed', 'its rights may be missing')
const noMatch = refusal('Empty', 'files that the glob matches', 'there are none')
const noLogs = refusal(
  'Empty',
  `files that end in ${endings.join(', ')}`,
  'files with other names have to be named one by one'
)

const orMissing = (path: string, files: ReadonlyArray<string>, why: Refusal): Found =>
  files.length > 0 ? { files, missing: [] } : { files, missing: [{ path, why }] }

/** The files at any depth that are named so, relative to the folder; hidden ones, and those in hidden folders, are not. */
const inFolder = async (
  folder: string,
  isWanted: (name: string) => boolean
): Promise<ReadonlyArray<string> | undefined> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => isWanted(relative(folder, path).split(sep).join('/')))
      .sort()
  } catch {
    return undefined
  }
}

const isLog = (name: string): boolean =>
  endings.some((ending) => name.endsWith(ending)) && !/(?:^|\/)\./.test(name)

const matching = (glob: string): Promise<ReadonlyArray<string> | undefined> => {
  const { base, glob: pattern } = picomatch.scan(glob.split(sep).join('/'))
  return inFolder(base === '' ? '.' : base, picomatch(pattern))
}

const filesAt = async (path: string): Promise<Found> => {
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory() === true) {
    const files = await inFolder(path, isLog)
    return orMissing(path, files ?? [], files === undefined ? noFolder : noLogs)
  }
  // A named pipe or a device is read as well.
  if (found !== undefined) return { files: [path], missing: [] }
  if (!picomatch.scan(path).isGlob) return orMissing(path, [], noPath)
  return orMissing(path, (await matching(path)) ?? [], noMatch)
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
