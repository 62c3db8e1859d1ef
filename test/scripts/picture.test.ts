import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { picture, pictureFile, summary } from '../../scripts/picture.js'

it('the picture of the README is the output of the command: `npm run picture` redraws it', () => {
  const printed = summary()
  expect(readFileSync(pictureFile, 'utf8')).toBe(picture(printed))
  expect(picture(printed)).toContain('Denied (')
  expect(picture(printed)).toMatch(/\d+ records = /)
})
