import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { type MediaEvent, showIssue } from 'mediatrail'
import {
  combine,
  count,
  empty,
  finish,
  type Placed,
  run,
  stateCodec,
  step
} from 'mediatrail/aggregate'
import {
  type Audit,
  type AuditOptions,
  audit,
  type FindingGroup,
  type Findings,
  findings,
  findingsOf,
  type RuleTally,
  recommended,
  use,
  type Verdict
} from 'mediatrail/audit'
import { buildEvent, deny, omit } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { holdsLaw7 } from '../aggregate/law7.js'

const live = 'medialive.amazonaws.com'

const auditOf = (options?: AuditOptions, rules = recommended.rules): Audit => {
  const made = audit(rules, options)
  if (E.isLeft(made)) throw new Error(made.left.map(showIssue).join('\n'))
  return made.right
}

const made = auditOf({
  suppressions: [{ rule: 'media/stopped-*', reason: 'Agreed.', until: '2026-01-03' }]
})

const opened = (id: string, rest: object): MediaEvent =>
  buildEvent(live, 'UpdateInputSecurityGroup', {
    requestParameters: { inputSecurityGroupId: id, whitelistRules: [{ cidr: '0.0.0.0/0' }] },
    ...rest
  })

/** In several renderings, of which some are one moment, and one is no time. */
const times = [
  '2026-01-02T03:04:05Z',
  '2026-01-02T03:04:05.000Z',
  '2026-01-02T05:04:05+0200',
  '2026-01-02T04:00:00+0200',
  '2026-01-03T00:00:00Z',
  '2026-01-02T03:04:05.5Z',
  'noon'
]

const event: fc.Arbitrary<MediaEvent> = fc
  .record({
    eventID: fc.constantFrom('a', 'b', 'c'),
    eventTime: fc.constantFrom(...times),
    id: fc.constantFrom('1', '2'),
    change: fc.constantFrom<(of: MediaEvent) => MediaEvent>(
      (of) => of,
      (of) => of,
      (of) => omit(of),
      (of) => deny(of)
    ),
    isStop: fc.boolean()
  })
  .map(({ id, change, isStop, ...rest }) =>
    change(
      isStop
        ? buildEvent(live, 'StopChannel', { requestParameters: { channelId: id }, ...rest })
        : opened(id, rest)
    )
  )

const place = fc.record({ source: fc.constantFrom('a.json', 'b.json'), index: fc.nat(3) })

const placed: fc.Arbitrary<Placed<MediaEvent>> = fc
  .tuple(event, fc.option(place))
  .map(([event, place]) => (place === null ? { event } : { event, place }))

/** Milliseconds, or none: what the definition calls the time of a verdict. */
const millisecondsOf = (time: string): number | undefined => {
  const parsed = Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(parsed) ? undefined : parsed
}

const tallied = (verdicts: ReadonlyArray<Verdict>): RuleTally => {
  const noticed = verdicts.filter((verdict) => verdict._tag !== 'Pass')
  const open = noticed.filter(({ suppressed }) => suppressed === undefined)
  return {
    passed: verdicts.length - noticed.length,
    found: open.filter(({ _tag }) => _tag === 'Finding').length,
    undetermined: open.filter(({ _tag }) => _tag === 'Undetermined').length,
    suppressed: noticed.length - open.length
  }
}

/** By what a reader of the documentation expects; the order of the groups is told apart. */
const naive = (verdicts: ReadonlyArray<Verdict>) => {
  const noticed = verdicts.filter((verdict) => verdict._tag !== 'Pass')
  const idOf = (verdict: FindingGroup['verdict']): string =>
    JSON.stringify([verdict._tag, verdict.key, verdict.severity, verdict.suppressed?.index ?? null])
  const groups = new Map<string, Array<FindingGroup['verdict']>>()
  for (const verdict of noticed)
    groups.set(idOf(verdict), [...(groups.get(idOf(verdict)) ?? []), verdict])
  return new Map(
    [...groups].map(([id, all]) => {
      const known = all.flatMap(({ subject }) => millisecondsOf(subject.eventTime) ?? [])
      return [
        id,
        {
          count: all.length,
          first: known.length === 0 ? undefined : known.reduce((a, b) => Math.min(a, b)),
          last: known.length === 0 ? undefined : known.reduce((a, b) => Math.max(a, b))
        }
      ]
    })
  )
}

