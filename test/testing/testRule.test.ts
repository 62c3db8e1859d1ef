import { decodeEvent, encode, field, type MediaEvent, outcome } from 'mediatrail'
import { defineRule, type Rule } from 'mediatrail/audit'
import {
  buildEvent,
  deny,
  hide,
  omit,
  type RuleTables,
  ruleCases,
  testRule,
  truncate
} from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const live = 'medialive.amazonaws.com'

const group = (cidr: string) =>
  buildEvent(live, 'CreateInputSecurityGroup', {
    requestParameters: { whitelistRules: [{ cidr }] }
  })

const open = group('0.0.0.0/0')
const shut = group('192.0.2.0/24')

const rule = defineRule({
  id: 'test/open',
  title: 'A rule.',
  severity: 'low',
  description: 'A rule.',
  references: [],
  tags: [],
  on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup'] },
  messages: { open: 'It is open.' },
  check: (event, { read, at, finding, pass }) =>
    read(event, 'requestParameters', 'whitelistRules', 0, 'cidr') === '0.0.0.0/0'
      ? finding('open', [at(event, 'requestParameters', 'whitelistRules', 0, 'cidr')])
      : pass
})

const tables = {
  finding: { open: [open] },
  pass: [shut],
  undetermined: [omit(shut)],
  denied: [deny(open)]
} as const

const problems = (tested: Rule, given: object): ReadonlyArray<string> =>
  // Tables as somebody writes them without a compiler.
  ruleCases(tested, given as RuleTables<MediaEvent, string>).flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`${name}: ${problem}`]
  )

describe('ruleCases', () => {
  it('reports nothing for a correct rule', () => {
    expect(ruleCases(rule, tables).map(({ name, problem }) => [name, problem])).toEqual([
      ['reports the event of "open"', undefined],
      ['passes the event', undefined],
      ['is undetermined for the event', undefined],
      ['ignores the event of denied', undefined],
      [
        'does not pass the event of "open" when requestParameters.whitelistRules[0].cidr is hidden',
        undefined
      ],
      ['does not pass the event of "open" when requestParameters is omitted', undefined]
    ])
  })

  it.each<[string, object, ReadonlyArray<string>]>([
    ['a table', { ...tables, pass: [] }, ['has events in pass: the table is empty']],
    [
      'the undetermined',
      { ...tables, undetermined: undefined },
      ['has events in undetermined: the table is empty']
    ],
    ['the denied', { ...tables, denied: [] }, ['has events in denied: the table is empty']],
    ['a message', { ...tables, finding: {} }, ['has events in finding.open: the table is empty']]
  ])('requires %s', (_, given, expected) => {
    expect(problems(rule, given)).toEqual(expected)
  })

  it.each<[string, object, ReadonlyArray<string>]>([
    [
      'a finding that is none',
      { ...tables, finding: { open: [open, shut] } },
      ['reports event 2 of "open": expected a finding (open), got: a pass']
    ],
    [
      'a pass that is none',
      { ...tables, pass: [open] },
      ['passes the event: expected a pass, got: a finding (open)']
    ],
    [
      'a pass that the rule does not judge',
      { ...tables, pass: [buildEvent(live, 'StopChannel')] },
      [
        'passes the event: expected a pass, got: no verdict (the rule does not select this event, or not its outcome)'
      ]
    ],
    [
      'an undetermined one that is none',
      { ...tables, undetermined: [shut] },
      ['is undetermined for the event: expected an undetermined verdict, got: a pass']
    ],
    [
      'a denied one that was allowed',
      { ...tables, denied: [shut] },
      ['ignores the event of denied: the call was not denied: use deny(event)']
    ],
    [
      'a claim to see enough',
      { ...tables, undetermined: { never: 'it reads no payload' } },
      [
        'reports the event of "open" without its payloads: expected a finding, got: an undetermined verdict (requestParameters.whitelistRules[0].cidr)'
      ]
    ],
    [
      'what does not decode',
      { ...tables, pass: [{ ...shut, eventTime: '' }] },
      ['passes the event: the event does not decode']
    ]
  ])('reports %s', (_, given, expected) => {
    expect(problems(rule, given)).toEqual(expected)
  })

  it('reports a rule that passes what it cannot see', () => {
    const blind: Rule = {
      ...rule,
      check: (event, { at, finding, pass, look }) => {
        const cidr = look(event as typeof open, 'requestParameters', 'whitelistRules', 0, 'cidr')
        return cidr._tag === 'Present' && cidr.value === '0.0.0.0/0'
          ? finding('open', [at(open, 'requestParameters', 'whitelistRules', 0, 'cidr')])
          : pass
      }
    }
    expect(problems(blind, { ...tables, undetermined: { never: 'so it says' } })).toEqual([
      'reports the event of "open" without its payloads: expected a finding, got: a pass',
      'does not pass the event of "open" when requestParameters.whitelistRules[0].cidr is hidden: expected no pass, got: a pass',
      'does not pass the event of "open" when requestParameters is omitted: expected no pass, got: a pass'
    ])
    expect(
      problems(blind, { ...tables, undetermined: { never: 'x' }, passesHidden: 'so it is meant' })
    ).toHaveLength(1)
  })

  it('reports a rule that throws, whatever was expected', () => {
    const broken: Rule = {
      ...rule,
      check: () => [{ _tag: 'Found', messageId: 'x', evidence: [], about: [] }]
    }
    expect(problems(broken, tables)).toEqual([
      'reports the event of "open": expected a finding (open), got: The rule returned something other than an answer.',
      'passes the event: expected a pass, got: The rule returned something other than an answer.',
      'is undetermined for the event: expected an undetermined verdict, got: The rule returned something other than an answer.'
    ])
  })

  it('supports a rule for denied calls', () => {
    const denied: Rule = {
      ...rule,
      outcome: 'denied',
      check: (_, { finding }) => finding('open', [])
    }
    const given = {
      finding: { open: [deny(open)] },
      pass: { never: 'x' },
      undetermined: { never: 'x' }
    }
    expect(problems(denied, { ...given, denied: [deny(open)] })).toEqual([])
    expect(
      problems({ ...denied, check: (_, { pass }) => pass }, { ...given, denied: [deny(open)] })
    ).toContain('reports the event of denied: expected a finding, got: a pass')
  })

  it('reports an invalid rule', () => {
    expect(problems({ ...rule, given: {} }, tables)).toEqual([
      'can be made: rules["test/open"].options: expected no options, found object (the rule has none)'
    ])
  })
})

