#!/usr/bin/env node
/**
 * The program `mediatrail`.
 *
 * @module
 * @since 0.1.0
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from './main.js'

/** The build gives CommonJS a path in place of the URL. */
const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url

main({
  worker: join(dirname(here), '..', 'node', 'worker.js'),
  inWorker: join(dirname(here), 'inWorker.js')
})
