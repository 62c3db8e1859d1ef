/** What the types of rules promise, held by the compiler. */
import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

import type { DecodeIssue, EventOf, Field, MediaEvent, Path, UnlistedEvent } from 'mediatrail'
import type { Aggregate, Placed, PlacedRecord } from 'mediatrail/aggregate'
import {
  type Answer,
  type Audit,
  type AuditOptions,
  audit,
  type ChangeWindow,
  type ChangeWindows,
  type Context,
  defineRule,
  type EventsOn,
  type Finding,
  type FindingGroup,
  type Findings,
  type Found,
  findings,
  findingsOf,
  type Judgement,
  type Known,
  type Noticed,
  type OutputOptions,
  type Pack,
  type Pass,
  type Passed,
  type RecordPlace,
  type Rule,
  type RuleDefinition,
  type RuleOptions,
  type RuleOutcome,
  type RuleTally,
  type RuleText,
  recommended,
  ruleFailed,
  type SarifLevel,
  type SarifLog,
  type SarifResult,
  type SarifRule,
  type SarifText,
  type Settings,
  type Severity,
  type Subject,
  type SubjectResource,
  type Suppressed,
  type Suppression,
  type Suppressions,
  type Targets,
  type TrustedAccounts,
  toCsv,
  toJsonLines,
  toMarkdown,
  toSarif,
  type Undecided,
  type Undetermined,
  use,
  type Verdict
} from 'mediatrail/audit'
import type { Log, ReportingDescriptor, Result } from 'sarif'
import { describe, expectTypeOf, it } from 'vitest'

const live = 'medialive.amazonaws.com'
type Live = typeof live

const text = {
  id: 'test/rule',
  title: 'A rule.',
  severity: 'low',
  description: 'A rule.',
  references: [],
  tags: [],
  messages: { open: 'It is open.', shut: 'It is shut.' }
} as const

