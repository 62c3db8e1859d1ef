import type { MediaEvent } from 'mediatrail'
import { buildEvent } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { readingOf } from '../../../src/audit/judge.js'
import { isDryRun } from '../../../src/audit/support/dryRun.js'
import { watchOf } from '../../../src/audit/watch.js'

const live = 'medialive.amazonaws.com'

const dry = { dryRun: true }

/** The models of other calls have no such member. */
const unmodelled: object = dry

it.each<[string, MediaEvent, boolean]>([
  ['a new channel', buildEvent(live, 'CreateChannel', { requestParameters: dry }), true],
  ['a channel', buildEvent(live, 'UpdateChannel', { requestParameters: dry }), true],
  ['no', buildEvent(live, 'UpdateChannel', { requestParameters: { dryRun: false } }), false],
  ['nothing', buildEvent(live, 'UpdateChannel', { requestParameters: {} }), false],
  ['another call', buildEvent(live, 'UpdateInput', { requestParameters: unmodelled }), false],
  [
    'another service',
    buildEvent('ivs.amazonaws.com', 'CreateChannel', { requestParameters: unmodelled }),
    false
  ]
])('a dry run of %s', (_, event, expected) => {
  expect(isDryRun(event, readingOf(watchOf(event)))).toBe(expected)
})
