import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { streamKeyHarvest } from '../../../../src/audit/rules/ivs/streamKeyHarvest.js'

const ivs = 'ivs.amazonaws.com'

const arnOf = (name: number): string => `arn:aws:ivs:us-west-2:111122223333:stream-key/${name}`

const read = (name: number) =>
  buildEvent(ivs, 'GetStreamKey', { requestParameters: { arn: arnOf(name) } })

const numbers = Array.from({ length: 10 }, (_, i) => i)

const batch = buildEvent(ivs, 'BatchGetStreamKey', {
  requestParameters: { arns: numbers.map(arnOf) },
  responseElements: { streamKeys: numbers.map((n) => ({ arn: arnOf(n) })) }
})

testCorrelation(it, streamKeyHarvest, {
  finding: [spaced('5m', ...numbers.map(read)), [batch]],
  pass: [
    spaced('5m', ...numbers.slice(1).map(read)),
    spaced('5m', ...numbers.map(() => read(1))),
    spaced('7m', ...numbers.map(read))
  ],
  ignored: [
    spaced('5m', ...numbers.map((n) => deny(read(n)))),
    spaced('5m', ...numbers.map(() => buildEvent(ivs, 'CreateStreamKey')))
  ]
})
