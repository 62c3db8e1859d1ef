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

/** In CommonJS, the build replaces the URL by a path. */
const here = import.meta.url.startsWith('file:') ? fileURLToPath(import.meta.url) : import.meta.url

/** Read at run time instead of bundled, so that npm and the command show the version of the same file. */
const versionOf = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version

main({
  worker: join(dirname(here), '..', 'node', 'worker.js'),
  inWorker: join(dirname(here), 'inWorker.js'),
  version: versionOf(join(dirname(here), '..', '..', 'package.json'))
})
