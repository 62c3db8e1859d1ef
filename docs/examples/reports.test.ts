import { buildEvent } from 'mediatrail/testing'
import { expect, it } from 'vitest'

//#region own-report

import { type MediaEvent, nameOf, principal, showPrincipal } from 'mediatrail'
import { count, filter, first, rows, run, struct, timeHistogram } from 'mediatrail/aggregate'
import { markdown, report, tableOf } from 'mediatrail/report'

const who = (event: MediaEvent): string => showPrincipal(principal(event))

/** Who does what to MediaLive, day by day, and who was the first to stop something. */
const liveDesk = report(
  'live-desk',
  filter(
    'medialive',
    (event) => event.eventSource === 'medialive.amazonaws.com',
    struct({
      days: timeHistogram('day', count),
      people: rows({ principal: who, operation: nameOf }, struct({ events: count })),
      firstStop: filter('stops', (event) => event.eventName === 'StopChannel', first('who', who))
    })
  ),
  (found) => [
    tableOf('days', [found], { day: 'days.key', events: 'days.value' }),
    tableOf(
      'people',
      found.people,
      ['principal', 'operation', 'events'], // a misspelt column does not compile
      `People (${found.firstStop?.value ?? 'no one'} was the first to stop a channel)`
    )
  ]
)

const written = (events: ReadonlyArray<MediaEvent>): string =>
  markdown(liveDesk.tables(run(liveDesk.aggregate, events)))

//#endregion own-report

//#region csv

import { csv } from 'mediatrail/report'

/** A row for each day, for a spreadsheet. */
const days = (events: ReadonlyArray<MediaEvent>): string | undefined =>
  csv(liveDesk.tables(run(liveDesk.aggregate, events)), 'Days')

//#endregion csv

//#region stops

import { actionOf, succeeded, targetsOf } from 'mediatrail'

/** Calls that stopped channels; `BatchStop` is one of them. */
const isStop = (event: MediaEvent): boolean =>
  succeeded(event) &&
  actionOf(event).verb === 'stop' &&
  targetsOf(event).some(({ type }) => type === 'channel')

/** Who stopped channels, on which broadcast day. */
const stops = report(
  'stops',
  filter(
    'stops',
    isStop,
    rows({ person: who }, timeHistogram('day', count, { from: 6, timeZone: 'Europe/Berlin' }))
  ),
  (found) => [tableOf('stops', found, { person: 'person', day: 'value.key', calls: 'value.value' })]
)

//#endregion stops

//#region split

import * as E from 'fp-ts/lib/Either.js'
import { combineAll, empty, finish, stateCodec, step } from 'mediatrail/aggregate'

const codec = stateCodec(liveDesk.aggregate)

/** In each worker, over its part of the trail: a JSON value, to be sent or stored. */
const part = (events: ReadonlyArray<MediaEvent>): unknown => {
  let state = empty(liveDesk.aggregate)
  for (const event of events) state = step(state, event)
  return codec.encode(state)
}

/** Where the parts come together, in any order; not one of them is left out. */
const whole = (parts: ReadonlyArray<unknown>): string => {
  const states = E.traverseArray(codec.decode)(parts)
  if (E.isLeft(states)) return 'a part is not a state of this report'
  const combined = combineAll(liveDesk.aggregate)(states.right)
  if (E.isLeft(combined)) return 'these are states of different reports'
  return markdown(liveDesk.tables(finish(combined.right)))
}

//#endregion split

//#region page

import { html } from 'mediatrail/html'
import { activity, changes, denials } from 'mediatrail/report'

const page = (events: ReadonlyArray<MediaEvent>): string =>
  html(
    {
      activity: run(activity.aggregate, events),
      changes: run(changes.aggregate, events),
      denials: run(denials.aggregate, events),
      tables: liveDesk.tables(run(liveDesk.aggregate, events))
    },
    { title: 'Live desk' }
  )

//#endregion page

const events: ReadonlyArray<MediaEvent> = [
  buildEvent('medialive.amazonaws.com', 'StopChannel', { eventID: '2' }),
  buildEvent('medialive.amazonaws.com', 'StartChannel', { eventTime: '2026-01-03T00:00:00Z' }),
  buildEvent('medialive.amazonaws.com', 'StopChannel', {
    userIdentity: { type: 'IAMUser', userName: 'bob|<script>' },
    eventID: '1'
  }),
  buildEvent('ivs.amazonaws.com', 'GetChannel')
]

const text = `## Days

| day | events |
| --- | ---: |
| \`2026-01-02\` | 2 |
| \`2026-01-03\` | 1 |

## <code>People &#40;bob&#124;&#60;script&#62; was the first to stop a channel&#41;</code>

| principal | operation | events |
| --- | --- | ---: |
| \`Operator/alice\` | \`StartChannel\` | 1 |
| \`Operator/alice\` | \`StopChannel\` | 1 |
| <code>bob&#124;&#60;script&#62;</code> | \`StopChannel\` | 1 |
`

it('writes the report', () => {
  expect(written(events)).toBe(text)
})

it('writes one table for a spreadsheet', () => {
  const [header, first] = (days(events) ?? '').split('\r\n')
  expect(header).toBe('"day","events"')
  expect(first).toMatch(/^"\d{4}-\d\d-\d\d",\d+$/)
  expect(csv(liveDesk.tables(run(liveDesk.aggregate, events)), 'Nights')).toBeUndefined()
})

it('counts stops by person and broadcast day', () => {
  const batch = buildEvent('medialive.amazonaws.com', 'BatchStop', {
    requestParameters: { channelIds: ['1', '2'] },
    eventTime: '2026-01-03T06:00:00Z'
  })
  expect(
    csv(stops.tables(run(stops.aggregate, [...events, batch])), 'stops')?.split('\r\n')
  ).toEqual([
    '"person","day","calls"',
    '"Operator/alice","2026-01-01",1',
    '"Operator/alice","2026-01-03",1',
    '"bob|<script>","2026-01-01",1',
    ''
  ])
})

it('writes the same report from parts, in any order', () => {
  expect(whole([part(events.slice(2)), part(events.slice(0, 2))])).toBe(text)
})

it('says so where a part is of another report', () => {
  expect(whole([part(events), { fingerprint: 'count', state: 1 }])).toBe(
    'a part is not a state of this report'
  )
})

it('writes a page', () => {
  const text = page(events)
  expect(text).toContain('<h1>Live desk</h1>')
  expect(text).toContain('StopChannel: 2 events')
  expect(text).toContain('People (bob|&lt;script&gt; was the first to stop a channel)')
})
