/** The package as native ESM sees it, alone and beside its CommonJS copy. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import * as mediatrail from 'mediatrail'
import * as auditing from 'mediatrail/audit'
import * as delivery from 'mediatrail/delivery'

const require = createRequire(import.meta.url)
const { ask } = require('./ask.cjs')
const record = require('./record.json')
const { exports: entryPoints } = require('mediatrail/package.json')

const common = require('mediatrail')
assert.notEqual(common.decodeEvent, mediatrail.decodeEvent, 'two copies, or nothing is shown here')
const ours = ask(mediatrail, delivery, auditing)
const theirs = ask(common, require('mediatrail/delivery'), require('mediatrail/audit'))
assert.deepEqual(common.encode(ours), record)
assert.deepEqual(mediatrail.encode(theirs), record)
assert.deepEqual(common.notes(ours), mediatrail.notes(theirs))

for (const entry of Object.keys(entryPoints).filter((name) => !name.endsWith('.json'))) {
  const name = `mediatrail${entry.slice(1)}`
  assert.deepEqual(
    Object.keys(await import(name)).sort(),
    Object.keys(require(name)).sort(),
    `${name} exports the same either way`
  )
}
