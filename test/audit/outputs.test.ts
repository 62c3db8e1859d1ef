import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import {
  audit,
  findingsOf,
  recommended,
  toCsv,
  toJsonLines,
  toMarkdown,
  toSarif,
  type Verdict
} from 'mediatrail/audit'
import { buildEvent, deny, omit } from 'mediatrail/testing'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)

/** Untyped: its types ask for the DOM. */
const papaparse: {
  readonly parse: (text: string) => { readonly data: unknown; readonly errors: unknown }
} = require('papaparse')

/** In draft 4 of JSON Schema, of which it uses nothing that has changed since but the names of these two. */
const {
  $schema: _,
  id,
  ...schema
} = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')

const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  schema
)

const live = 'medialive.amazonaws.com'
const suppressions = [{ rule: 'media/stopped-*', reason: '=1+1, agreed | with <b>all</b>' }]

const made = audit(recommended, { suppressions })
if (E.isLeft(made)) throw new Error('the pack is not sound')
const { judge, rules } = made.right

const hostile =
  '=HYPERLINK("https://example.com","x")\u202e\u001b[31m\u0007\u009b|`a`<img src=x onerror=alert(1)>](https://example.com)@someone\n# h\r\n{0}\u2028\ud800'

const withName = (name: string, eventID: string): MediaEvent => {
  const built = buildEvent(live, 'UpdateInputSecurityGroup', {
    eventID,
    awsRegion: name,
    userIdentity: { type: 'IAMUser', userName: name },
    requestParameters: { inputSecurityGroupId: name, whitelistRules: [{ cidr: '0.0.0.0/0' }] }
  })
  const decoded = decodeEvent(built)
  return E.isRight(decoded) ? decoded.right : built
}

const events: ReadonlyArray<MediaEvent> = [
  withName(hostile, 'a'),
  withName('+plus', 'b'),
  withName('plain', 'c'),
  withName('plain', 'd'),
  omit(withName('-minus', 'e')),
  deny(withName('denied', 'f')),
  buildEvent(live, 'StopChannel', { requestParameters: { channelId: '1' } }),
  buildEvent(live, 'ListChannels', { readOnly: true })
]

const place = { source: '../logs/111122223333 trail.json.gz', index: 4 }

const verdicts: ReadonlyArray<Verdict> = events.flatMap((event) => judge(event, place))

const found = findingsOf(verdicts)

const harmful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]/u

const withoutBreaks = (text: string): string => text.replace(/\r?\n/g, ' ')

describe('findings', () => {
  it('count equal findings, keep the earliest, and sort the most severe first', () => {
    const plain = found.groups.filter(
      ({ verdict }) =>
        verdict.rule === 'medialive/open-input-security-group' &&
        verdict.subject.resources[0]?.id === 'plain'
    )
    expect(plain).toMatchObject([{ count: 2, verdict: { subject: { eventID: 'c' } } }])
    const order = ['critical', 'high', 'medium', 'low', 'info']
    const open = found.groups.filter(({ verdict }) => verdict.suppressed === undefined)
    const places = open.map(({ verdict }) => order.indexOf(verdict.severity))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(found.groups.at(-1)?.verdict.suppressed).toEqual({
      index: 0,
      reason: suppressions[0]?.reason
    })
  })

  it('say how often each rule was evaluated', () => {
    expect(found.rules['medialive/open-input-security-group']).toEqual({
      passed: 0,
      found: 4,
      undetermined: 1,
      suppressed: 0
    })
    expect(found.rules['media/stopped-outside-change-window']).toEqual({
      passed: 4,
      found: 0,
      undetermined: 0,
      suppressed: 2
    })
    expect(found.rules).not.toHaveProperty('ivs/insecure-ingest')
  })
})

