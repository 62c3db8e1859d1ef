/** Made-up trails whose events come close together, and a naive reading of them. */

import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { type MediaEvent, showIssue } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import {
  type Audit,
  audit,
  type Correlation,
  defineRule,
  type Findings,
  findings,
  selectEvents
} from 'mediatrail/audit'
import { buildEvent } from 'mediatrail/testing'

export const auditOf = (...of: Parameters<typeof audit>): Audit => {
  const made = audit(...of)
  if (E.isLeft(made)) throw new Error(made.left.map(showIssue).join('\n'))
  return made.right
}

export const text = {
  id: 'test/one',
  title: 'A test',
  severity: 'high',
  description: 'A test.',
  references: [],
  tags: [],
  message: '{count} within {within}: {what}.'
} as const

const start = Date.UTC(2026, 0, 2, 3, 4)

export const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString()

const secondsOf = (time: string): number => (Date.parse(time) - start) / 1000

/** A stop, or a start, of a channel from an address. */
export const call = (
  isStop: boolean,
  seconds: number,
  address: string,
  channelId: string,
  id = `${isStop} ${seconds} ${address} ${channelId}`
): MediaEvent =>
  buildEvent('medialive.amazonaws.com', isStop ? 'StopChannel' : 'StartChannel', {
    eventTime: at(seconds),
    eventID: id,
    sourceIPAddress: address,
    requestParameters: { channelId }
  })

/** Equal ones are the same record, delivered twice. */
export const arbitraryCall: fc.Arbitrary<MediaEvent> = fc
  .tuple(
    fc.boolean(),
    // Multiples of 20 seconds make windows of a minute that touch; halves come between.
    fc.oneof(
      fc.nat(9).map((n) => n * 20),
      fc.nat(360).map((n) => n / 2)
    ),
    fc.constantFrom('192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'),
    fc.constantFrom('a', 'b', 'c', 'd')
  )
  .map(([isStop, seconds, address, id]) => call(isStop, seconds, address, id))

const medialive = 'medialive.amazonaws.com'

export const stops = selectEvents({
  on: { [medialive]: ['StopChannel'] } as const,
  select: (event, { read }) => ({
    by: [event.sourceIPAddress],
    what: read(event, 'requestParameters', 'channelId') ?? ''
  })
})

export const startsOf = selectEvents({
  on: { [medialive]: ['StartChannel'] } as const,
  select: (event, { read }) => ({
    by: [event.sourceIPAddress],
    what: read(event, 'requestParameters', 'channelId') ?? ''
  })
})

/** A rule that finds each stop, unless its id says that it was planned. */
export const stopped = defineRule({
  id: 'test/stopped',
  title: 'A test',
  severity: 'low',
  description: 'A test.',
  references: [],
  tags: [],
  on: { [medialive]: ['StopChannel'] } as const,
  messages: { stopped: 'Stopped.' },
  check: (event, { finding, pass }) =>
    event.eventID?.startsWith('planned') ? pass : finding('stopped', [])
})

/** What the oracle reads of an event. */
export interface Plain {
  readonly isStop: boolean
  readonly seconds: number
  readonly address: string
  readonly channel: string
  readonly id: string
}

/** Each record once, in order. */
export const plainOf = (events: ReadonlyArray<MediaEvent>): ReadonlyArray<Plain> =>
  [...new Map(events.map((event) => [event.eventID, event])).values()]
    .map((event) => ({
      isStop: event.eventName === 'StopChannel',
      seconds: secondsOf(event.eventTime),
      address: event.sourceIPAddress ?? '',
      channel:
        event.eventName === 'StopChannel' || event.eventName === 'StartChannel'
          ? (event.requestParameters as { channelId: string }).channelId
          : '',
      id: event.eventID ?? ''
    }))
    .sort((a, b) => a.seconds - b.seconds || (a.id < b.id ? -1 : 1))

/** What was found: of each key the first event, how often, and when last. */
export const shownOf = ({
  groups
}: Findings): ReadonlyArray<readonly [key: string, first: string, count: number, last: number]> =>
  groups
    .flatMap(({ verdict, count, last }) => {
      if (verdict._tag !== 'Finding' || verdict.messageId === 'history-too-short') return []
      const [, , ...by] = JSON.parse(verdict.key)
      return [[by.join(' '), verdict.subject.eventID ?? '', count, secondsOf(last)] as const]
    })
    .sort()

export const foundIn = (
  correlation: Correlation,
  events: ReadonlyArray<MediaEvent>
): ReturnType<typeof shownOf> =>
  shownOf(
    run(
      findings(auditOf([correlation])),
      events.map((event) => ({ event }))
    )
  )

/** Groups as `foundIn` gives them. */
export const grouped = (
  found: ReadonlyArray<{ readonly key: string; readonly at: Plain }>
): ReturnType<typeof foundIn> => {
  const keys = [...new Set(found.map(({ key }) => key))]
  return keys
    .flatMap((key) => {
      const all = found.filter((one) => one.key === key).map((one) => one.at)
      const [first] = all
      const last = all[all.length - 1]
      return first === undefined || last === undefined
        ? []
        : [[key, first.id, all.length, last.seconds] as const]
    })
    .sort()
}
