import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { decodeEvent, encode, type MediaEvent, principal, showIssue } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import {
  type Audit,
  type AuditOptions,
  audit,
  defineRule,
  findings,
  type Grouping,
  type Rule,
  unused,
  use,
  type Verdict
} from 'mediatrail/audit'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const live = 'medialive.amazonaws.com'

const text = {
  title: 'A rule.',
  severity: 'low',
  description: 'A rule.',
  references: [],
  tags: []
} as const

const openGroup = defineRule({
  ...text,
  id: 'test/open-group',
  on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup', 'UpdateInputSecurityGroup'] },
  messages: { open: 'It lets everybody in.' },
  check: (event, { read, at, finding, pass }) => {
    const rules = read(event, 'requestParameters', 'whitelistRules') ?? []
    const i = rules.findIndex(({ cidr }) => cidr === '0.0.0.0/0')
    return i < 0
      ? pass
      : finding('open', [at(event, 'requestParameters', 'whitelistRules', i, 'cidr')])
  }
})

const group = (cidr: string, parts: object = {}): MediaEvent =>
  buildEvent(live, 'CreateInputSecurityGroup', {
    requestParameters: { whitelistRules: [{ cidr: '192.0.2.0/24' }, { cidr }] },
    responseElements: {
      securityGroup: { arn: 'arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:1' }
    },
    ...parts
  })

const made = (rules: ReadonlyArray<Rule>, options?: AuditOptions): Audit => {
  const result = audit(rules, options)
  if (E.isLeft(result)) throw new Error(result.left.map(showIssue).join('\n'))
  return result.right
}

const refused = (rules: ReadonlyArray<Rule>, options?: AuditOptions): ReadonlyArray<string> => {
  const result = audit(rules, options)
  return E.isLeft(result) ? result.left.map(showIssue) : []
}

const changed = (
  event: MediaEvent,
  change: (record: Record<string, unknown>) => object
): MediaEvent => {
  const decoded = decodeEvent(change(structuredClone(encode(event)) as Record<string, unknown>))
  if (E.isLeft(decoded)) throw new Error('not an event')
  return decoded.right
}

const judged = (rule: Rule, event: MediaEvent): ReadonlyArray<Verdict> => made([rule]).judge(event)

const tags = (verdicts: ReadonlyArray<Verdict>): ReadonlyArray<string> =>
  verdicts.map(({ _tag }) => _tag)

const withCheck = (check: () => unknown): Rule => ({
  ...openGroup,
  // What somebody writes without a compiler.
  check: check as Rule['check']
})

describe('a verdict', () => {
  it('is a finding, with the facts needed to act, and nothing else of the payload', () => {
    expect(judged(openGroup, group('0.0.0.0/0'))).toEqual([
      {
        _tag: 'Finding',
        rule: 'test/open-group',
        severity: 'low',
        messageId: 'open',
        message: 'It lets everybody in.',
        evidence: [['requestParameters', 'whitelistRules', 1, 'cidr']],
        key: '["test/open-group","open","111122223333","us-west-2","arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:1"]',
        subject: {
          eventSource: live,
          eventName: 'CreateInputSecurityGroup',
          eventTime: '2026-01-02T03:04:05Z',
          eventID: '0987dcba-09fe-87dc-65ba-ab0987654321',
          account: '111122223333',
          region: 'us-west-2',
          principal: 'Operator/alice',
          callerAccount: '111122223333',
          address: '192.0.2.1',
          resources: [
            {
              key: 'arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:1',
              name: 'input-security-group 1',
              id: '1',
              arn: 'arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:1',
              outcome: 'succeeded',
              path: ['responseElements', 'securityGroup', 'arn']
            }
          ]
        }
      }
    ])
  })

  it('is a pass if everything was visible', () => {
    expect(judged(openGroup, group('198.51.100.0/24'))).toEqual([
      { _tag: 'Pass', rule: 'test/open-group' }
    ])
  })

  it('does not exist for events that no rule names, or with another outcome', () => {
    expect(judged(openGroup, buildEvent(live, 'StopChannel'))).toEqual([])
    expect(judged(openGroup, group('0.0.0.0/0', { errorCode: 'AccessDenied' }))).toEqual([])
    expect(
      tags(
        judged({ ...openGroup, outcome: 'any' }, group('0.0.0.0/0', { errorCode: 'AccessDenied' }))
      )
    ).toEqual(['Finding'])
  })

  it('contains only the fields of the given place', () => {
    const place = { source: 'trail.json.gz', index: 7, byteOffset: 4096 }
    const [verdict] = made([openGroup]).judge(group('0.0.0.0/0'), place)
    expect(verdict).toMatchObject({ subject: { place: { source: 'trail.json.gz', index: 7 } } })
    expect(JSON.stringify(verdict)).not.toContain('4096')
  })

  it('contains no secret from a name', () => {
    const event = group('0.0.0.0/0', {
      resources: [{ ARN: 'arn:aws:s3:::bucket/?X-Amz-Signature=abcdef0123456789' }],
      userIdentity: { type: 'IAMUser', userName: 'password=hunter2' }
    })
    const shown = JSON.stringify(judged(openGroup, event))
    expect(shown).not.toContain('abcdef0123456789')
    expect(shown).not.toContain('hunter2')
  })
})