describe('SARIF', () => {
  const log = toSarif(found, rules)
  // What it is handed to takes the types of SARIF.
  const typed: Log = log

  it('is valid against the published schema', () => {
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
    expect(isSarif({ ...log, version: '2.0.0' })).toBe(false)
    expect(isSarif(toSarif(findingsOf([]), []))).toBe(true)
  })

  it('contains every rule and every group, and what code scanning requires', () => {
    const [run] = typed.runs
    expect(run?.tool.driver.rules).toHaveLength(rules.length)
    expect(run?.results).toHaveLength(found.groups.length)
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId)
      const location = locations?.[0]?.physicalLocation
      expect(location?.artifactLocation?.uri).toBe('logs/111122223333%20trail.json.gz')
      expect(location?.region?.startLine).toBe(5)
      expect(partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]{16}:1$/)
    }
  })

  it('names the first principal if several did the same', () => {
    const texts = log.runs[0]?.results.map(({ message }) => message.text) ?? []
    expect(texts.filter((text) => text.includes('found 2 times; this is the first'))).toHaveLength(
      found.groups.filter(({ count }) => count === 2).length
    )
    expect(toMarkdown(found)).toMatch(/^- First call: .*\n- Time: 2 times,/m)
    expect(toMarkdown(findingsOf(judge(withName('plain', 'c'))))).not.toContain('First call')
  })

  it('has a fingerprint for each group that does not depend on other groups', () => {
    const prints =
      log.runs[0]?.results.map((result) => result.partialFingerprints['mediatrail/v1']) ?? []
    expect(new Set(prints).size).toBe(prints.length)
    const again =
      toSarif(findingsOf([...verdicts].reverse().slice(3)), rules).runs[0]?.results ?? []
    for (const { partialFingerprints } of again)
      expect(prints).toContain(partialFingerprints['mediatrail/v1'])
  })

  it('distinguishes failures from undetermined verdicts, and shows suppressed ones', () => {
    const results = log.runs[0]?.results ?? []
    const kinds = new Set(results.map(({ kind, level }) => `${kind} ${level}`))
    expect([...kinds].sort()).toEqual(['fail error', 'fail note', 'fail warning', 'review none'])
    expect(results.filter(({ suppressions: some }) => some !== undefined)).toMatchObject([
      { ruleId: 'media/stopped-outside-change-window' },
      { ruleId: 'media/stopped-outside-change-window' }
    ])
  })

  it('turns no name into a link or an argument, and contains no control sequences', () => {
    for (const { message } of log.runs[0]?.results ?? []) {
      expect(message.text).not.toMatch(/(?<!\\)[[\]]|(?<!\{)\{\d|\n/)
      expect(message.text).not.toMatch(harmful)
    }
    for (const text of Object.values(log.runs[0]?.results[0]?.properties ?? {}))
      expect(String(text)).not.toMatch(harmful)
  })

  it('provides a location for findings without one', () => {
    const bare = toSarif(findingsOf(judge(withName('plain', 'a'))), rules)
    expect(bare.runs[0]?.results[0]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'trail/111122223333/plain/medialive.amazonaws.com' },
      region: { startLine: 1 }
    })
  })
})

describe('lines of JSON', () => {
  const lines = toJsonLines(found).split('\n')

  it('contain one group each, unchanged', () => {
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      found.groups.map(({ verdict, count, last }) => ({ ...verdict, count, last }))
    )
  })

  it('contain no control sequences', () => {
    expect(withoutBreaks(toJsonLines(found))).not.toMatch(harmful)
  })
})

describe('CSV', () => {
  const parsed = papaparse.parse(toCsv(found).trimEnd())
  const rows = parsed.data as ReadonlyArray<ReadonlyArray<string>>

  it('is parsed correctly by another library', () => {
    expect(parsed.errors).toEqual([])
    expect(rows).toHaveLength(found.groups.length + 1)
    for (const row of rows) expect(row).toHaveLength(21)
    expect(rows[0]?.[0]).toBe('severity')
  })

  it('contains no formula, and no control sequences', () => {
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows.flat().some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true)
    expect(rows.flat().some((cell) => cell.startsWith("'=1+1,"))).toBe(true)
    expect(withoutBreaks(toCsv(found))).not.toMatch(harmful)
  })
})

describe('Markdown', () => {
  const page = toMarkdown(found)

  it('has counts, and a section for each group', () => {
    expect(page).toMatch(/^# Findings\n\n\d+ findings, \d+ undetermined, 2 suppressed\.\n/)
    expect(page.match(/^### /gm)).toHaveLength(found.groups.length)
    const ids = new Set(found.groups.map(({ verdict }) => verdict.rule))
    expect(page.match(/^## /gm)).toHaveLength(ids.size)
    expect(page.match(/^\| (?:info|low|medium|high|critical) \| /gm)).toHaveLength(ids.size)
  })

  it('has the advice of the given rules', () => {
    expect(page).not.toContain('What to do: ')
    const told = toMarkdown(found, { rules })
    for (const { verdict } of found.groups) {
      const rule = rules.find(({ id }) => id === verdict.rule)
      expect(told).toContain(`**${rule?.title}**\n\n${rule?.description}`)
    }
  })

  it('keeps all record content inside code spans', () => {
    // Whatever is left when the code is taken out is ours.
    const ours = page.replace(/`[^`]*`|<code>[^<>]*<\/code>/g, '')
    expect(ours).not.toMatch(/HYPERLINK|<img|@someone|\]\(|plus|minus|<b>/)
    expect(page).toContain('HYPERLINK')
    expect(withoutBreaks(page)).not.toMatch(harmful)
  })
})

it('every output contains the request values that the message names', () => {
  for (const text of [
    toCsv(found),
    toMarkdown(found),
    toJsonLines(found),
    JSON.stringify(toSarif(found, rules))
  ])
    expect(text).toContain('The group allows 0.0.0.0/0: every address of the internet.')
})