describe('testRule', () => {
  it('creates a test for each case, which fails if the case does', async () => {
    const made: Array<readonly [string, () => Promise<void>]> = []
    testRule((name, run) => made.push([name, run]), rule, { ...tables, pass: [open] })
    expect(made).toHaveLength(6)
    const failed = await Promise.all(
      made.map(([name, run]) =>
        run().then(
          () => [],
          (error: Error) => [`${name}: ${error.message}`]
        )
      )
    )
    const [failure = '', ...others] = failed.flat()
    const [problem, ...event] = failure.split('\n')
    expect(others).toEqual([])
    expect(problem).toBe('test/open passes the event: expected a pass, got: a finding (open)')
    expect(JSON.parse(event.join('\n'))).toEqual(encode(open))
  })

  const failureOf = async (tested: Rule, given: object): Promise<Error> => {
    const made: Array<() => Promise<void>> = []
    testRule(
      (_, run) => made.push(run),
      tested,
      // Tables as somebody writes them without a compiler.
      given as RuleTables<MediaEvent, string>
    )
    const outcomes = await Promise.allSettled(made.map((run) => run()))
    const failed = outcomes.find((each) => each.status === 'rejected')
    return failed?.reason
  }

  it('has the error of the rule as the cause', async () => {
    const error = new TypeError('no such member')
    const broken: Rule = {
      ...rule,
      check: () => {
        throw error
      }
    }
    const failure = await failureOf(broken, tables)
    expect(failure.cause).toBe(error)
    expect(failure.message).toContain('got: The rule threw TypeError at ')
  })

  it('shows no secret of the event', async () => {
    const secret = 'sk_us-west-2_abcdefghijkl_0123456789'
    const key = buildEvent('ivs.amazonaws.com', 'GetStreamKey', {
      responseElements: {
        streamKey: {
          arn: 'arn:aws:ivs:us-west-2:111122223333:stream-key/x',
          value: secret as never
        }
      }
    })
    const failure = await failureOf(rule, { ...tables, pass: [key] })
    expect(failure.message).toContain('"eventName": "GetStreamKey"')
    expect(failure.message).not.toContain(secret)
  })

  it('says why an event does not decode', async () => {
    const failure = await failureOf(rule, { ...tables, pass: [{ ...shut, eventTime: '' }] })
    expect(failure.message).toMatch(/^the event does not decode\n.*eventTime: expected /)
  })
})

describe('redaction by AWS', () => {
  const cidr = ['requestParameters', 'whitelistRules', 0, 'cidr'] as const

  it('is simulated by hide, also for a missing member', () => {
    expect(field(hide(shut, ...cidr), ...cidr)._tag).toBe('Hidden')
    expect(field(hide(shut, 'requestParameters'), ...cidr)._tag).toBe('Hidden')
    const bare = buildEvent(live, 'CreateInputSecurityGroup')
    expect(field(hide(bare, ...cidr), ...cidr)._tag).toBe('Hidden')
  })

  it('is simulated by omit', () => {
    expect(field(omit(shut), ...cidr)._tag).toBe('Omitted')
    expect(field(omit(shut), 'responseElements')._tag).toBe('Null')
    expect(field(omit(shut, 'responseElements'), 'responseElements')._tag).toBe('Omitted')
  })

  it('is simulated by truncate', () => {
    expect(field(truncate(shut, 'userAgent'), 'userAgent')).toMatchObject({
      _tag: 'Truncated',
      limit: 1024
    })
    expect(field(truncate(shut, 'errorMessage'), 'errorMessage')._tag).toBe('Truncated')
  })

  it('is simulated by deny', () => {
    expect(outcome(deny(shut))).toEqual({ _tag: 'Denied', code: 'AccessDenied' })
    expect(deny(shut).requestParameters).toBeNull()
  })

  it('does not change the event, and returns one that decodes to itself', () => {
    const before = structuredClone(shut)
    for (const after of [hide(shut, ...cidr), omit(shut), truncate(shut, 'userAgent'), deny(shut)])
      expect(decodeEvent(encode(after))).toEqual({ _tag: 'Right', right: after })
    expect(shut).toEqual(before)
  })
})
