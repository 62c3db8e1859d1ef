/**
 * A program that uses the packed library: compiled by several versions of TypeScript, as ESM and as CommonJS, and then
 * bundled and run.
 */
import {
  decodeEvent,
  type EventOf,
  eventOf,
  field,
  IAMUser,
  isEvent,
  type MediaEvent,
  matchIdentity,
  nameOf,
  succeeded
} from 'mediatrail'
import {
  Contravariant,
  count,
  countDistinct,
  groupBy,
  ofEvent,
  type ResultOf,
  run,
  struct,
  timeHistogram
} from 'mediatrail/aggregate'
import { audit, defineRule, findings, recommended, toSarif } from 'mediatrail/audit'
import { recordsFrom } from 'mediatrail/delivery'
import type { StopChannelRequest } from 'mediatrail/medialive'
import { activity, csv, markdown } from 'mediatrail/report'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(same: Same<A, B>): Same<A, B> => same

type StopChannel = EventOf<'medialive.amazonaws.com', 'StopChannel'>
same<StopChannel['eventName'], 'StopChannel'>(true)
same<NonNullable<StopChannel['requestParameters']>, StopChannelRequest>(true)

export const channelOf = (event: MediaEvent): string | undefined => {
  if (event.eventSource !== 'medialive.amazonaws.com') return undefined
  switch (event.eventName) {
    case 'DescribeChannel':
    case 'StopChannel':
      return event.requestParameters?.channelId
    // @ts-expect-error no model has such an operation
    case 'StopChanel':
      return undefined
    default:
      return undefined
  }
}

export const stopped = (events: ReadonlyArray<MediaEvent>): ReadonlyArray<string | undefined> =>
  events
    .filter(succeeded)
    .filter(isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChannel'))
    .map((event) => event.requestParameters?.channelId)

const report = struct({
  events: count,
  days: timeHistogram('day', count),
  operations: groupBy('operation', nameOf, count),
  channels: ofEvent(
    'medialive.amazonaws.com',
    'StopChannel',
    countDistinct('channel', (event) => event.requestParameters?.channelId)
  )
})
same<ResultOf<typeof report>['channels'], number>(true)
same<ResultOf<typeof report>['operations'], ReadonlyMap<string, number>>(true)
// @ts-expect-error no event has such a member
countDistinct('misspelt', (event) => event.eventNam)
const lengths = Contravariant.contramap(
  report,
  (event: { readonly inner: MediaEvent }) => event.inner
)

export const reported = (events: ReadonlyArray<MediaEvent>): string => {
  const tables = activity.tables(run(activity.aggregate, events))
  const inner = events.map((event) => ({ inner: event }))
  return `${run(lengths, inner).events} ${markdown(tables)} ${tables.map((table) => csv(table)).join('')}`
}

// @ts-expect-error no model has such an operation
isEvent('medialive.amazonaws.com', 'StopChanel')

export const why = (event: StopChannel): string => {
  // @ts-expect-error the operation takes no such parameter
  field(event, 'requestParameters', 'chanelId')
  const channel = field(event, 'requestParameters', 'channelId')
  return channel._tag === 'Present' ? channel.value : channel._tag
}

const ownerless = defineRule({
  id: 'own/ownerless-channel',
  title: 'A channel was made without an owner',
  severity: 'low',
  description: 'Nobody knows whom to call.',
  references: [],
  tags: [],
  on: { 'medialive.amazonaws.com': ['CreateChannel', 'StopChannel'] },
  messages: { ownerless: 'The channel has no owner tag.' },
  check: (event, { read, at, finding, pass }) => {
    same<typeof event.eventName, 'CreateChannel' | 'StopChannel'>(true)
    if (event.eventName === 'StopChannel') return pass
    // @ts-expect-error the operation takes no such parameter
    read(event, 'requestParameters', 'tagz')
    return read(event, 'requestParameters', 'tags', 'owner') === undefined
      ? finding('ownerless', [at(event, 'requestParameters', 'tags')])
      : pass
  }
})

export const misspelt = defineRule({
  ...ownerless,
  messages: {},
  // @ts-expect-error no model has such an operation
  on: { 'medialive.amazonaws.com': ['StopChanel'] },
  check: (_, { pass }) => pass
})

export const audited = (events: ReadonlyArray<MediaEvent>): string => {
  const made = audit([...recommended.rules, ownerless])
  if (made._tag === 'Left') return ''
  const found = run(
    findings(made.right),
    events.map((event) => ({ event }))
  )
  return JSON.stringify(toSarif(found, made.right.rules))
}

/** A codec and a type of one name. */
export const userOf = (value: unknown): IAMUser | undefined =>
  IAMUser.is(value) ? value : undefined

const kindOf = matchIdentity({ IAMUser: () => 'user', _: () => 'another' })

const record = {
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  eventTime: '2026-01-02T03:04:05Z',
  requestParameters: { channelId: '1234567' }
}
const found = recordsFrom({ Records: [record] })
const events = 'records' in found ? found.records.map((each) => decodeEvent(each.record)) : []
const channels = events.map((decoded) => (decoded._tag === 'Right' ? channelOf(decoded.right) : ''))
const [first] = events
if (first?._tag !== 'Right' || kindOf(first.right.userIdentity) !== 'another')
  throw new Error('the bundle does not know the identity')
if (userOf({ type: 'IAMUser' }) === undefined || userOf({ type: 'Root' }) !== undefined)
  throw new Error('the codec of a user does not tell one')
if (eventOf('medialive.amazonaws.com', 'StopChannel').decode(record)._tag !== 'Right')
  throw new Error('the codec of an operation refuses it')
if (channels.join() !== '1234567') throw new Error('the bundle does not decode')
const stops = audited(
  events.flatMap((decoded) => (decoded._tag === 'Right' ? [decoded.right] : []))
)
if (!stops.includes('media/stopped-outside-change-window')) throw new Error('it does not audit')
