import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notices, noticesFile } from '../../scripts/noticesOf.js'

it('the notices list all bundled packages: `npm run notices` writes them', async () => {
  expect(readFileSync(noticesFile, 'utf8')).toBe(await notices())
})
