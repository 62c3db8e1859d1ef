import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { firstSeenRegion } from '../../../../src/audit/rules/media/firstSeenRegion.js'

const within = (awsRegion: string) =>
  buildEvent('medialive.amazonaws.com', 'CreateInput', { awsRegion })

const here = within('us-west-2')

const there = within('ap-south-1')

testCorrelation(it, firstSeenRegion, {
  finding: [spaced('8d', here, here, there), spaced('15d', here, here)],
  pass: [spaced('8d', here, there), spaced('7d', here, there, here, there)],
  ignored: [spaced('8d', deny(here), deny(here), deny(there))]
})
