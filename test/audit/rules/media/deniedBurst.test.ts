import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { deniedBurst } from '../../../../src/audit/rules/media/deniedBurst.js'

const live = 'medialive.amazonaws.com'

const calls = [
  buildEvent(live, 'ListChannels'),
  buildEvent(live, 'StopChannel'),
  buildEvent(live, 'DeleteChannel'),
  buildEvent('ivs.amazonaws.com', 'ListStreamKeys'),
  buildEvent('ivs.amazonaws.com', 'GetStreamKey'),
  buildEvent('mediaconnect.amazonaws.com', 'ListFlows')
]

const denied = calls.map((event) => deny(event))

testCorrelation(it, deniedBurst, {
  finding: [spaced('1m', ...denied)],
  pass: [
    spaced('1m', ...denied.slice(1)),
    spaced('1m', ...denied.flatMap(() => denied.slice(0, 1))),
    spaced('3m', ...denied)
  ],
  ignored: [spaced('1m', ...calls)]
})
