import { defineConfig } from 'vitest/config'
import base from './vitest.config.js'

/** The tests that need a browser; `npm test` leaves them out. */
export default defineConfig({
  ...base,
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 60_000 }
})
