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
    // The tests mostly wait for child processes and the server.
    maxWorkers: 2,
    // A warning of the SDK that a later version of Node is required.
    execArgv: ['--no-warnings']
  }
})
