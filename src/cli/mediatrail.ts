#!/usr/bin/env node
/**
 * The program `mediatrail`.
 *
 * @module
 * @since 0.1.0
 */
import { run } from './program.js'

// Whoever reads may have read enough: `mediatrail events trail | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
