/** What functions give, one by one: the examples of the reference. */
import * as E from 'fp-ts/lib/Either.js'
import {
  actionOf,
  classify,
  dateOf,
  decodeEvent,
  decoder,
  denied,
  describe,
  eventOf,
  field,
  isEvent,
  type MediaEvent,
  matchEvent,
  nameOf,
  notes,
  outcome,
  principal,
  raw,
  resourcesOf,
  reveal,
  scrub,
  showPath,
  showPrincipal,
  showTarget,
  sourceAddress,
  strict,
  succeeded,
  targetKey,
  targetsOf,
  timeOf,
  toOption
} from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { medialive } from 'mediatrail/medialive'
import { expect, it } from 'vitest'
import { logFile, stopChannel, updateChannel } from './records.js'

const eventIn = (record: unknown): MediaEvent => {
  const decoded = decodeEvent(record)
  if (decoded._tag === 'Left') throw new Error('not a media event')
  return decoded.right
}

const stopped = eventIn(stopChannel)
const updated = eventIn(updateChannel)
const refused = eventIn({ ...stopChannel, errorCode: 'AccessDeniedException' })

it('decodeEvent', () => {
  //#region decodeEvent
  const decoded = decodeEvent(stopChannel) // a record, parsed
  if (E.isRight(decoded) && decoded.right.eventSource === 'medialive.amazonaws.com')
    expect(decoded.right.eventName).toBe('StopChannel')

  expect(decodeEvent({ eventSource: 's3.amazonaws.com' })._tag).toBe('Left')
  //#endregion decodeEvent
  expect.assertions(2)
})

it('classify', () => {
  //#region classify
  const tags = JSON.parse(logFile).Records.map((record: unknown) => classify(record)._tag)
  expect(tags).toEqual(['Media', 'Media', 'Other', 'Rejected'])
  //#endregion classify
})

it('describe', () => {
  //#region describe
  expect(describe(stopped)).toBe(
    'Operator/alice stopped channel 1234567 (medialive:StopChannel) in us-west-2 from 192.0.2.1'
  )
  //#endregion describe
})

it('isEvent', () => {
  //#region isEvent
  const isStop = isEvent('medialive.amazonaws.com', 'StopChannel', 'StopMultiplex')
  const stops = [stopped, updated].filter(isStop) // typed: StopChannel | StopMultiplex
  expect(stops.map(({ eventName }) => eventName)).toEqual(['StopChannel'])
  //#endregion isEvent
})

it('matchEvent', () => {
  //#region matchEvent
  const channelOf = matchEvent<string | undefined>({
    'medialive.amazonaws.com': {
      StopChannel: ({ requestParameters }) => requestParameters?.channelId,
      _: () => undefined
    },
    _: () => undefined
  })
  expect([stopped, updated].map(channelOf)).toEqual(['1234567', undefined])
  //#endregion matchEvent
})

it('outcome', () => {
  //#region outcome
  expect(outcome(stopped)).toEqual({ _tag: 'Succeeded' })
  expect(outcome(refused)).toMatchObject({ _tag: 'Denied', code: 'AccessDeniedException' })
  //#endregion outcome
})

it('succeeded', () => {
  //#region succeeded
  expect([stopped, refused].filter(succeeded)).toEqual([stopped])
  expect([stopped, refused].filter(denied)).toEqual([refused])
  //#endregion succeeded
})

it('principal', () => {
  //#region principal
  const acted = principal(stopped)
  expect(acted.role?.value).toBe('Operator')
  expect(acted.session).toMatchObject({ value: 'alice' })
  expect(showPrincipal(acted)).toBe('Operator/alice')
  //#endregion principal
})

it('actionOf', () => {
  //#region actionOf
  expect(actionOf(stopped)).toEqual({ verb: 'stop' })
  expect(actionOf({ ...stopped, eventName: 'DeleteTags' })).toEqual({
    verb: 'update',
    part: 'tags'
  })
  //#endregion actionOf
})

it('targetsOf', () => {
  //#region targetsOf
  const [target] = targetsOf(stopped)
  expect(target).toMatchObject({ type: 'channel', id: '1234567', outcome: 'succeeded' })
  expect(targetsOf(stopped).map(showTarget)).toEqual(['channel 1234567'])
  //#endregion targetsOf
})

