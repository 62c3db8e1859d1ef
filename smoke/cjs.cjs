/** The package as CommonJS sees it. */
const assert = require('node:assert/strict')
const { ask } = require('./ask.cjs')
const { exports: entryPoints } = require('mediatrail/package.json')

ask(require('mediatrail'), require('mediatrail/delivery'), require('mediatrail/audit'))

for (const entry of Object.keys(entryPoints).filter((name) => !name.endsWith('.json')))
  assert.ok(Object.keys(require(`mediatrail${entry.slice(1)}`)).length > 0, entry)
