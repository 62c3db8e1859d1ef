/**
 * `npm run wasm`: compiles `wasm/stride.ts` into `src/stream/strideModule.ts`.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { compileStride, printModule, strideSource } from './compileStride.js'

writeFileSync(
  new URL('../src/stream/strideModule.ts', import.meta.url),
  printModule(await compileStride(strideSource()))
)
