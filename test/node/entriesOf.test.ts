import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/node/entriesOf.js'
import { folderOf } from './folder.js'

describe('the contents of a folder', () => {
  it('are listed by name, at any depth, and links to folders are not followed', async () => {
    const folder = folderOf({ 'b/c/1.json': '', 'b/2.json': '', 'a.json': '' })
    symlinkSync(folder, join(folder, 'b/back'))
    symlinkSync(join(folder, 'a.json'), join(folder, 'b/linked.json'))
    symlinkSync(join(folder, 'none'), join(folder, 'dangling.json'))
    symlinkSync('/dev/null', join(folder, 'null.json'))
    expect(await entriesOf(folder)).toEqual({
      entries: [
        { name: 'a.json', kind: 'File' },
        { name: 'b/2.json', kind: 'File' },
        { name: 'b/back', kind: 'LinkedFolder' },
        { name: 'b/c/1.json', kind: 'File' },
        { name: 'b/linked.json', kind: 'File' },
        { name: 'dangling.json', kind: 'File' },
        { name: 'null.json', kind: 'Special' }
      ],
      unread: []
    })
  })

  it('are empty if it cannot be listed, and the reason is reported', async () => {
    const path = join(folderOf({}), 'none')
    expect(await entriesOf(path)).toEqual({ entries: [], unread: [{ path, code: 'ENOENT' }] })
  })
})
