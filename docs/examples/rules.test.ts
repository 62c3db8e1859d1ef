import * as E from 'fp-ts/lib/Either.js'
import { hide } from 'mediatrail/testing'
import { expect } from 'vitest'

//#region rule

import { defineRule } from 'mediatrail/audit'

const ownerless = defineRule({
  id: 'own/ownerless-channel',
  title: 'A channel was created without an owner tag',
  severity: 'low',
  description: 'Without an owner tag, the on-call engineer does not know which team to page.',
  references: [],
  tags: ['own'],
  on: { 'medialive.amazonaws.com': ['CreateChannel'] }, // 'CreateChanel' does not compile
  messages: { ownerless: 'The channel has no owner tag.' },
  check: (event, { read, at, finding, pass }) =>
    read(event, 'requestParameters', 'tags', 'owner') === undefined
      ? finding('ownerless', [at(event, 'requestParameters', 'tags', 'owner')])
      : pass
})

//#endregion rule

//#region test

import { buildEvent, deny, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest' // or: import { test as it } from 'node:test'

const create = (tags: { readonly [key: string]: string }) =>
  buildEvent('medialive.amazonaws.com', 'CreateChannel', { requestParameters: { tags } })

testRule(it, ownerless, {
  finding: { ownerless: [create({}), create({ Owner: 'news' })] },
  pass: [create({ owner: 'news' })],
  undetermined: [omit(create({ owner: 'news' }))],
  denied: [deny(create({}))]
})

//#endregion test

//#region options

import * as t from 'io-ts'

const untagged = defineRule({
  id: 'own/untagged-channel',
  title: 'A channel was created without a required tag',
  severity: 'low',
  description: 'Costs are split by tags, and alarms are routed by them.',
  references: [],
  tags: ['own'],
  on: { 'medialive.amazonaws.com': ['CreateChannel'] },
  messages: { untagged: 'The channel lacks a tag.' },
  options: { codec: t.type({ required: t.array(t.string) }), defaults: { required: ['owner'] } },
  check: (event, { read, at, finding, options }) =>
    options.required.flatMap((tag) =>
      read(event, 'requestParameters', 'tags', tag) === undefined
        ? [finding('untagged', [at(event, 'requestParameters', 'tags', tag)], [tag])]
        : []
    )
})

//#endregion options

//#region run

import { type MediaEvent, showIssue } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { audit, findings, recommended, toMarkdown } from 'mediatrail/audit'

/** The findings of your rules and of the recommended ones, as Markdown. */
const report = (events: ReadonlyArray<MediaEvent>): string => {
  const audited = audit([...recommended.rules, ownerless, untagged], {
    settings: {
      'own/untagged-channel': { severity: 'medium', options: { required: ['owner', 'show'] } },
      'media/console-write': { severity: 'off' },
      'media/stopped-outside-change-window': {
        options: { windows: [{ days: ['tue', 'thu'], from: '02:00', to: '05:00' }] }
      }
    },
    suppressions: [
      {
        rule: 'media/long-lived-key-write',
        principal: 'encoder-*',
        reason: 'Appliances of studio 2, until they are replaced (OPS-1234).',
        until: '2026-07-01'
      }
    ]
  })
  if (audited._tag === 'Left') return audited.left.map(showIssue).join('\n')
  const placed = events.map((event) => ({ event }))
  return toMarkdown(run(findings(audited.right), placed))
}

//#endregion run

it('lists the findings of the rules', () => {
  const page = report([create({}), hide(create({ owner: 'news' }), 'requestParameters')])
  expect(page).toContain('4 findings, 7 undetermined, 0 suppressed.')
  expect(page).toContain('| medium | `own/untagged-channel` | 3 | 3 | 1 |')
  expect(page).toContain('- Withheld: `requestParameters.tags.owner`')
})

it('reports an invalid setting', () => {
  const settings = { 'own/untagged-channel': { options: { required: 'owner' } } }
  const audited = audit([untagged], { settings })
  expect(E.isLeft(audited) && audited.left.map(showIssue)).toEqual([
    'settings["own/untagged-channel"].options.required: expected a list, found string (each item is string)'
  ])
})
