/** What the types of the rule tester promise. */
import type { EventOf } from 'mediatrail'
import { defineRule } from 'mediatrail/audit'
import {
  buildEvent,
  type Cases,
  deny,
  hide,
  type Never,
  omit,
  type RuleCase,
  type RuleTables,
  ruleCases,
  testRule,
  truncate
} from 'mediatrail/testing'
import { expectTypeOf, it } from 'vitest'

type Stop = EventOf<'medialive.amazonaws.com', 'StopChannel'>

const rule = defineRule({
  id: 'test/rule',
  title: 'A rule.',
  severity: 'low',
  description: 'A rule.',
  references: [],
  tags: [],
  on: { 'medialive.amazonaws.com': ['StopChannel'] },
  messages: { one: 'One.', two: 'Two.' },
  check: (_, { pass }) => pass
})

const stop = buildEvent('medialive.amazonaws.com', 'StopChannel')
const rest = { pass: [stop], undetermined: [stop], denied: [stop] } as const

it('requires every table and every message, with events of the rule', () => {
  expectTypeOf(ruleCases(rule, { ...rest, finding: { one: [stop], two: [stop] } })).toEqualTypeOf<
    ReadonlyArray<RuleCase>
  >()
  // @ts-expect-error no case of the message two
  ruleCases(rule, { ...rest, finding: { one: [stop] } })
  // @ts-expect-error an empty table
  ruleCases(rule, { ...rest, finding: { one: [stop], two: [] } })
  // @ts-expect-error no denied case
  ruleCases(rule, { finding: { one: [stop], two: [stop] }, pass: [stop], undetermined: [stop] })
  const other = buildEvent('medialive.amazonaws.com', 'StartChannel')
  // @ts-expect-error an event that the rule does not name
  ruleCases(rule, { ...rest, finding: { one: [stop], two: [other] } })
  expectTypeOf(testRule).toBeCallableWith(it, rule, {
    ...rest,
    finding: { one: [stop], two: [stop] }
  })
})

it('has these tables', () => {
  type Tables = RuleTables<Stop, 'one'>
  expectTypeOf<Tables['finding']>().toEqualTypeOf<{ readonly one: Cases<Stop> | Never }>()
  expectTypeOf<Tables['pass']>().toEqualTypeOf<Cases<Stop> | Never>()
  expectTypeOf<Tables['undetermined']>().toEqualTypeOf<Cases<Stop> | Never>()
  expectTypeOf<Cases<Stop>[0]>().toEqualTypeOf<Stop>()
  expectTypeOf<Never['never']>().toEqualTypeOf<string>()
  expectTypeOf<RuleCase['problem']>().toEqualTypeOf<string | undefined>()
})

it('keeps the type of its argument, and checks the path', () => {
  expectTypeOf(hide(stop, 'requestParameters', 'channelId')).toEqualTypeOf<Stop>()
  expectTypeOf(omit(stop)).toEqualTypeOf<Stop>()
  expectTypeOf(truncate(stop, 'userAgent')).toEqualTypeOf<Stop>()
  expectTypeOf(deny(stop)).toEqualTypeOf<Stop>()
  // @ts-expect-error a misspelt step
  hide(stop, 'requestParameters', 'chanelId')
  // @ts-expect-error no payload
  omit(stop, 'userIdentity')
})
