/** The program as it stands in the source, with the workers of the tests. */
import { fileURLToPath } from 'node:url'
import { main } from '../../node_modules/.cache/mediatrail-tests/main.mjs'

const bundled = (name) =>
  fileURLToPath(new URL(`../../node_modules/.cache/mediatrail-tests/${name}.mjs`, import.meta.url))

await main({ worker: bundled('worker'), inWorker: bundled('inWorker'), version: '0.0.0-test' })
