/**
 * The example records of AWS, from the folder in `MEDIATRAIL_SEEDS`.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordsFrom } from 'mediatrail/delivery'
import { fences, mend } from '../test/seeds/mend.js'

const recordsIn = (page: string): ReadonlyArray<unknown> =>
  fences(readFileSync(page, 'utf8')).flatMap((text) =>
    recordsFrom(mend(text).value).records.map(({ record }) => record)
  )

const folder = process.env['MEDIATRAIL_SEEDS']

/** None if the variable is not set. */
export const seeds: ReadonlyArray<unknown> =
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((page) => page.endsWith('.md'))
        .flatMap((page) => recordsIn(join(folder, page)))
