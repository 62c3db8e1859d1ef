/** What GitHub's code scanning asks of a file that is uploaded to it. */
import { gzipSync } from 'node:zlib'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import {
  audit,
  defineRule,
  type Findings,
  findingsOf,
  type Rule,
  recommended,
  type SarifLog,
  toSarif
} from 'mediatrail/audit'
import { buildEvent, omit } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const live = 'medialive.amazonaws.com'

const hostile =
  '=HYPERLINK("https://example.com")\u202e\u001b[31m\u0007](https://example.com){0}<img src=x>\r\n\u2028\ud800'

const sources = [
  'logs/trail.json.gz',
  '/var/log/../trail.json',
  's3://example-bucket/AWSLogs/trail.json.gz',
  'C:\\logs\\trail.json',
  'https://example.com/?q=1#part',
  '../..',
  '',
  '//example.com/x',
  hostile
]

const event = (name: string): MediaEvent => {
  const record = buildEvent(live, 'UpdateInputSecurityGroup', {
    eventID: name,
    awsRegion: name,
    recipientAccountId: name,
    userIdentity: { type: 'IAMUser', userName: name, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
    requestParameters: { inputSecurityGroupId: name, whitelistRules: [{ cidr: '0.0.0.0/0' }] }
  })
  const decoded = decodeEvent(record)
  return E.isRight(decoded) ? decoded.right : record
}

const tagged = defineRule({
  id: 'test/many-tags',
  title: 'Many tags',
  severity: 'info',
  description: 'It has more tags than code scanning takes.',
  references: [],
  tags: Array.from({ length: 40 }, (_, i) => `tag${i}`),
  on: { [live]: ['UpdateInputSecurityGroup'] },
  messages: { many: 'It has many.' },
  check: (given, { at, finding }) => finding('many', [at(given, 'eventName')])
})

const made = audit([...recommended.rules, tagged], {
  suppressions: [{ rule: 'media/long-lived-key-write', reason: hostile }]
})
if (E.isLeft(made)) throw new Error('the rules are not sound')
const { judge, rules } = made.right

const found = findingsOf(
  ['plain', hostile, ''].flatMap((name) => [
    ...sources.flatMap((source, index) =>
      judge(event(`${name}${index}`), { source, index: index - 1 })
    ),
    ...judge(event(name)),
    ...judge(omit(event(name)))
  ])
)

/** What the command prints, as it is read again. */
const printed = (findings: Findings, of: ReadonlyArray<Rule> = rules): SarifLog =>
  JSON.parse(JSON.stringify(toSarif(findings, of)))

const log = printed(found)
const [run] = log.runs
const results = run?.results ?? []
const described = run?.tool.driver.rules ?? []

/** A path below the root of a repository: no scheme, no host, no empty step, no way up, nothing that is not encoded. */
const relative =
  /^(?!\/|.*\/\/)(?![a-z][a-z0-9+.-]*:)(?!(?:.*\/)?\.\.?(?:\/|$))[A-Za-z0-9\-._~!*'()%/]+$/i

describe('the file', () => {
  it('names its format, and is small enough', () => {
    expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/)
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    expect(run?.tool.driver.name).toBe('mediatrail')
    expect(gzipSync(JSON.stringify(log)).length).toBeLessThan(10_000_000)
  })

  it('is printed whole: no member of the value is undefined', () => {
    expect(toSarif(found, rules)).toStrictEqual(log)
  })

  it('contains the most severe results up to the limit, and says how many more there are', () => {
    const [first] = found.groups
    if (first === undefined) throw new Error('nothing was found')
    const many = Array.from({ length: 25_003 }, (_, i) => ({
      ...first,
      verdict: { ...first.verdict, key: `${i}` }
    }))
    const full = printed({ ...found, groups: many }).runs[0]
    expect(full?.results).toHaveLength(25_000)
    expect(full?.invocations?.[0]?.toolExecutionNotifications[0]?.message.text).toMatch(
      /^3 of the least severe results are left out/
    )
    expect(gzipSync(JSON.stringify(full)).length).toBeLessThan(10_000_000)
    expect(run).not.toHaveProperty('invocations')
  })
})

describe('a rule', () => {
  it.each(described)('$id is described', ({ id, ...rule }) => {
    expect(id.length).toBeLessThanOrEqual(255)
    for (const { text } of [rule.shortDescription, rule.fullDescription, rule.help])
      expect(text.trim()).not.toBe('')
    expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024)
    expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024)
    expect(rule.help.markdown).toContain(rule.help.text)
    expect(['note', 'warning', 'error']).toContain(rule.defaultConfiguration.level)
    const { tags, 'problem.severity': problem, 'security-severity': score } = rule.properties
    expect(tags).toContain('security')
    expect(tags.length).toBeLessThanOrEqual(20)
    expect(new Set(tags).size).toBe(tags.length)
    expect(['recommendation', 'warning', 'error']).toContain(problem)
    if (score !== undefined) {
      expect(score).toMatch(/^\d+\.\d$/)
      expect(Number(score)).toBeGreaterThan(0)
      expect(Number(score)).toBeLessThanOrEqual(10)
    }
  })

  it('has a score in the range of its severity, except for info', () => {
    const ranges = { low: [0.1, 3.9], medium: [4, 6.9], high: [7, 8.9], critical: [9, 10] } as const
    for (const [i, { severity }] of rules.entries()) {
      const score = described[i]?.properties['security-severity']
      if (severity === 'info') expect(score).toBeUndefined()
      else {
        expect(Number(score)).toBeGreaterThanOrEqual(ranges[severity][0])
        expect(Number(score)).toBeLessThanOrEqual(ranges[severity][1])
      }
    }
  })

  it('occurs once', () => {
    expect(new Set(described.map(({ id }) => id)).size).toBe(described.length)
  })
})

describe('a result', () => {
  it('names its rule, and has a message', () => {
    expect(results.length).toBeGreaterThan(100)
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(described[ruleIndex ?? -1]?.id).toBe(ruleId)
      expect(['none', 'note', 'warning', 'error']).toContain(level)
      expect(message.text.trim()).not.toBe('')
    }
  })

  it('has one location, of a relative path, from the first line on', () => {
    for (const { locations } of results) {
      expect(locations).toHaveLength(1)
      const location = locations[0]?.physicalLocation
      expect(location?.artifactLocation.uri).toMatch(relative)
      expect(location?.region.startLine).toBeGreaterThanOrEqual(1)
      expect(Number.isSafeInteger(location?.region.startLine)).toBe(true)
    }
  })

  it('has a unique fingerprint', () => {
    const prints = results.map(({ ruleId, partialFingerprints }) => {
      expect(partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{16}:1$/)
      return `${ruleId} ${partialFingerprints['primaryLocationLineHash']}`
    })
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('contains no invisible characters', () => {
    const seen: Array<unknown> = []
    JSON.stringify(results, (_, value) => {
      seen.push(value)
      return value
    })
    const texts = seen.filter((value) => typeof value === 'string')
    expect(texts.length).toBeGreaterThan(1000)
    expect(
      texts.filter((text) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]/u.test(text))
    ).toEqual([])
  })
})
