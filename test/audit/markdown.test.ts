/** Every line of a page: what a finding does not have leaves no line. */
import { type Finding, type FindingGroup, toMarkdown, type Undetermined } from 'mediatrail/audit'
import { expect, it } from 'vitest'

const bare: Finding = {
  _tag: 'Finding',
  rule: 'test/bare',
  severity: 'high',
  messageId: 'found',
  message: 'It is open.',
  key: '["test/bare"]',
  evidence: [],
  subject: {
    eventSource: 'medialive.amazonaws.com',
    eventName: 'StopChannel',
    eventTime: '2026-01-02T03:04:05Z',
    principal: 'alice',
    resources: []
  }
}

const channel = 'arn:aws:medialive:us-west-2:111122223333:channel:42'

const full: Finding = {
  ...bare,
  rule: 'test/full',
  evidence: [
    ['requestParameters', 'channelId'],
    ['requestParameters', 'tags', 'a b']
  ],
  events: [
    {
      eventSource: 'medialive.amazonaws.com',
      eventName: 'DeleteChannel',
      eventTime: '2026-01-02T03:04:00Z',
      eventID: 'e-0'
    },
    {
      eventSource: 'medialive.amazonaws.com',
      eventName: 'DeleteInput',
      eventTime: '2026-01-02T03:04:01Z'
    }
  ],
  suppressed: { index: 0, reason: 'It is a test.' },
  subject: {
    ...bare.subject,
    eventID: 'e-1',
    account: '111122223333',
    callerAccount: '444455556666',
    region: 'us-west-2',
    person: 'alice@example.com',
    resources: [
      {
        key: channel,
        name: 'channel 42',
        id: '42',
        outcome: 'succeeded',
        path: ['requestParameters', 'channelId']
      }
    ],
    otherResources: 3,
    place: { source: 'trail.json.gz', index: 7 }
  }
}

const hidden: Undetermined = {
  _tag: 'Undetermined',
  rule: 'test/hidden',
  severity: 'low',
  key: '["test/hidden"]',
  withheld: [['requestParameters']],
  subject: { ...bare.subject, account: '111122223333', callerAccount: '111122223333' }
}

const page = (...groups: ReadonlyArray<FindingGroup>): ReadonlyArray<string> =>
  toMarkdown({ groups, rules: {} }).split('\n')

const once = (verdict: Finding | Undetermined): FindingGroup => ({
  verdict,
  count: 1,
  last: verdict.subject.eventTime
})

const head = (counts: string, row: string): ReadonlyArray<string> => [
  '# Findings',
  '',
  counts,
  '',
  '| severity | rule | findings | calls | resources |',
  '| --- | --- | ---: | ---: | ---: |',
  row,
  ''
]

it('a finding has a line for each thing that is known', () => {
  expect(page({ verdict: full, count: 2, last: '2026-01-02T04:00:00Z' })).toEqual([
    ...head('0 findings, 0 undetermined, 1 suppressed.', '| high | `test/full` | 1 | 2 | 1 |'),
    '## `test/full`',
    '',
    '### `channel 42` (high)',
    '',
    '- Message: `It is open.`',
    '- Evidence: `requestParameters.channelId`, `requestParameters.tags["a b"]`',
    '- Led by:',
    '  - `2026-01-02T03:04:00Z` `medialive.amazonaws.com:DeleteChannel` `e-0`',
    '  - `2026-01-02T03:04:01Z` `medialive.amazonaws.com:DeleteInput`',
    '- First call: `alice` called `medialive.amazonaws.com:StopChannel`',
    '- Time: 2 times, from `2026-01-02T03:04:05Z` to `2026-01-02T04:00:00Z`',
    '- Person: `alice@example.com`',
    '- Account of the caller: `444455556666`',
    '- Account: `111122223333`',
    '- Region: `us-west-2`',
    '- Resources: `channel 42`, `3 more`',
    `- Keys: \`${channel}\``,
    '- Event: `e-1`',
    '- Record: 7 of `trail.json.gz`',
    '- Suppressed: `It is a test.`',
    ''
  ])
})

it('a finding of which little is known has few lines', () => {
  expect(page(once(bare))).toEqual([
    ...head('1 findings, 0 undetermined, 0 suppressed.', '| high | `test/bare` | 1 | 1 | 0 |'),
    '## `test/bare`',
    '',
    '### `medialive.amazonaws.com:StopChannel` (high)',
    '',
    '- Message: `It is open.`',
    '- Call: `alice` called `medialive.amazonaws.com:StopChannel`',
    '- Time: `2026-01-02T03:04:05Z`',
    ''
  ])
})

it('an undetermined verdict says what was withheld, and an account that is also the caller’s once', () => {
  expect(page(once(hidden))).toEqual([
    ...head('0 findings, 1 undetermined, 0 suppressed.', '| low | `test/hidden` | 1 | 1 | 0 |'),
    '## `test/hidden`',
    '',
    '### `medialive.amazonaws.com:StopChannel` (low, undetermined)',
    '',
    '- Withheld: `requestParameters`',
    '- Call: `alice` called `medialive.amazonaws.com:StopChannel`',
    '- Time: `2026-01-02T03:04:05Z`',
    '- Account: `111122223333`',
    ''
  ])
})

it('advice and failures have lines only if there are some', () => {
  const rule = {
    id: 'test/bare',
    title: 'Open',
    severity: 'high',
    description: 'Anyone can get in.',
    references: [],
    tags: []
  } as const
  const advised = {
    ...rule,
    remediation: 'Close it.',
    falsePositives: 'A test.',
    references: ['https://example.com/a', 'https://example.com/b']
  }
  const tally = { passed: 0, found: 1, undetermined: 0, suppressed: 0 }
  const findings = { groups: [once(bare)], rules: { 'test/bare': tally } }
  const section = (from: ReadonlyArray<typeof rule | typeof advised>): string =>
    toMarkdown(findings, { rules: from }).split('## `test/bare`\n\n')[1]?.split('###')[0] ?? ''
  expect(section([])).toBe('')
  expect(section([rule])).toBe('**Open**\n\nAnyone can get in.\n\n')
  expect(section([advised])).toBe(
    '**Open**\n\nAnyone can get in.\n\nWhat to do: Close it.\n\nWhen it may be harmless: A test.\n\nMore: <https://example.com/a>, <https://example.com/b>\n\n'
  )
  expect(toMarkdown(findings, { failures: ['a.json: no such file'] })).toMatch(
    /^# Findings\n\n\*\*This audit is not complete: not everything was read\.\*\*\n\n- `a\.json: no such file`\n\n1 findings,/
  )
})
