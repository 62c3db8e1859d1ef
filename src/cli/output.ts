/**
 * Writes the output of a command.
 *
 * @module
 * @since 0.1.0
 */
import { realpath, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { type Io, whyNotWritten } from './Io.js'
import type { Input } from './input.js'

/** The real path of a file, which may not exist yet, with links resolved. */
const realOf = (file: string): Promise<string | undefined> =>
  realpath(file).catch(() =>
    realpath(dirname(file)).then(
      (folder) => join(folder, basename(file)),
      () => undefined
    )
  )

const isWithin = (folder: string, file: string): boolean => {
  const way = relative(folder, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

/** The device and inode of a file, which hard links share. */
const inodeOf = (file: string): Promise<string | undefined> =>
  stat(file).then(
    (stats) => (stats.isFile() ? `${stats.dev} ${stats.ino}` : undefined),
    () => undefined
  )

const foldersIn = async (input: Input): Promise<ReadonlyArray<string>> => {
  const folders: Array<string> = []
  for (const { path } of input._tag === 'Files' ? input.found : []) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false
    )
    if (isFolder) folders.push(await realpath(path))
  }
  return folders
}

const filesIn = (input: Input): ReadonlyArray<string> =>
  input._tag === 'Files' ? input.found.flatMap(({ files }) => files) : []

/**
 * @internal Why a file cannot be written, checked before anything is read: it would overwrite an input, or be read as
 * one; or its folder does not exist. Undefined if it can be written. `besides` are other files that are read, such as
 * settings.
 */
export const whyNotTo = async (
  file: string | undefined,
  input: Input,
  besides: ReadonlyArray<string> = []
): Promise<string | undefined> => {
  if (file === undefined) return undefined
  const real = await realOf(file)
  if (real === undefined) return `${file} could not be written: there is no folder ${dirname(file)}`
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory() === true) return `${file} could not be written: it is a folder`
  if ((await foldersIn(input)).some((folder) => isWithin(folder, real)))
    return `${file} is in a folder that is read: choose another folder`
  const inode = await inodeOf(file)
  if (inode === undefined) return undefined
  for (const read of [...filesIn(input), ...besides])
    if ((await inodeOf(read)) === inode)
      return `${file} is a file that is read: choose another file`
  return undefined
}

/** @internal To standard output if no file is given. If not everything could be written, returns the reason as text. */
export const write = async (
  text: string,
  file: string | undefined,
  io: Io
): Promise<string | undefined> => {
  if (file === undefined) {
    await io.stdout.write(text)
    return whyNotWritten(io)
  }
  return writeFile(file, text).then(
    () => undefined,
    () => `${file} could not be written`
  )
}
