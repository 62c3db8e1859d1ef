import * as O from 'fp-ts/lib/Option.js'
import { describe as describeEvent, matchEvent, resourcesOf, timeOf } from 'mediatrail'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const account = '111122223333'

describe('resourcesOf', () => {
  it('lists the resources of the request and the response, each once', () => {
    const arn = `arn:aws:medialive:us-west-2:${account}:channel:42`
    const event = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '42' },
      responseElements: { arn, id: '42', roleArn: `arn:aws:iam::${account}:role/Live` },
      resources: [{ ARN: arn, accountId: account }]
    })
    expect(resourcesOf(event)).toEqual([
      { _tag: 'Arn', value: arn, path: ['resources', 0, 'ARN'] },
      { _tag: 'Id', value: '42', path: ['requestParameters', 'channelId'] },
      {
        _tag: 'Arn',
        value: `arn:aws:iam::${account}:role/Live`,
        path: ['responseElements', 'roleArn']
      }
    ])
  })
})

describe('matchEvent', () => {
  const answer = matchEvent<string>({
    'medialive.amazonaws.com': {
      StopChannel: ({ requestParameters }) => `stops ${requestParameters?.channelId}`,
      unlisted: () => 'new',
      _: ({ eventName }) => `${eventName}`
    },
    _: ({ eventSource }) => `of ${eventSource}`
  })

  it('matches by pair, otherwise by `_`', () => {
    const stop = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '42' }
    })
    expect(answer(stop)).toBe('stops 42')
    expect(answer(buildEvent('medialive.amazonaws.com', 'StartChannel'))).toBe('StartChannel')
    expect(answer({ ...stop, eventName: 'toString' as never })).toBe('new')
    expect(answer(buildEvent('mediatailor.amazonaws.com', 'StopChannel'))).toBe(
      'of mediatailor.amazonaws.com'
    )
  })
})

describe('timeOf and describe', () => {
  it('read the time, if it is valid', () => {
    const event = buildEvent('medialive.amazonaws.com', 'StopChannel')
    expect(timeOf(event)).toEqual(O.some(new Date('2026-01-02T03:04:05Z')))
    expect(timeOf({ ...event, eventTime: '2018-05-25:17:06Z' })).toEqual(O.none)
  })

  it('show the outcome', () => {
    const event = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      errorCode: 'ConflictException'
    })
    expect(describeEvent(event)).toBe(
      'Operator/alice tried to stop channel (unknown) (medialive:StopChannel) in us-west-2 from 192.0.2.1 and failed (ConflictException)'
    )
  })
})
