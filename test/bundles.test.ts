/** A bundle holds what is used, and nothing of a service, or of a part of the library, that is not imported. */
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** The files of `src` of which something is left in the bundle. */
const bundled = (code: string): ReadonlyArray<string> => {
  const { metafile } = buildSync({
    stdin: { contents: code, resolveDir: src, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    external: ['io-ts', 'fp-ts', 'fp-ts/*']
  })
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([path, { bytesInOutput }]) => path.includes('src/') && bytesInOutput > 0)
      .map(([path]) => path.slice(path.lastIndexOf('src/') + 'src/'.length))
  )
}

const servicesIn = (files: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(files.flatMap((file) => /^services\/([^/]+)\//.exec(file)?.[1] ?? []))
]

describe('a bundle', () => {
  const one = bundled(`import { decoder } from './index.js'
import { medialive } from './medialive.js'
console.log(decoder([medialive]))`)

  it('of one service contains no other', () => {
    expect(servicesIn(one)).toEqual(['medialive'])
    expect(
      one.filter((file) => /^(?:audit|report|stream|scan|rows|ocsf|cli)\//.test(file))
    ).toEqual([])
  })

  it('without a codec contains no JSON Schema code', () => {
    expect(one.filter((file) => /schema/i.test(file))).toEqual([])
    const codecs = bundled(`import { MediaEvent } from './index.js'; console.log(MediaEvent)`)
    expect(codecs).toContain('payload/jsonSchema.ts')
  })

  it('of the envelope contains no service', () => {
    expect(
      servicesIn(bundled(`import { decodeRecord } from './index.js'; console.log(decodeRecord)`))
    ).toEqual([])
  })

  it('of all services contains them all, including Deadline Cloud', () => {
    const all = servicesIn(
      bundled(`import { decodeEvent } from './index.js'; console.log(decodeEvent)`)
    )
    expect(all).toHaveLength(14)
    expect(all).toContain('deadline')
  })

  it('of a pattern contains none of the tables', () => {
    expect(
      servicesIn(
        bundled(`import { eventPattern } from './eventbridge.js'; console.log(eventPattern)`)
      )
    ).toEqual([])
  })
})
