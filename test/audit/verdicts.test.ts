/** Made-up records of every kind that a rule should tell apart, with the verdict that an operator would want. */

import { readFileSync } from 'node:fs'
import { decodeEvent } from 'mediatrail'
import { audit, recommended } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'

interface Case {
  readonly name: string
  readonly want: 'finding' | 'pass' | 'undetermined'
  /** What the record has that is not as in all of them. */
  readonly [member: string]: unknown
}

const cases: { readonly [rule: string]: ReadonlyArray<Case> } = JSON.parse(
  readFileSync(new URL('./verdicts.json', import.meta.url), 'utf8')
)

const usual = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROACKCEVSQ6C2EXAMPLE:olga',
    arn: 'arn:aws:sts::111122223333:assumed-role/Operator/olga',
    accountId: '111122223333',
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE'
  },
  eventTime: '2026-06-12T18:55:02Z',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.10',
  userAgent: 'aws-cli/2.31.0',
  requestParameters: null,
  responseElements: null,
  eventID: 'd4b2907e-1111-4222-8333-000000000001',
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
  eventCategory: 'Management'
}

const audited = audit(recommended.rules)

const said = (rule: string, { name: _, want: __, eventSource, ...parts }: Case): string => {
  const event = decodeEvent({
    ...usual,
    ...parts,
    eventSource: `${eventSource}.amazonaws.com`
  })
  if (event._tag === 'Left' || audited._tag === 'Left') return 'no event'
  const tags = audited.right
    .judge(event.right)
    .flatMap((verdict) => (verdict.rule === rule ? [verdict._tag] : []))
  if (tags.includes('Finding')) return 'finding'
  return tags.includes('Undetermined') ? 'undetermined' : 'pass'
}

describe.each(Object.entries(cases))('%s', (rule, own) => {
  it.each(own.map((one) => [one.want, one.name, one] as const))('%s: %s', (want, _, one) => {
    expect(said(rule, one)).toBe(want)
  })
})
