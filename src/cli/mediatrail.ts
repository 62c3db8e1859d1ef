#!/usr/bin/env node
/**
 * The program `mediatrail`.
 *
 * @module
 * @since 0.1.0
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from './main.js'

/** The build gives CommonJS a path in place of the URL. */
const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url

/** It is not bundled, so that the same file says it to npm and to the user. */
const versionOf = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version

main({
  worker: join(dirname(here), '..', 'node', 'worker.js'),
  inWorker: join(dirname(here), 'inWorker.js'),
  version: versionOf(join(dirname(here), '..', '..', 'package.json'))
})
