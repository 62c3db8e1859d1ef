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
    // They bundle into one folder, and start processes of their own.
    fileParallelism: false,
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000
  }
})
