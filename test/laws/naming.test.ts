/** Law 8: whatever speaks of a call names its resources as `targetsOf` does. */
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import {
  decodeEvent,
  describe as describeEvent,
  type MediaEvent,
  scrub,
  showTarget,
  type Target,
  targetKey,
  targetsOf
} from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import {
  audit,
  defineRule,
  findingsOf,
  toCsv,
  toJsonLines,
  toMarkdown,
  toSarif
} from 'mediatrail/audit'
import { html } from 'mediatrail/html'
import { changes, csv, json, markdown } from 'mediatrail/report'
import { arbitraryMediaEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { everyCall } from '../../src/audit/support/everyService.js'
import { headOf } from '../../src/cli/explain.js'
import { pageFindingsOf } from '../../src/cli/pageFindings.js'
import { summaryRun } from '../../src/cli/SummaryRun.js'
import { timelineRowOf } from '../../src/cli/TimelineRow.js'
import { timelineLines } from '../../src/cli/timelineLines.js'
import { scrubText } from '../../src/payload/scrubText.js'
import { isChange } from '../../src/report/changed.js'
import { printable } from '../../src/report/printable.js'
import { record } from '../event/record.js'
import { attributed, decoded, operations } from './attributed.js'
import { cases } from './events.js'

const anything = defineRule({
  id: 'test/anything',
  title: 'Anything',
  severity: 'low',
  description: 'Anything.',
  references: [],
  tags: [],
  on: everyCall,
  outcome: 'any',
  messages: { found: 'Found.' },
  check: (_, { finding }) => finding('found', [])
})

const audited = audit([anything])
if (E.isLeft(audited)) throw new Error('the rule is not sound')
const { judge, rules } = audited.right

const nameOf = (target: Target): string => scrubText(showTarget(target))
const keyOf = (target: Target): string => scrubText(targetKey(target))

const place = { source: 'a', index: 0, byteOffset: 0 }

const shown = 10

/** What each output of an audit says of one event: ids, keys and names as data, and the text around them. */
const findingsAbout = (event: MediaEvent) => {
  const found = findingsOf(judge(event))
  const [group] = found.groups
  if (group === undefined) throw new Error('the rule found nothing')
  const line: { readonly subject: (typeof group)['verdict']['subject'] } = JSON.parse(
    toJsonLines(found)
  )
  const [result] = toSarif(found, rules).runs[0]?.results ?? []
  return {
    subject: group.verdict.subject,
    line,
    locations: result?.locations[0]?.logicalLocations ?? [],
    texts: [toMarkdown(found), toCsv(found), result?.message.text ?? ''],
    page: html({ findings: pageFindingsOf(found, rules, []) })
  }
}

const summarized = (event: MediaEvent): ReadonlyArray<string> =>
  run(summaryRun({ limit: 1 }), [{ _tag: 'Events', place, events: [event] }]).changes.lines.map(
    ({ value }) => value
  )

/** One call, in a terminal that is wide enough for everything. */
const timelineOf = (event: MediaEvent): string =>
  timelineLines(
    [{ ...timelineRowOf(event, []), time: event.eventTime, eventID: event.eventID ?? '' }],
    { width: 1000, marked: 'info', hasIds: false }
  )
    .flatMap((line) => line.map(({ text }) => text))
    .join('')

const agree = (event: MediaEvent): void => {
  const targets = targetsOf(event)
  const [names, keys] = [targets.map(nameOf), targets.map(keyOf)]

  const { subject, line, locations, texts, page } = findingsAbout(event)
  expect(subject.resources.map(({ name }) => name)).toEqual(names.slice(0, shown))
  expect(subject.resources.map(({ key }) => key)).toEqual(keys.slice(0, shown))
  expect(line.subject).toEqual(subject)
  expect(locations).toHaveLength(Math.min(shown, names.length))

  expect(timelineRowOf(event, []).targets).toEqual(names)
  const explained = headOf(scrub(event)).filter(([label]) => label === 'about')
  expect(explained).toHaveLength(targets.length)
  for (const [i, [, text]] of explained.entries())
    expect(text.startsWith(`${names[i]}, ${keys[i]} (`)).toBe(true)

  const found = run(changes.aggregate, [event])
  const histories = [...found.resources, ...found.jobs]
  const changed = targets.filter(({ outcome }) => outcome === 'succeeded' || outcome === 'unknown')
  expect(new Set(histories.map(({ key }) => key))).toEqual(
    new Set(
      !isChange(event) ? [] : targets.length === 0 ? [''] : changed.map((target) => keyOf(target))
    )
  )
  for (const { resource } of histories) if (targets.length > 0) expect(names).toContain(resource)

  // Escaped in each text in its own way, where there is something to escape.
  const isPlain = names.every((name) => /^[\w ./()-]+$/.test(name) && !/\d{7}/.test(name))
  if (!isPlain) return
  const line1 = describeEvent(event)
  for (const name of names.slice(0, 3)) expect(line1).toContain(name)
  for (const said of summarized(event)) expect(said).toMatch(/^\S+ \S+ {2}|^at an unknown time {2}/)
  for (const said of summarized(event)) expect(said.endsWith(printable(line1))).toBe(true)
  for (const text of texts) for (const name of names.slice(0, shown)) expect(text).toContain(name)
  for (const name of names.slice(0, 1))
    for (const text of [page, timelineOf(event)]) expect(text).toContain(name)
  const tables = changes.tables(found)
  const written = [
    json(found),
    markdown(tables),
    tables.map((table) => csv(table)).join(''),
    html({ changes: found })
  ]
  for (const text of written) for (const { resource } of histories) expect(text).toContain(resource)
}

describe('changes, summary, explain, timeline, findings, their formats and the pages agree with targetsOf', () => {
  it('for every operation', () => {
    for (const operation of operations) agree(decoded(attributed(operation, 'abc')))
  })

  it('for arbitrary events', () => {
    fc.assert(fc.property(arbitraryMediaEvent(), agree), cases(150))
  })
})

const live = 'medialive.amazonaws.com'
const arn = 'arn:aws:medialive:us-west-2:111122223333'

/** Calls that were told wrongly once: what was done, and to what. */
const deeds: ReadonlyArray<
  readonly [title: string, record: unknown, did: string, ...keys: ReadonlyArray<string>]
> = [
  [
    'tags are deleted',
    record(live, 'DeleteTags', {
      requestParameters: { 'resource-arn': `${arn}:channel:1`, tagKeys: [`${arn}:channel:99`] }
    }),
    'tags updated',
    `${arn}:channel:1`
  ],
  [
    'a channel is deleted that is nested in a group',
    record('mediapackagev2.amazonaws.com', 'DeleteChannel', {
      requestParameters: { ChannelGroupName: 'g', ChannelName: 'c' }
    }),
    'deleted',
    'arn:aws:mediapackagev2:us-west-2:111122223333:channelGroup/g/channel/c'
  ],
  [
    'a program is deleted from a channel',
    record('mediatailor.amazonaws.com', 'DeleteProgram', {
      requestParameters: { ChannelName: 'linear1', ProgramName: 'p1' }
    }),
    'deleted',
    'arn:aws:mediatailor:us-west-2:111122223333:program/linear1/p1'
  ],
  [
    'the policy of a container is deleted',
    record('mediastore.amazonaws.com', 'DeleteContainerPolicy', {
      requestParameters: { containerName: 'box' }
    }),
    'policy updated',
    'arn:aws:mediastore:us-west-2:111122223333:container/box'
  ],
  [
    'a batch deletes several',
    record(live, 'BatchDelete', {
      requestParameters: { channelIds: ['1234567'], inputIds: ['7780651'] },
      responseElements: {
        successful: [
          { id: '1234567', arn: `${arn}:channel:1234567` },
          { id: '7780651', arn: `${arn}:input:7780651` }
        ]
      }
    }),
    'deleted',
    `${arn}:channel:1234567`,
    `${arn}:input:7780651`
  ],
  [
    'tags name another resource',
    record(live, 'CreateTags', {
      requestParameters: { 'resource-arn': `${arn}:channel:1`, tags: { twin: `${arn}:channel:99` } }
    }),
    'tags updated',
    `${arn}:channel:1`
  ],
  [
    'a job has data of its user',
    record('mediaconvert.amazonaws.com', 'CreateJob', {
      requestParameters: { userMetadata: { Name: 'Prod' } },
      responseElements: { job: { id: '1700000000000-abcdef' } }
    }),
    'created',
    'arn:aws:mediaconvert:us-west-2:111122223333:jobs/1700000000000-abcdef'
  ],
  [
    'a time cannot be read',
    record('kinesisvideo.amazonaws.com', 'DeleteStream', {
      eventTime: '2018-05-25:17:06Z',
      requestParameters: {
        streamARN: 'arn:aws:kinesisvideo:us-west-2:111122223333:stream/VideoStream/12345'
      }
    }),
    'deleted',
    'arn:aws:kinesisvideo:us-west-2:111122223333:stream/VideoStream'
  ]
]

describe('the description of a call in changes', () => {
  it.each(deeds)('when %s', (_, one, did, ...keys) => {
    const event = decodeEvent(one)
    if (E.isLeft(event)) throw new Error('not an event')
    agree(event.right)
    const { resources, jobs } = run(changes.aggregate, [event.right])
    const found = [...resources, ...jobs]
    expect(found.map(({ key }) => key).sort()).toEqual([...keys].sort())
    for (const { history } of found) expect(history.map((change) => change.did)).toEqual([did])
  })
})
