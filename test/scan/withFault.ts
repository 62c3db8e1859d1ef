/** A scanner with a fault: one text of its source is put in place of another, in a copy that is then loaded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { compileStride, strideSource } from '../../scripts/compileStride.js'
import type { MakeScanner } from '../../src/scan/Scanner.js'
import { scannerOver } from './scanners.js'

const modules = readdirSync(new URL('../../src/scan', import.meta.url)).map((file) =>
  basename(file, '.ts')
)

const replaced = (name: string, text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
  return text.replaceAll(from, () => to)
}

/** The scanner in WebAssembly, with a small window and a large one. */
export const withStrideFault = async (
  from: string,
  to: string
): Promise<ReadonlyArray<MakeScanner>> => {
  const faulty = await compileStride(replaced('the stride', strideSource(), from, to))
  return [200, 0x40000].map((windowBytes) => scannerOver(faulty, windowBytes))
}

/** The scanner in JavaScript. */
export const withFault = async (file: string, from: string, to: string): Promise<MakeScanner> => {
  const folder = mkdtempSync(join(tmpdir(), 'fault-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const name of modules) {
      const text = readFileSync(new URL(`../../src/scan/${name}.ts`, import.meta.url), 'utf8')
      const faulty = name === file ? replaced(name, text, from, to) : text
      const { outputText } = ts.transpileModule(faulty, {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }
      })
      writeFileSync(join(folder, `${name}.js`), outputText)
    }
    const { javaScriptScanner } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, 'javaScriptScanner.js')).href
    )
    return javaScriptScanner
  } finally {
    rmSync(folder, { recursive: true })
  }
}
