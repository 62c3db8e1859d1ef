/** What one needs to act on a finding is in every format: the table says what, and nothing is left out of any. */
import {
  type Described,
  type Findings,
  toCsv,
  toJsonLines,
  toJunit,
  toMarkdown,
  toOcsf,
  toSarif
} from 'mediatrail/audit'
import { html } from 'mediatrail/html'
import { describe, expect, it } from 'vitest'
import { auditFormats } from '../../src/cli/auditFormats.js'
import { auditLines } from '../../src/cli/auditLines.js'
import { pageFindingsOf } from '../../src/cli/pageFindings.js'

const rule: Described = {
  id: 'own/shared-flow',
  title: 'A flow was shared with a stranger',
  severity: 'high',
  description: 'Whoever is entitled can watch.',
  remediation: 'Revoke the entitlement, and ask who wanted it.',
  references: ['https://example.org/rules/shared-flow', 'https://example.org/more'],
  tags: ['access', 'attack.t1537']
}

/** The caller is of another account, and under a role that does not name the person. */
const found: Findings = {
  groups: [
    {
      count: 3,
      last: '2026-01-03T00:00:00Z',
      verdict: {
        _tag: 'Finding',
        rule: rule.id,
        severity: 'high',
        key: '["own/shared-flow"]',
        messageId: 'shared',
        message: 'The flow is shared with 123456789012, who is not on the list.',
        evidence: [['requestParameters', 'entitlements', 0, 'subscribers', 0]],
        subject: {
          eventSource: 'mediaconnect.amazonaws.com',
          eventName: 'GrantFlowEntitlements',
          eventTime: '2026-01-02T03:04:05Z',
          eventID: '11111111-2222-3333-4444-555555555555',
          account: '111122223333',
          region: 'eu-west-1',
          principal: 'Partner/night-desk',
          person: 'olga@example.org',
          callerAccount: '444455556666',
          address: '192.0.2.7',
          resources: [
            {
              key: 'arn:aws:mediaconnect:eu-west-1:111122223333:flow:9',
              name: 'flow 9',
              id: '9',
              outcome: 'succeeded',
              path: ['requestParameters', 'flowArn']
            }
          ]
        }
      }
    }
  ],
  rules: { [rule.id]: { passed: 0, found: 3, undetermined: 0, suppressed: 0 } }
}

const rules = [rule]

const view = { failures: [], rules, width: Number.POSITIVE_INFINITY }

const page = (): string => {
  const about = {
    trail: [],
    accounts: [],
    regions: [],
    filters: [],
    from: undefined,
    to: undefined
  }
  return html({ about, findings: pageFindingsOf(found, rules, []) }, { title: 'Findings' })
}

const formats: { readonly [F in (typeof auditFormats)[number]]: () => string } = {
  text: () =>
    auditLines(found, view)
      .map((line) => line.map(({ text }) => text).join(''))
      .join('\n'),
  markdown: () => toMarkdown(found, { rules }),
  html: page,
  sarif: () => JSON.stringify(toSarif(found, rules)),
  junit: () => toJunit(found, rules),
  ocsf: () => JSON.stringify(toOcsf(found, rules)),
  jsonl: () => toJsonLines(found, { rules }),
  csv: () => toCsv(found, { rules })
}

const needed: { readonly [what: string]: string } = {
  'the target': 'flow 9',
  'who called': 'Partner/night-desk',
  'the person behind the call': 'olga@example.org',
  'the account of the caller': '444455556666',
  'the value to act on': '123456789012',
  'how severe it is': 'high',
  'what to do': 'Revoke the entitlement, and ask who wanted it.',
  'the page': 'https://example.org/rules/shared-flow'
}

describe.each(auditFormats)('%s', (format) => {
  const text = formats[format]()

  it.each(Object.entries(needed))('says %s', (_, value) => {
    expect(text.toLowerCase()).toContain(value.toLowerCase())
  })
})

/**
 * What a format has no place for. A terminal has a line for each finding: the name of the resource stands for its key, and only
 * callers of other accounts are listed with theirs. A page shows the name, and links to what became of the resource.
 */
const withoutKey: ReadonlyArray<string> = ['text', 'html']

it.each(auditFormats)(
  '%s contains the key of the target, unless it has no place for it',
  (format) => {
    const key = 'arn:aws:mediaconnect:eu-west-1:111122223333:flow:9'
    expect(formats[format]().includes(key)).toBe(!withoutKey.includes(format))
  }
)
