import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'

//#region read-files

import { describe } from 'mediatrail'
import { readFiles } from 'mediatrail/node'

async function list(path: string): Promise<void> {
  for await (const item of readFiles(path)) {
    if (item._tag === 'Events') for (const event of item.events) console.log(describe(event))
    if (item._tag === 'Rejected') console.error(item.place, item.reason)
    if (item._tag === 'Done') console.error(item.tally)
  }
}

//#endregion read-files

it('prints each event, what could not be read, and the tally', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await list(fileURLToPath(new URL('../../sample/trail', import.meta.url)))
  expect(log.mock.calls.length).toBeGreaterThan(200)
  expect(error.mock.calls.at(-1)?.[0]).toMatchObject({ records: 241, media: 222 })
  vi.restoreAllMocks()
})
