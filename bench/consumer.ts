/**
 * A project that uses the library and narrows the union of events: one file is empty, for comparison, one narrows to
 * one service, and one to every operation of every service.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue } from 'mediatrail'

export const top = fileURLToPath(new URL('..', import.meta.url))

/** It resolves the built `mediatrail` by name. The importing script must remove the folder. */
export const folder = mkdtempSync(join(tmpdir(), 'mediatrail-types-'))

const head = `import { decodeEvent, field, isEvent, type MediaEvent } from 'mediatrail'
export const decoded = decodeEvent({})
`

/** One service: what most projects do. */
const one = `${head}
export const stops = (events: ReadonlyArray<MediaEvent>): ReadonlyArray<unknown> =>
  events.filter(isEvent('medialive.amazonaws.com', 'StopChannel')).map(({ requestParameters }) => requestParameters?.channelId)
export const id = (event: MediaEvent): unknown => {
  if (event.eventSource !== 'medialive.amazonaws.com') return undefined
  switch (event.eventName) {
    case 'StopChannel':
      return event.requestParameters?.channelId
    case 'CreateChannel':
      return field(event, 'requestParameters', 'encoderSettings', 'videoDescriptions', 0, 'name')
    default:
      return undefined
  }
}
`

const narrow = (source: string, names: ReadonlyArray<string>): string => `
    case '${source}':
      switch (event.eventName) {
${names.map((name) => `        case '${name}':\n          return event.requestParameters`).join('\n')}
        default:
          return event.eventName
      }`

/** Every operation of every service. */
const whole = `${head}
export const requested = (event: MediaEvent): unknown => {
  switch (event.eventSource) {${Object.entries(catalogue)
    .map(([source, { operations }]) => narrow(source, Object.keys(operations)))
    .join('')}
  }
}
`

/** The same, with a function for each operation. */
const matched = `import { type MediaEvent, matchEvent } from 'mediatrail'
export const requested: (event: MediaEvent) => unknown = matchEvent<unknown>({${Object.entries(
  catalogue
)
  .map(
    ([source, { operations }]) => `
  '${source}': {
${Object.keys(operations)
  .map((name) => `    ${name}: ({ requestParameters }) => requestParameters,`)
  .join('\n')}
    _: ({ eventName }) => eventName
  },`
  )
  .join('')}
  _: () => undefined
})
`

/** Each file has its own `tsconfig` next to it, such as `whole.ts.json`. */
const files: Readonly<Record<string, string>> = {
  'empty.ts': 'export {}\n',
  'one.ts': one,
  'whole.ts': whole,
  'matched.ts': matched
}

export const options = {
  strict: true,
  target: 'ES2022',
  lib: ['ES2022'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true
}

mkdirSync(join(folder, 'node_modules'))
symlinkSync(top, join(folder, 'node_modules', 'mediatrail'))
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
for (const [file, text] of Object.entries(files)) {
  writeFileSync(join(folder, file), text)
  writeFileSync(
    join(folder, `${file}.json`),
    JSON.stringify({ compilerOptions: options, files: [file] })
  )
}
