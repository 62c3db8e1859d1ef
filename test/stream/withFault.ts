/** A scanner with a fault: its modules are copied, one text put in place of another, and loaded from there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { MakeScanner } from '../../src/stream/Scanner.js'

const modules = ['ascii', 'EventSourceValue', 'word', 'walk', 'javaScriptScanner']

export const withFault = async (file: string, from: string, to: string): Promise<MakeScanner> => {
  const folder = mkdtempSync(join(tmpdir(), 'fault-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const name of modules) {
      const text = readFileSync(new URL(`../../src/stream/${name}.ts`, import.meta.url), 'utf8')
      if (name === file && !text.includes(from)) throw new Error(`${file} has no ${from}`)
      const faulty = name === file ? text.replaceAll(from, () => to) : text
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
