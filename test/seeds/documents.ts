/** The files of the captured and documented records. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { mend } from './mend.js'

/** The files below a folder, in order. */
export const filesIn = (path: string): ReadonlyArray<string> =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path]

/** A documentation example that is no JSON is mended where it can be; the others are no documents. */
export const documentOf = (file: string): unknown => {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.txt')) return text
  try {
    return mend(text).value
  } catch {
    return text
  }
}