describe('a withheld value makes a pass undetermined', () => {
  const harmless = group('198.51.100.0/24')
  const rules = ['requestParameters', 'whitelistRules']

  it.each<[string, (record: Record<string, unknown>) => object, ReadonlyArray<unknown>]>([
    [
      'a hidden payload',
      (record) => ({ ...record, requestParameters: 'HIDDEN_DUE_TO_SECURITY_REASONS' }),
      [rules]
    ],
    [
      'an omitted payload',
      (record) => ({ ...record, requestParameters: { omitted: true, reason: 'too large' } }),
      [rules]
    ],
    [
      'what is above',
      (record) => ({ ...record, requestParameters: { whitelistRules: '***' } }),
      [rules]
    ],
    [
      'what is inside',
      (record) => ({ ...record, requestParameters: { whitelistRules: [{ cidr: '***' }] } }),
      [[...rules, 0, 'cidr']]
    ],
    [
      'what is of a wrong kind',
      (record) => ({ ...record, requestParameters: { whitelistRules: [{ cidr: 1 }] } }),
      [[...rules, 0, 'cidr']]
    ]
  ])('%s', (_, change, withheld) => {
    expect(judged(openGroup, changed(harmless, change))).toMatchObject([
      { _tag: 'Undetermined', withheld }
    ])
  })

  it('but not one that the rule did not read', () => {
    expect(
      tags(
        judged(
          openGroup,
          changed(harmless, (record) => ({ ...record, responseElements: '***', userAgent: '***' }))
        )
      )
    ).toEqual(['Pass'])
  })

  const direct = (read: (event: MediaEvent) => unknown): Rule =>
    defineRule({
      ...text,
      id: 'test/direct',
      on: { 'medialive.amazonaws.com': 'all' },
      messages: {},
      check: (event, { pass }) => {
        read(event)
        return pass
      }
    })

  it('also if the rule reads the whole event, or passes it on', () => {
    const hidden = changed(harmless, (record) => ({
      ...record,
      requestParameters: { whitelistRules: '***' }
    }))
    expect(
      tags(
        judged(
          direct((event) => event.requestParameters),
          hidden
        )
      )
    ).toEqual(['Undetermined'])
    expect(
      tags(
        judged(
          direct((event) => event.responseElements),
          hidden
        )
      )
    ).toEqual(['Pass'])
    expect(
      tags(
        judged(
          direct((event) => ({ ...event })),
          hidden
        )
      )
    ).toEqual(['Undetermined'])
    const nameless = changed(harmless, (record) => ({
      ...record,
      userIdentity: { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' }
    }))
    expect(tags(judged(direct(principal), nameless))).toEqual(['Undetermined'])
  })

  it('unless the rule uses look and handles it itself', () => {
    const looks = defineRule({
      ...text,
      id: 'test/looks',
      on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup'] },
      messages: {},
      check: (event, { look, pass, undetermined, at }) =>
        look(event, 'requestParameters', 'tags')._tag === 'Hidden'
          ? pass
          : undetermined(at(event, 'requestParameters', 'tags'))
    })
    const hidden = changed(harmless, (record) => ({
      ...record,
      requestParameters: { tags: '***' }
    }))
    expect(tags(judged(looks, hidden))).toEqual(['Pass'])
    expect(judged(looks, harmless)).toMatchObject([
      { _tag: 'Undetermined', withheld: [['requestParameters', 'tags']] }
    ])
  })
})

describe('a rule that fails is a finding about the rule', () => {
  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('with a value: hunter2')
      }
    ],
    ['answers nothing', () => undefined],
    [
      'answers a message that it does not have',
      () => ({ _tag: 'Found', messageId: 'x', evidence: [], about: [] })
    ],
    ['answers a promise', () => Promise.resolve({ _tag: 'Passed' })]
  ])('that %s', (_, check) => {
    const verdicts = judged(withCheck(check), group('198.51.100.0/24'))
    expect(verdicts).toMatchObject([{ _tag: 'Finding', messageId: 'rule-failed', severity: 'low' }])
    expect(JSON.stringify(verdicts)).not.toContain('hunter2')
  })

  it('which cannot be suppressed', () => {
    const suppressions = [{ rule: 'test/*', reason: 'All of them.' }]
    const [verdict] = made([withCheck(() => undefined)], { suppressions }).judge(group('x'))
    expect(verdict).not.toHaveProperty('suppressed')
  })
})

