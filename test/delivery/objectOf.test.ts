import * as O from 'fp-ts/lib/Option.js'
import { objectOf } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'

const file = '111122223333_CloudTrail_us-west-2_20260102T0305Z_aBcDeFgHiJkLmNoP.json.gz'

describe('objectOf', () => {
  it.each([
    'CloudTrail',
    'CloudTrail-Insight',
    'CloudTrail-NetworkActivity',
    'CloudTrail-Aggregated',
    'CloudTrail-Digest'
  ])('reads a key of type %s', (kind) => {
    expect(objectOf(`AWSLogs/111122223333/${kind}/us-west-2/2026/01/02/${file}`)).toEqual(
      O.some({ kind, account: '111122223333', region: 'us-west-2', date: '2026-01-02' })
    )
  })

  it('reads a key of an organisation, under a prefix', () => {
    expect(
      objectOf(
        `audit/AWSLogs/here/AWSLogs/o-exampleorgid/444455556666/CloudTrail/us-gov-west-1/2025/12/31/${file}`
      )
    ).toEqual(
      O.some({
        kind: 'CloudTrail',
        account: '444455556666',
        region: 'us-gov-west-1',
        date: '2025-12-31',
        organisation: 'o-exampleorgid'
      })
    )
  })

  it.each([
    '',
    file,
    `AWSLogs/111122223333/Config/us-west-2/2026/1/2/ConfigHistory/${file}`,
    `AWSLogs/111122223333/CloudTrail/us-west-2/2026/13/02/${file}`,
    'AWSLogs/111122223333/CloudTrail/us-west-2/2026/01/02/',
    `AWSLogs/111122223333/CloudTrail-New/us-west-2/2026/01/02/${file}`,
    `MyAWSLogs/111122223333/CloudTrail/us-west-2/2026/01/02/${file}`,
    `AWSLogs/${'AWSLogs/'.repeat(100_000)}`
  ])('returns nothing for another key (%#)', (key) => {
    expect(objectOf(key)).toEqual(O.none)
  })
})
