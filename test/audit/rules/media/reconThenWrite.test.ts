import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { reconThenWrite } from '../../../../src/audit/rules/media/reconThenWrite.js'

const regions = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2']

const reads = regions.flatMap((awsRegion) => [
  buildEvent('medialive.amazonaws.com', 'ListChannels', { awsRegion }),
  deny(buildEvent('mediaconnect.amazonaws.com', 'ListFlows', { awsRegion }))
])

const write = buildEvent('medialive.amazonaws.com', 'StartChannel')

const byService = {
  userIdentity: { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
  sourceIPAddress: 'config.amazonaws.com'
} as const

testCorrelation(it, reconThenWrite, {
  finding: [spaced('5m', ...reads, write)],
  pass: [
    spaced('5m', ...reads.slice(1), write),
    spaced('5m', write, ...reads),
    spaced('9m', ...reads, write),
    spaced('5m', ...reads, deny(write))
  ],
  ignored: [
    spaced('5m', ...reads.map((event) => ({ ...event, ...byService })), { ...write, ...byService })
  ]
})
