/** The worker as it stands in the source; Node 20 reads no TypeScript by itself. */
import { register } from 'tsx/esm/api'

register()
await import('../../src/node/worker.ts')