describe('defineRule', () => {
  it('passes the check the union of exactly the named events', () => {
    defineRule({
      ...text,
      on: {
        'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'],
        'mediaconnect.amazonaws.com': ['StopFlow']
      },
      check: (event, { pass }) => {
        expectTypeOf(event).toEqualTypeOf<
          | EventOf<Live, 'StopChannel'>
          | EventOf<Live, 'DeleteChannel'>
          | EventOf<'mediaconnect.amazonaws.com', 'StopFlow'>
        >()
        if (event.eventName === 'StopFlow')
          expectTypeOf(event).toEqualTypeOf<EventOf<'mediaconnect.amazonaws.com', 'StopFlow'>>()
        return pass
      }
    })
  })

  it('passes every event of the service, including unlisted ones, to a rule for all operations or all writes', () => {
    type OfMediaStore = Extract<MediaEvent, { eventSource: 'mediastore.amazonaws.com' }>
    for (const names of ['all', 'writes'] as const)
      defineRule({
        ...text,
        on: { 'mediastore.amazonaws.com': names },
        check: (event, { pass }) => {
          expectTypeOf(event).toEqualTypeOf<OfMediaStore>()
          return pass
        }
      })
    expectTypeOf<UnlistedEvent<'mediastore.amazonaws.com'>>().toExtend<OfMediaStore>()
  })

  it('rejects a name that is misspelt, or of another service', () => {
    defineRule({
      ...text,
      // @ts-expect-error MediaLive has no StopChanel
      on: { 'medialive.amazonaws.com': ['StopChanel'] },
      check: (_, { pass }) => pass
    })
    defineRule({
      ...text,
      // @ts-expect-error StopFlow is of MediaConnect
      on: { 'medialive.amazonaws.com': ['StopChannel', 'StopFlow'] },
      check: (_, { pass }) => pass
    })
    defineRule({
      ...text,
      // @ts-expect-error neither a list nor one of two words
      on: { 'medialive.amazonaws.com': 'reads' },
      check: (_, { pass }) => pass
    })
  })

  it('rejects an unknown service, even next to a known one', () => {
    defineRule({
      ...text,
      // @ts-expect-error the source lacks its host
      on: { medialive: ['StopChannel'] },
      check: (_, { pass }) => pass
    })
    defineRule({
      ...text,
      on: {
        'medialive.amazonaws.com': ['StopChannel'],
        // @ts-expect-error S3 is no media service
        's3.amazonaws.com': ['PutObject']
      },
      check: (_, { pass }) => pass
    })
  })

  it('checks the ids of its messages', () => {
    const rule = defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      check: (_, { finding, pass }) => {
        expectTypeOf(finding('open', [])).toEqualTypeOf<Found<'open' | 'shut'>>()
        // @ts-expect-error no message has this id
        finding('opened', [])
        return pass
      }
    })
    expectTypeOf(rule).toEqualTypeOf<Rule<EventOf<Live, 'StopChannel'>, 'open' | 'shut', {}>>()
  })

  it('reads by paths that the compiler checks', () => {
    defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup', 'UpdateInputSecurityGroup'] },
      check: (event, { read, look, at, pass }) => {
        expectTypeOf(read(event, 'requestParameters', 'whitelistRules', 0, 'cidr')).toEqualTypeOf<
          string | undefined
        >()
        expectTypeOf(look(event, 'awsRegion')).toEqualTypeOf<Field<string>>()
        expectTypeOf(at(event, 'requestParameters', 'whitelistRules')).toEqualTypeOf<Path>()
        // @ts-expect-error neither request has it
        read(event, 'requestParameters', 'channelId')
        // @ts-expect-error a path of evidence is checked too
        at(event, 'requestParameters', 'whitelistRule')
        return pass
      }
    })
  })

  it('collects the value at every index, with its own path', () => {
    defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['CreateInputSecurityGroup', 'UpdateInputSecurityGroup'] },
      check: (event, { each, finding }) => {
        const ranges = each(event, 'requestParameters', 'whitelistRules', 0, 'cidr')
        expectTypeOf(ranges).toEqualTypeOf<
          ReadonlyArray<{ readonly value: string; readonly path: Path }>
        >()
        // @ts-expect-error a rule of the list has a range, and no channel
        each(event, 'requestParameters', 'whitelistRules', 0, 'channelId')
        return ranges.map(({ value, path }) => finding('open', [path], { range: value }))
      }
    })
  })

  it('accepts only text as message values', () => {
    defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      check: (_, { finding }) => [
        finding('open', [], { account: '111122223333' }),
        finding('open', [], ['111122223333']),
        // @ts-expect-error a number is written out by the rule
        finding('open', [], { times: 2 })
      ]
    })
  })

  it('accepts severities only for its own messages, and one of five outcomes', () => {
    const on = { 'medialive.amazonaws.com': ['StopChannel'] } as const
    const check = (_: unknown, { pass }: { readonly pass: Passed }) => pass
    defineRule({ ...text, on, check, severities: { open: 'high' }, outcome: 'attempted' })
    // @ts-expect-error no message has this id
    defineRule({ ...text, on, check, severities: { opened: 'high' } })
    // @ts-expect-error no severity
    defineRule({ ...text, on, check, severities: { open: 'terrible' } })
    // @ts-expect-error no outcome
    defineRule({ ...text, on, check, outcome: 'tried' })
  })

  it('types its options by their codec', () => {
    const rule = defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      options: { codec: t.type({ accounts: t.array(t.string) }), defaults: { accounts: [] } },
      check: (_, { options, pass }) => {
        expectTypeOf(options).toEqualTypeOf<{ accounts: Array<string> }>()
        return pass
      }
    })
    use(rule, { severity: 'high', options: { accounts: ['111122223333'] } })
    // @ts-expect-error an account is a text
    use(rule, { options: { accounts: [1] } })
    // @ts-expect-error no severity
    use(rule, { severity: 'terrible' })
    defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      // @ts-expect-error the defaults are not of the codec
      options: { codec: t.type({ accounts: t.array(t.string) }), defaults: { accounts: '' } },
      check: (_, { pass }) => pass
    })
  })

  it('requires a verdict', () => {
    defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      // @ts-expect-error silence is no answer
      check: () => undefined
    })
  })
})

describe('audit', () => {
  it('accepts rules for different events, or a pack, and reports invalid settings', () => {
    const stop = defineRule({
      ...text,
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      check: (_, { pass }) => pass
    })
    const flow = defineRule({
      ...text,
      on: { 'mediaconnect.amazonaws.com': 'all' },
      options: { codec: t.type({ n: t.number }), defaults: { n: 1 } },
      check: (_, { pass }) => pass
    })
    expectTypeOf(audit([stop, flow])).toEqualTypeOf<E.Either<ReadonlyArray<DecodeIssue>, Audit>>()
    expectTypeOf(audit).toBeCallableWith({
      id: 'p',
      title: 'P',
      rules: [stop, flow]
    } satisfies Pack)
    expectTypeOf<Parameters<Audit['judge']>>().toEqualTypeOf<
      [event: MediaEvent, place?: RecordPlace | undefined]
    >()
    expectTypeOf<ReturnType<Audit['judge']>>().toEqualTypeOf<ReadonlyArray<Verdict>>()
    // @ts-expect-error a suppression without a reason
    audit([stop], { suppressions: [{ rule: 'test/rule' }] })
  })
})