describe('the events of a rule', () => {
  const everything = (names: 'all' | 'writes'): Rule =>
    defineRule({
      ...text,
      id: 'test/everything',
      on: { 'medialive.amazonaws.com': names },
      outcome: 'any',
      messages: {},
      check: (_, { pass }) => pass
    })
  const unlisted = changed(buildEvent(live, 'StopChannel'), ({ readOnly, ...record }) => ({
    ...record,
    eventName: 'toString'
  }))
  const read = buildEvent(live, 'ListChannels', { readOnly: true })

  it('are all of a service, or its writes, which may include unknown operations', () => {
    const count = (rule: Rule, event: MediaEvent): number => judged(rule, event).length
    expect([read, unlisted, group('x')].map((event) => count(everything('all'), event))).toEqual([
      1, 1, 1
    ])
    expect([read, unlisted, group('x')].map((event) => count(everything('writes'), event))).toEqual(
      [0, 1, 1]
    )
    expect(count(everything('all'), buildEvent('mediaconnect.amazonaws.com', 'StopFlow'))).toBe(0)
  })

  it('give one verdict for each rule, even if a name is listed twice', () => {
    const twice: Rule = {
      ...openGroup,
      on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup', 'CreateInputSecurityGroup'] }
    }
    expect(judged(twice, group('0.0.0.0/0'))).toHaveLength(1)
  })
})

