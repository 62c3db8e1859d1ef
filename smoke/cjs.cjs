/** The package as CommonJS sees it. */
const assert = require('node:assert/strict')
const { ask } = require('./ask.cjs')
const { exports: doors } = require('mediatrail/package.json')

ask(require('mediatrail'), require('mediatrail/delivery'), require('mediatrail/audit'))

for (const door of Object.keys(doors).filter((name) => !name.endsWith('.json')))
  assert.ok(Object.keys(require(`mediatrail${door.slice(1)}`)).length > 0, door)