describe('the models', () => {
  it('are unions on their tags, and interfaces with these members', () => {
    expectTypeOf<Verdict>().toEqualTypeOf<Pass | Finding | Undetermined>()
    expectTypeOf<Verdict['_tag']>().toEqualTypeOf<'Pass' | 'Finding' | 'Undetermined'>()
    expectTypeOf<Finding>().toExtend<Noticed>()
    expectTypeOf<Undetermined>().toExtend<Noticed>()
    expectTypeOf<Noticed['subject']>().toEqualTypeOf<Subject>()
    expectTypeOf<Noticed['suppressed']>().toEqualTypeOf<Suppressed | undefined>()
    expectTypeOf<Subject['resources']>().toEqualTypeOf<ReadonlyArray<SubjectResource>>()
    expectTypeOf<Subject['place']>().toEqualTypeOf<RecordPlace | undefined>()
    expectTypeOf<Finding['evidence']>().toEqualTypeOf<ReadonlyArray<Path>>()
    expectTypeOf<Answer<'a'>>().toEqualTypeOf<Passed | Found<'a'> | Undecided>()
    expectTypeOf<Judgement<'a'>>().toEqualTypeOf<Answer<'a'> | ReadonlyArray<Answer<'a'>>>()
    expectTypeOf<RuleOutcome>().toEqualTypeOf<
      'succeeded' | 'denied' | 'failed' | 'attempted' | 'any'
    >()
    expectTypeOf<Severity>().toEqualTypeOf<'info' | 'low' | 'medium' | 'high' | 'critical'>()
    expectTypeOf<Settings[string]['severity']>().toEqualTypeOf<Severity | 'off' | undefined>()
    expectTypeOf<AuditOptions['suppressions']>().toEqualTypeOf<
      ReadonlyArray<Suppression> | undefined
    >()
    expectTypeOf<typeof Suppressions>().toEqualTypeOf<
      t.Decoder<unknown, ReadonlyArray<Suppression>>
    >()
    expectTypeOf<Context<'a', number>['options']>().toEqualTypeOf<number>()
    expectTypeOf<RuleOptions<number>['defaults']>().toEqualTypeOf<number>()
    expectTypeOf<ChangeWindows['windows']>().toEqualTypeOf<ReadonlyArray<ChangeWindow>>()
    expectTypeOf<ChangeWindow['from']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<TrustedAccounts['accounts']>().toEqualTypeOf<ReadonlyArray<string>>()
    expectTypeOf(recommended).toExtend<Pack>()
    expectTypeOf<Rule>().toExtend<RuleText>()
    expectTypeOf<RuleDefinition<{}, 'a', {}>>().toExtend<RuleText>()
    expectTypeOf(ruleFailed).toEqualTypeOf<'rule-failed'>()
    expectTypeOf<Known<{ s3: 'all' }>>().toEqualTypeOf<{ readonly s3: never }>()
    expectTypeOf<EventsOn<{ 'medialive.amazonaws.com': ['StopChannel'] }>>().toEqualTypeOf<
      EventOf<Live, 'StopChannel'>
    >()
    expectTypeOf<{ 'medialive.amazonaws.com': ['StopChannel'] }>().toExtend<Targets>()
  })
})

describe('findings and their outputs', () => {
  it('are an aggregate over events with places, and strings', () => {
    expectTypeOf(findings).toEqualTypeOf<
      (audit: Audit) => Aggregate<Placed<MediaEvent> | PlacedRecord, Findings>
    >()
    expectTypeOf<RecordPlace>().toEqualTypeOf<NonNullable<Placed<MediaEvent>['place']>>()
    expectTypeOf<Audit['fingerprint']>().toEqualTypeOf<string>()
    expectTypeOf(findingsOf).returns.toEqualTypeOf<Findings>()
    expectTypeOf<Findings['groups']>().toEqualTypeOf<ReadonlyArray<FindingGroup>>()
    expectTypeOf<FindingGroup['verdict']>().toEqualTypeOf<Finding | Undetermined>()
    expectTypeOf<Findings['rules'][string]>().toEqualTypeOf<RuleTally>()
    type Output = (found: Findings, options?: OutputOptions) => string
    expectTypeOf(toCsv).toEqualTypeOf<Output>()
    expectTypeOf(toMarkdown).toEqualTypeOf<Output>()
    expectTypeOf(toJsonLines).toEqualTypeOf<Output>()
    expectTypeOf<OutputOptions['failures']>().toEqualTypeOf<ReadonlyArray<string> | undefined>()
  })

  it('produce a log that matches the published types of SARIF', () => {
    expectTypeOf(toSarif).returns.toEqualTypeOf<SarifLog>()
    expectTypeOf<SarifLog>().toExtend<Log>()
    expectTypeOf<SarifResult>().toExtend<Result>()
    expectTypeOf<SarifRule>().toExtend<ReportingDescriptor>()
    expectTypeOf<SarifLevel>().toEqualTypeOf<NonNullable<Result['level']>>()
    expectTypeOf<SarifText['text']>().toEqualTypeOf<string>()
  })
})
