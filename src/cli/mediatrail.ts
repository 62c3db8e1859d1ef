#!/usr/bin/env node
/**
 * The program `mediatrail`.
 *
 * @module
 * @since 0.1.0
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './program.js'

// Whoever reads may have read enough: `mediatrail events trail | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

/** The build gives CommonJS a path in place of the URL. */
const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url

run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  worker: join(dirname(here), '..', 'node', 'worker.js'),
  inWorker: join(dirname(here), 'inWorker.js')
}).then((code) => {
  process.exitCode = code
})