describe('settings', () => {
  const withOptions = defineRule({
    ...text,
    id: 'test/options',
    on: { 'medialive.amazonaws.com': ['StopChannel'] },
    messages: { busy: 'Too many.' },
    options: {
      codec: t.type({ most: t.number, names: t.array(t.string) }),
      defaults: { most: 2, names: [] }
    },
    check: (_, { options, finding, pass }) => (options.most > 1 ? finding('busy', []) : pass)
  })
  const stop = buildEvent(live, 'StopChannel')

  it('change severity and options; missing members keep their values', () => {
    expect(made([withOptions]).judge(stop)).toMatchObject([{ _tag: 'Finding', severity: 'low' }])
    const settings = { 'test/options': { severity: 'high', options: { most: 1 } } } as const
    expect(tags(made([withOptions], { settings }).judge(stop))).toEqual(['Pass'])
    expect(made([use(withOptions, { severity: 'critical' })]).judge(stop)).toMatchObject([
      { severity: 'critical' }
    ])
    const used = use(withOptions, { options: { most: 0, names: [] } })
    expect(tags(made([used]).judge(stop))).toEqual(['Pass'])
  })

  it('turn a rule off', () => {
    expect(
      made([withOptions], { settings: { 'test/options': { severity: 'off' } } }).rules
    ).toEqual([])
  })

  it('are rejected if invalid, without showing their values', () => {
    const settings = {
      'test/options': { options: { most: 'hunter2', names: ['a', 3] } },
      'test/option': { severity: 'low' }
    } as const
    expect(refused([withOptions], { settings })).toEqual([
      'settings["test/option"]: expected the id of a rule, found object (Did you mean test/options?)',
      'settings["test/options"].options.most: expected number, found string',
      'settings["test/options"].options.names[1]: expected string, found number'
    ])
    expect(
      refused([withOptions], { settings: { 'test/options': { options: { moist: 1 } } } })
    ).toEqual([
      'settings["test/options"].options.moist: expected a known option, found number (Did you mean most?)'
    ])
    expect(
      refused([withOptions], { settings: { '*': { options: { moist: 1 }, severity: 'low' } } })
    ).toEqual([
      'settings["*"].severity: expected a known member, found string (the only member is options)',
      'settings["*"].options.moist: expected a known option, found number (Did you mean most?)'
    ])
    expect(
      refused([withOptions], { settings: { 'test/options': { options: { names: 'a' } } } })
    ).toEqual([
      'settings["test/options"].options.names: expected a list, found string (each item is string)'
    ])
    expect(refused([openGroup], { settings: { 'test/open-group': { options: {} } } })).toEqual([
      'settings["test/open-group"].options: expected no options, found object (the rule has none)'
    ])
    expect(
      refused([openGroup], { settings: { 'test/open-group': { severity: 'worst' as 'high' } } })
    ).toEqual([
      'settings["test/open-group"].severity: expected off, info, low, medium, high, critical, found string'
    ])
    expect(refused([openGroup, openGroup])).toEqual([
      'rules["test/open-group"]: expected one rule of this id, found string'
    ])
  })
})

describe('a rule that was not type-checked', () => {
  const rule = (change: object): Rule => ({ ...openGroup, ...change }) as Rule

  it.each<[string, object, ReadonlyArray<string>]>([
    [
      'an operation that is misspelt',
      { on: { [live]: ['StopChannel', 'CreateChanel'] } },
      [
        'on["medialive.amazonaws.com"][1]: expected an operation of the service, found string (Did you mean CreateChannel or CreateChannelPlacementGroup?)'
      ]
    ],
    [
      'a service that is misspelt',
      { on: { 'medialife.amazonaws.com': 'all' } },
      [
        'on["medialife.amazonaws.com"]: expected a media service, found string (Did you mean medialive.amazonaws.com?)'
      ]
    ],
    [
      'names that are no list',
      { on: { [live]: 'StopChannel' } },
      ['on["medialive.amazonaws.com"]: expected a list of names, writes, or all, found string']
    ],
    ['no events', { on: undefined }, ['on: expected names by service, found nothing']],
    [
      'no outcome',
      { outcome: undefined },
      [
        'outcome: expected succeeded, denied, failed, attempted, any, found nothing (defineRule fills it in)'
      ]
    ],
    [
      'matters of no kind',
      { per: 'day' },
      ['per: expected resource, principal, both, found string']
    ],
    [
      'a severity that is none',
      { severity: 'worst' },
      ['severity: expected info, low, medium, high, critical, found string']
    ],
    ['no messages', { messages: undefined }, ['messages: expected messages by id, found nothing']]
  ])('is rejected with %s', (_, change, expected) => {
    expect(refused([rule(change)])).toEqual(
      expected.map((text) => `rules["test/open-group"].${text}`)
    )
  })

  it('is not validated when it is off', () => {
    const settings = { 'test/open-group': { severity: 'off' } } as const
    expect(refused([rule({ on: undefined })], { settings })).toEqual([])
  })
})

