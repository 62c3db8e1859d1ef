import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compileStride, printModule, strideSource } from '../../scripts/compileStride.js'
import { strideModule } from '../../src/stream/strideModule.js'
import { exportsOf } from '../../src/stream/webAssembly.js'

// The types of Node know it as a namespace alone.
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: (new (
      bytes: Uint8Array
    ) => object) & {
      readonly imports: (module: object) => ReadonlyArray<unknown>
    }
  }
}

describe('the module of the stride', () => {
  it('matches its source', async () => {
    const path = new URL('../../src/stream/strideModule.ts', import.meta.url)
    expect(readFileSync(path, 'utf8')).toBe(printModule(await compileStride(strideSource())))
  })

  it('imports nothing, and is small enough for every browser to compile synchronously', () => {
    const bytes = Buffer.from(strideModule, 'base64')
    expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([])
    expect(bytes.length).toBeLessThan(4_096)
  })
})

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it.each<[string, unknown]>([
    ['is missing', undefined],
    ['has no SIMD', { ...WebAssembly, validate: () => false }],
    [
      'is forbidden by a policy',
      {
        validate: () => true,
        Module: class {
          constructor() {
            throw new Error('blocked')
          }
        }
      }
    ]
  ])('since it %s, there is no module and no exception', (_, platform) => {
    vi.stubGlobal('WebAssembly', platform)
    expect(exportsOf(strideModule)).toBeUndefined()
  })

  it('the scanner is the one in JavaScript, and correct', async () => {
    // Node itself needs the rest.
    vi.stubGlobal('WebAssembly', Object.create(WebAssembly, { validate: { value: () => false } }))
    vi.resetModules()
    const { makeScanner } = await import('../../src/stream/makeScanner.js')
    const { webAssemblyStride } = await import('../../src/stream/webAssemblyStride.js')
    const { differencesOf } = await import('../scan/search.js')
    expect(webAssemblyStride()).toBeUndefined()
    for (let seed = 0; seed < 200; seed++) expect(differencesOf(makeScanner, seed)).toEqual([])
  })
})

describe('with WebAssembly', () => {
  it('the module is compiled once, and used', async () => {
    const { webAssemblyStride } = await import('../../src/stream/webAssemblyStride.js')
    expect(webAssemblyStride()).toBeDefined()
    expect(webAssemblyStride()).toBe(webAssemblyStride())
  })
})
