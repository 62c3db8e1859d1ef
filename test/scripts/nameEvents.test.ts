import { expect, it } from 'vitest'
import { nameEvents } from '../../scripts/nameEvents.js'

const declarations = `import { M as MediaLiveEvents } from './events-1.cjs';

interface MediaEvents {
    readonly 'medialive.amazonaws.com': MediaLiveEvents;
}
`

it('refers to the entry points of the services where MediaEvents is declared', () => {
  expect(
    nameEvents(declarations, ['medialive', 'ivs'], '.d.cts')
  ).toBe(`/// <reference path="./medialive.d.cts" />
/// <reference path="./ivs.d.cts" />
${declarations}`)
})

it('leaves other declarations as they are', () => {
  const other = 'interface MediaEvent {\n}\n'
  expect(nameEvents(other, ['medialive'], '.d.ts')).toBe(other)
})