describe('hand-written files', () => {
  const options = (parts: object): AuditOptions => parts

  it.each<[object, ReadonlyArray<string>]>([
    [{ settings: [] }, ['settings: expected an object with a member for each rule, found array']],
    [
      { settings: { 'test/open-grup': {} } },
      [
        'settings["test/open-grup"]: expected the id of a rule, found object (Did you mean test/open-group?)'
      ]
    ],
    [
      { settings: { 'test/open-group': null } },
      ['settings["test/open-group"]: expected an object, found null']
    ],
    [
      { settings: { 'test/open-group': { sevrity: 'high' } } },
      [
        'settings["test/open-group"].sevrity: expected a known member, found string (Did you mean severity?)'
      ]
    ],
    [
      { suppressions: [{ rule: 'test/*', reason: 'Known.', untill: '2026-01-01' }] },
      [
        'suppressions[0].untill: expected no such member: the members are rule, reason, until, messageId, account, region, principal, callerAccount, operation, address, resource, tags, found string'
      ]
    ],
    [
      { suppressions: { rule: 'test/*', reason: 'Known.' } },
      ['suppressions: expected a list of suppressions, found object']
    ],
    [
      { suppressions: [{ rule: 'test/*', reason: 'Known.', tags: ['stage'] }] },
      ['suppressions[0].tags: expected one or more tags, by key, found array']
    ],
    [{ suppressions: null }, ['suppressions: expected a list of suppressions, found null']],
    [{ settings: null }, ['settings: expected an object with a member for each rule, found null']]
  ])('%j is rejected', (given, expected) => {
    expect(refused([openGroup], options(given))).toEqual(expected)
  })
})

describe('one group', () => {
  const groups = (per: Grouping | undefined): number => {
    const audited = made([{ ...openGroup, per: per ?? openGroup.per }])
    const of = (id: number, userName: string): MediaEvent =>
      group('0.0.0.0/0', {
        userIdentity: { type: 'IAMUser', userName },
        responseElements: {
          securityGroup: {
            arn: `arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:${id}`
          }
        }
      })
    const events = [of(1, 'ada'), of(2, 'ada'), of(3, 'ada'), of(1, 'eve')]
    return run(
      findings(audited),
      events.map((event) => ({ event }))
    ).groups.length
  }

  it.each([
    [undefined, 3],
    ['resource', 3],
    ['principal', 2],
    ['both', 4]
  ] as const)('is identified by %s', (per, expected) => {
    expect(groups(per)).toBe(expected)
  })
})