describe('findings', () => {
  const of = findings(made)

  it('are the same however the trail is split, also through JSON', () => {
    holdsLaw7(of, placed)
  })

  it('are the verdicts, counted, from the first to the last by time', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 20 }), (all) => {
        const verdicts = all.flatMap(({ event, place }) => made.judge(event, place))
        const found = run(of, all)
        expect(found).toEqual(findingsOf(verdicts))
        expect(findingsOf([...verdicts].reverse())).toEqual(found)
        const groups = found.groups.map(({ verdict, count, last }): readonly [string, object] => [
          JSON.stringify([
            verdict._tag,
            verdict.key,
            verdict.severity,
            verdict.suppressed?.index ?? null
          ]),
          {
            count,
            first: millisecondsOf(verdict.subject.eventTime),
            last: millisecondsOf(last)
          }
        ])
        expect(new Map(groups)).toEqual(naive(verdicts))
        for (const [rule, tally] of Object.entries(found.rules))
          expect(tally).toEqual(tallied(verdicts.filter((verdict) => verdict.rule === rule)))
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      })
    )
  })

  it('do not change the state when they are read', () => {
    const state = step(empty(of), { event: opened('1', { eventID: 'b' }) })
    const before: Findings = structuredClone(finish(state))
    const first = finish(state)
    step(state, { event: opened('1', { eventID: 'a' }) })
    expect(first).toEqual(before)
    expect(finish(state).groups[0]?.count).toBe(2)
  })

  it('do not change when the states they were combined from do', () => {
    const a = step(empty(of), { event: opened('1', { eventID: 'b' }) })
    const both = combine(a, empty(of))
    step(a, { event: opened('1', { eventID: 'a' }) })
    expect(E.isRight(both) && finish(both.right).groups[0]?.count).toBe(1)
  })
})

describe('the fingerprint of findings', () => {
  const window = { days: ['tue'], from: '02:00', to: '05:00' }
  const rule = 'media/stopped-outside-change-window'

  it.each<[string, Audit]>([
    ['other rules', auditOf({}, recommended.rules.slice(1))],
    ['another severity', auditOf({ settings: { [rule]: { severity: 'info' } } })],
    ['other options', auditOf({ settings: { [rule]: { options: { windows: [window] } } } })],
    ['a suppression', auditOf({ suppressions: [{ rule: 'ivs/*', reason: 'For the tests.' }] })],
    ['another now', auditOf({ now: '2026-01-01T00:00:00Z' })],
    [
      'a rule that was used with another severity',
      auditOf(
        {},
        recommended.rules.map((each, i) => (i === 0 ? use(each, { severity: 'info' }) : each))
      )
    ]
  ])('distinguishes %s', (_, other) => {
    const state = empty(findings(auditOf()))
    expect(other.fingerprint).not.toBe(auditOf().fingerprint)
    expect(combine(state, empty(findings(other)))).toMatchObject({
      left: { _tag: 'Incompatible' }
    })
  })

  it('is the same for equal audits', () => {
    expect(auditOf().fingerprint).toBe(auditOf({ settings: {} }).fingerprint)
    expect(auditOf().fingerprint).not.toBe(count.fingerprint)
  })

  it('contains no values of settings', () => {
    const reason = 'hunter2'
    expect(auditOf({ suppressions: [{ rule: 'ivs/*', reason }] }).fingerprint).not.toContain(reason)
  })
})

describe('the state of findings', () => {
  const of = findings(made)
  const codec = stateCodec(of)
  const encoded = () => {
    const state = step(empty(of), {
      event: opened('1', {}),
      place: { source: 'a.json', index: 3 }
    })
    step(state, { event: omit(opened('2', {})) })
    return JSON.parse(JSON.stringify(codec.encode(state)))
  }

  const at = (
    value: unknown,
    [step, ...rest]: ReadonlyArray<string | number>,
    to: unknown
  ): unknown => {
    if (step === undefined) return to
    const inner = at(Object(value)[step], rest, to)
    if (Array.isArray(value)) return value.map((each, i) => (i === step ? inner : each))
    return { ...Object(value), [step]: inner }
  }
  const group = ['state', 0, 0]
  const subject = [...group, 'verdict', 'subject']

  it.each<[string, ReadonlyArray<string | number>, unknown, string]>([
    ['no list', ['state'], {}, 'state: expected a list of 3, found object'],
    ['no groups', ['state', 0], null, 'state[0]: expected a list of groups, found null'],
    [
      'a group twice',
      ['state', 0],
      [encoded().state[0][0], encoded().state[0][0]],
      'state[0][1]: expected a unique group, found object (it occurs twice)'
    ],
    ['a count below 0', [...group, 'count'], -1, 'expected a count, found number'],
    ['no verdict', [...group, 'verdict'], undefined, 'verdict'],
    ['another severity', [...group, 'verdict', 'severity'], 'hunter2', 'found string'],
    ['a path that is none', [...group, 'verdict', 'evidence'], [[{}]], 'found object'],
    ['a subject without a time', [...subject, 'eventTime'], undefined, 'eventTime'],
    ['a place without an index', [...subject, 'place'], { source: 'hunter2' }, 'index'],
    ['no tallies', ['state', 1], 1, 'state[1]: expected a list of pairs, found number'],
    ['a tally that is none', ['state', 1, 0, 1, 'found'], '1', 'expected a count, found string']
  ])('is rejected with %s, and without a value', (_, path, value, words) => {
    const decoded = codec.decode(at(encoded(), path, value))
    if (E.isRight(decoded)) throw new Error('decoded')
    const [message] = decoded.left.map((error) => error.message)
    expect(message).toContain(words)
    expect(message).not.toContain('hunter2')
  })

  it('is decoded as it was encoded', () => {
    const decoded = codec.decode(encoded())
    if (E.isLeft(decoded)) throw new Error('refused')
    expect(codec.encode(decoded.right)).toEqual(encoded())
  })
})
