/**
 * Lists a folder, at any depth.
 *
 * @module
 * @since 0.2.0
 */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * @internal An entry of a folder, other than a folder. Links to folders are not followed, since they may form a cycle.
 */
export interface Entry {
  /** The path relative to the folder, separated by `/`. */
  readonly name: string
  /** `Special` is a named pipe, a socket or a device, which may never end. */
  readonly kind: 'File' | 'LinkedFolder' | 'Special'
}

/** @internal What a folder contains, at any depth. */
export interface Entries {
  /** In the order of their names. */
  readonly entries: ReadonlyArray<Entry>
  /** The folders that could not be listed, with the error of the system. */
  readonly unread: ReadonlyArray<{ readonly path: string; readonly code: string }>
}

/** @internal The code of an error in Node. Its message is never used, as it may contain anything. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'

const kindOf = async (entry: Dirent, path: string): Promise<Entry['kind']> => {
  if (entry.isFile()) return 'File'
  try {
    const stats = await stat(path)
    return stats.isFile() ? 'File' : stats.isDirectory() ? 'LinkedFolder' : 'Special'
  } catch {
    // A dangling link: reading it reports the error.
    return 'File'
  }
}

/** @internal A folder that cannot be listed does not affect others beside it. */
export const entriesOf = async (folder: string): Promise<Entries> => {
  const entries: Array<Entry> = []
  const unread: Array<Entries['unread'][number]> = []
  const pending = ['']
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    const here = join(folder, below)
    try {
      for (const entry of await readdir(here, { withFileTypes: true })) {
        const name = `${below}${entry.name}`
        if (entry.isDirectory()) pending.push(`${name}/`)
        else entries.push({ name, kind: await kindOf(entry, join(here, entry.name)) })
      }
    } catch (error) {
      unread.push({ path: here, code: codeOf(error) })
    }
  }
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
  return {
    entries: entries.sort(byName),
    unread: unread.sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}
