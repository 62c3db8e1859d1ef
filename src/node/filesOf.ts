/**
 * Finds the files for paths, folders and globs.
 *
 * @module
 * @since 0.1.0
 */
import { stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import picomatch from 'picomatch'
import type { PassedOver } from '../stream/ReadItem.js'
import { type Refusal, refusal } from '../stream/reject.js'
import { codeOf, type Entry, entriesOf } from './entriesOf.js'

/**
 * The extensions of the files that are read in a folder; a file that is named itself is read whatever its extension.
 */
const endings = ['.json', '.jsonl', '.ndjson', '.gz']

/** @internal A path that cannot be read, or that matched no file. */
export interface Missing {
  readonly path: string
  readonly why: Refusal
}

/** @internal The files that one of the given paths stands for. */
export interface Found {
  readonly path: string
  /** By name. */
  readonly files: ReadonlyArray<string>
  readonly missing: ReadonlyArray<Missing>
  readonly passedOver: ReadonlyArray<PassedOver>
}

const noPath = refusal('Unreadable', 'a file, a folder or a glob', 'no such file or folder')

const unreadable = (what: string, code: string): Refusal =>
  refusal('Unreadable', `${what} that can be read`, `${what} cannot be read (${code})`)

const noMatch = refusal('Empty', 'files that the glob matches', 'no file matches')

const noLogs = refusal(
  'Empty',
  `files that end in ${endings.join(', ')}`,
  `it contains no file that ends in ${endings.join(', ')}; other files must be named one by one`
)

const isHidden = ({ name }: Entry): boolean => /(?:^|\/)\./.test(name)

const isLog = ({ name }: Entry): boolean => endings.some((ending) => name.endsWith(ending))

type Fate = 'Read' | PassedOver['why'] | undefined

/** Hidden files are skipped, whatever they contain. */
const fateInFolder = (entry: Entry): Fate => {
  if (isHidden(entry)) return 'Hidden'
  if (entry.kind !== 'File') return entry.kind
  return isLog(entry) ? 'Read' : 'OtherName'
}

const fateInGlob =
  (matches: (name: string) => boolean) =>
  (entry: Entry): Fate => {
    if (!matches(entry.name)) return undefined
    return entry.kind === 'File' ? 'Read' : entry.kind
  }

const passedOverAs = (
  path: string,
  why: PassedOver['why'],
  names: ReadonlyArray<string>
): ReadonlyArray<PassedOver> => {
  const [example] = names
  if (example === undefined) return []
  const place = { source: path, index: 0, byteOffset: 0 }
  return [{ _tag: 'PassedOver', place, why, count: names.length, example }]
}

/** `none` is the reason why nothing was found, if the folder could be read. */
const inFolder = async (
  path: string,
  folder: string,
  none: Refusal,
  fateOf: (entry: Entry) => Fate
): Promise<Found> => {
  const { entries, unread } = await entriesOf(folder)
  const fates = entries.map(fateOf)
  const named = (fate: Fate): ReadonlyArray<string> =>
    entries.flatMap(({ name }, i) => (fates[i] === fate ? [name] : []))
  const files = named('Read').map((name) => join(folder, name))
  const missing = unread.map(({ path, code }) => ({ path, why: unreadable('the folder', code) }))
  return {
    path,
    files,
    missing: files.length + missing.length > 0 ? missing : [{ path, why: none }],
    passedOver: (['OtherName', 'Hidden', 'LinkedFolder', 'Special'] as const).flatMap((why) =>
      passedOverAs(path, why, named(why))
    )
  }
}

const found = (path: string, files: ReadonlyArray<string>, why?: Refusal): Found => ({
  path,
  files,
  missing: why === undefined ? [] : [{ path, why }],
  passedOver: []
})

const filesAt = async (path: string): Promise<Found> => {
  try {
    const stats = await stat(path)
    // A named pipe or device is read if it is named itself.
    return stats.isDirectory()
      ? await inFolder(path, path, noLogs, fateInFolder)
      : found(path, [path])
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      return found(path, [], unreadable('the path', code))
  }
  const { base, glob, isGlob } = picomatch.scan(path.split(sep).join('/'))
  if (!isGlob) return found(path, [], noPath)
  const folder = base === '' ? '.' : base
  const exists = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false
  )
  return exists
    ? inFolder(path, folder, noMatch, fateInGlob(picomatch(glob)))
    : found(path, [], noMatch)
}

/** @internal In the order of the paths. */
export const filesOf = async (
  paths: string | ReadonlyArray<string>
): Promise<ReadonlyArray<Found>> => {
  const all: Array<Found> = []
  for (const path of typeof paths === 'string' ? [paths] : paths) all.push(await filesAt(path))
  return all
}

/** @internal Each file once, even if several paths name it. */
export const distinctFiles = (all: ReadonlyArray<Found>): ReadonlyArray<string> => [
  ...new Set(all.flatMap(({ files }) => files))
]
