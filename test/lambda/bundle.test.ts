/** The handlers of the guide, bundled by the command that it shows, each in a cold process: JSON in, JSON out. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stopChannel } from '../../docs/examples/records.js'

const top = fileURLToPath(new URL('../..', import.meta.url))

const read = (path: string): string => readFileSync(join(top, path), 'utf8')

const folder = mkdtempSync(join(tmpdir(), 'mediatrail-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const regionOf = (name: string): string => {
  const start = `//#region ${name}\n`
  const [, rest = ''] = read('docs/examples/lambda.test.ts').split(start)
  return rest.slice(0, rest.indexOf('//#endregion'))
}

/** With the options of the guide, and this library as it is in the source. */
const bundle = (name: string, code: string): { readonly file: string; readonly size: number } => {
  const [, options = ''] =
    /^npx esbuild handler\.ts (.*) --outfile=/m.exec(read('docs/lambda.md')) ?? []
  const bundled = execFileSync(
    join(top, 'node_modules/.bin/esbuild'),
    [...options.split(' '), '--loader=ts', '--tsconfig=test/tsconfig.json', '--log-level=error'],
    { cwd: top, input: code }
  )
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, bundled)
  return { file, size: bundled.length }
}

const script = `
const { handler } = await import(process.argv[1])
const answer = await handler(JSON.parse(process.argv[2])).then(() => null, ({ message }) => message)
console.log(JSON.stringify(answer))`

const invoke = (file: string, event: object): ReadonlyArray<string> =>
  execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', script, file, JSON.stringify(event)],
    {
      encoding: 'utf8'
    }
  )
    .trim()
    .split('\n')

const send = 'const send = (text: string): void => console.log(text)\n'

describe('the handler of the guide', () => {
  let all: ReturnType<typeof bundle>

  beforeAll(() => {
    all = bundle('all', `${send}${regionOf('fifteen')}\nexport { handler }`)
  })

  it('reports that a channel is off air, and fails on invalid events', () => {
    const [said, answer] = invoke(all.file, { detail: stopChannel })
    expect(said).toMatch(/^channel 1234567 is off air: Operator\/alice/)
    expect(answer).toBe('null')
    expect(invoke(all.file, { detail: {} })).toEqual([expect.stringContaining('eventSource')])
  })

  it('is much smaller with two services than with all', () => {
    const two = bundle(
      'two',
      `${regionOf('two')}\nexport const handler = async ({ detail }) => decodeTwo(detail)`
    )
    expect(invoke(two.file, { detail: stopChannel })).toEqual(['null'])
    expect(two.size / all.size).toBeLessThan(0.6)
  })
})