it('targetKey', () => {
  //#region targetKey
  expect(targetsOf(stopped).map(targetKey)).toEqual([
    'arn:aws:medialive:us-west-2:111122223333:channel:1234567'
  ])
  //#endregion targetKey
  expect(resourcesOf(stopped).length).toBeGreaterThan(0)
})

it('field', () => {
  if (!isEvent('mediapackage.amazonaws.com', 'UpdateChannel')(updated)) throw new Error('another')
  //#region field
  expect(field(updated, 'requestParameters', 'id')).toEqual({ _tag: 'Present', value: 'news' })
  expect(field(updated, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password')).toEqual(
    {
      _tag: 'Hidden',
      by: 'aws',
      marker: '***'
    }
  )
  //#endregion field
  //#region toOption
  expect(toOption(field(updated, 'requestParameters', 'id'))).toEqual({
    _tag: 'Some',
    value: 'news'
  })
  expect(toOption(field(updated, 'responseElements', 'arn'))).toEqual({ _tag: 'None' })
  //#endregion toOption
})

it('notes', () => {
  //#region notes
  expect(notes(stopped)).toEqual([])
  expect(notes(updated).map(({ _tag, path }) => `${_tag} ${showPath(path)}`)).toContain(
    'Hidden responseElements.hlsIngest.ingestEndpoints[0].password'
  )
  //#endregion notes
})

it('raw', () => {
  //#region raw
  expect(raw(updated, ['readOnly'])).toEqual({ _tag: 'Some', value: 'false' }) // as it came
  expect(updated.readOnly).toBe(false)
  //#endregion raw
})

it('scrub', () => {
  const key = { streamKey: { value: 'sk_example' } }
  const record = { ...stopChannel, eventSource: 'ivs.amazonaws.com', eventName: 'GetStreamKey' }
  const created = eventIn({ ...record, responseElements: key })
  if (!isEvent('ivs.amazonaws.com', 'GetStreamKey')(created)) throw new Error('another')
  //#region scrub
  expect(JSON.stringify(created)).toContain('sk_example')
  expect(JSON.stringify(scrub(created))).not.toContain('sk_example')
  //#endregion scrub
  //#region reveal
  expect(reveal(created.responseElements?.streamKey?.value)).toEqual({
    _tag: 'Some',
    value: 'sk_example'
  })
  expect(reveal(undefined)).toEqual({ _tag: 'None' })
  //#endregion reveal
})

it('times and addresses', () => {
  //#region dateOf
  expect(dateOf(stopped)?.toISOString()).toBe('2026-01-02T03:04:05.000Z')
  //#endregion dateOf
  //#region timeOf
  expect(timeOf(stopped)).toEqual({ _tag: 'Some', value: new Date('2026-01-02T03:04:05Z') })
  //#endregion timeOf
  //#region sourceAddress
  expect(sourceAddress(stopped)).toMatchObject({ _tag: 'IPv4', address: '192.0.2.1' })
  //#endregion sourceAddress
})

it('codecs', () => {
  //#region eventOf
  const StopChannel = eventOf('medialive.amazonaws.com', 'StopChannel')
  expect(StopChannel.is(stopped)).toBe(true)
  expect(StopChannel.decode(updateChannel)._tag).toBe('Left')
  //#endregion eventOf
  //#region strict
  const wrong = { ...stopChannel, requestParameters: { channelId: [1] } }
  expect(StopChannel.decode(wrong)._tag).toBe('Right') // with a note
  expect(strict('medialive.amazonaws.com', 'StopChannel').decode(wrong)._tag).toBe('Left')
  //#endregion strict
})

it('decoder', () => {
  //#region decoder
  const live = decoder([medialive]) // a bundle carries this table alone
  expect(live.decodeEvent(stopChannel)._tag).toBe('Right')
  expect(live.decodeEvent(updateChannel)._tag).toBe('Left')
  //#endregion decoder
  expect(nameOf(stopped)).toBe('StopChannel')
})

it('recordsFrom', () => {
  //#region recordsFrom
  const { records } = recordsFrom({
    'detail-type': 'AWS API Call via CloudTrail',
    detail: stopChannel
  })
  expect(records.map(({ record }) => record)).toEqual([stopChannel])
  //#endregion recordsFrom
})
