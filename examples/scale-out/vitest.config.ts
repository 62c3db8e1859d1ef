import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^mediatrail$/, replacement: source('index.ts') },
      { find: /^mediatrail\/(.+)$/, replacement: source('$1.ts') }
    ]
  },
  test: {
    globalSetup: 'test/bundled.ts',
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // They wait for each other's processes, and for the server.
    maxWorkers: 2,
    // Of the SDK, that a later version of Node is wanted.
    execArgv: ['--no-warnings']
  }
})