describe('suppressions', () => {
  const reason = 'The group of the test bench, agreed on 2026-01-01.'
  const arn = 'arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:1'
  const isSuppressed = (suppression: object, now?: string): boolean => {
    const suppressions = [{ rule: 'test/open-group', reason, ...suppression }]
    const options = now === undefined ? { suppressions } : { suppressions, now }
    const [verdict] = made([openGroup], options).judge(group('0.0.0.0/0'))
    return verdict !== undefined && 'suppressed' in verdict
  }

  it('keep the verdict in the result, with the reason', () => {
    const suppressions = [
      { rule: 'other', reason: 'x' },
      { rule: 'test/*', reason }
    ]
    const verdicts = made([openGroup], { suppressions }).judge(group('0.0.0.0/0'))
    expect(verdicts).toMatchObject([{ _tag: 'Finding', suppressed: { index: 1, reason } }])
  })

  it('are reported if unused', () => {
    const needless = { rule: 'test/open-group', reason, account: '999999999999' }
    const audited = made([openGroup], {
      suppressions: [needless, { rule: 'test/*', reason }, { rule: 'test/open-group', reason }]
    })
    expect(unused(run(findings(audited), []), audited)).toHaveLength(3)
    const found = run(findings(audited), [{ event: group('0.0.0.0/0') }])
    expect(unused(found, audited)).toEqual([needless, { rule: 'test/open-group', reason }])
  })

  it('also suppress undetermined verdicts', () => {
    const hidden = changed(group('x'), (record) => ({ ...record, requestParameters: '***' }))
    const audited = made([openGroup], { suppressions: [{ rule: 'test/open-group', reason }] })
    expect(audited.judge(hidden)).toMatchObject([
      { _tag: 'Undetermined', suppressed: { index: 0 } }
    ])
  })

  it.each<[object, boolean]>([
    [{}, true],
    [{ rule: 'test/open' }, false],
    [{ messageId: 'open' }, true],
    [{ messageId: 'shut' }, false],
    [{ account: '111122223333' }, true],
    [{ account: '444455556666' }, false],
    [{ region: 'us-*' }, true],
    [{ region: 'eu-*' }, false],
    [{ principal: 'Operator/alice' }, true],
    [{ principal: 'Operator/bob' }, false],
    [{ resource: arn }, true],
    [{ resource: 'arn:aws:medialive:us-west-2:111122223333:*' }, true],
    [{ resource: '1' }, true],
    [{ resource: 'input-security-group 1' }, true],
    [{ resource: '2' }, false],
    [{ resource: 'arn:aws:medialive:us-west-2:111122223333:inputSecurityGroup:2' }, false],
    [{ until: '2026-01-02' }, false],
    [{ until: '2026-01-03' }, true],
    [{ until: '2026-01-02T03:04:05Z' }, false],
    [{ until: '2026-01-02T03:04:06Z' }, true]
  ])('hold for %o: %s', (suppression, expected) => {
    expect(isSuppressed(suppression)).toBe(expected)
  })

  it('apply to a resource however a call names it, and to a batch only if all resources match', () => {
    const rule = defineRule({
      ...text,
      id: 'test/any',
      on: { 'medialive.amazonaws.com': 'all' },
      messages: { found: 'found' },
      check: (_, { finding }) => finding('found', [])
    })
    const isSilent = (resource: string, event: MediaEvent): boolean =>
      made([rule], { suppressions: [{ rule: 'test/any', reason: 'agreed', resource }] })
        .judge(event)
        .every((verdict) => verdict._tag !== 'Pass' && verdict.suppressed !== undefined)
    const key = 'arn:aws:medialive:us-west-2:111122223333:channel:1'
    const byId = buildEvent(live, 'StopChannel', {
      requestParameters: { channelId: '1' },
      responseElements: null
    })
    const batchOf = (...channelIds: ReadonlyArray<string>): MediaEvent =>
      buildEvent(live, 'BatchStop', { requestParameters: { channelIds }, responseElements: null })
    expect(isSilent(key, byId)).toBe(true)
    expect(isSilent(key, batchOf('1'))).toBe(true)
    expect(isSilent(key, batchOf('1', '2'))).toBe(false)
    expect(isSilent('arn:aws:medialive:*', batchOf('1', '2'))).toBe(true)
    const many = batchOf(...Array.from({ length: 12 }, (_, i) => String(i)))
    expect(isSilent('arn:aws:medialive:*', many)).toBe(false)
  })

  it('expire at the time that the caller passes', () => {
    expect(isSuppressed({ until: '2026-06-01' }, '2026-05-31T23:59:59Z')).toBe(true)
    expect(isSuppressed({ until: '2026-06-01' }, '2026-06-01T00:00:00Z')).toBe(false)
    expect(isSuppressed({ until: '2026-06-01' }, 'yesterday')).toBe(false)
  })

  it('are rejected without a reason, or with an invalid time', () => {
    const suppressions = [
      { rule: 'test/open-group', reason: ' ' },
      { rule: 'test/open-group', reason, until: 'soon' },
      { rule: 'test/open-group', reason, tags: {} },
      { rule: 'test/open-group', reason, tags: { stage: ' ' } }
    ]
    expect(refused([openGroup], { suppressions })).toEqual([
      'suppressions[0].reason: expected a non-empty string, found string',
      'suppressions[1].until: expected a time in ISO 8601, found string',
      'suppressions[2].tags: expected one or more tags, by key, found object',
      'suppressions[3].tags: expected one or more tags, by key, found object'
    ])
  })
})
