/** The program as it stands in the source, with the workers of the tests; Node 20 reads no TypeScript by itself. */
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../../src/cli/main.ts')
const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url))

await main({
  worker: pathOf('../node/worker.mjs'),
  inWorker: pathOf('../../src/cli/inWorker.ts'),
  version: '0.0.0-test'
})
