/** What each report says of a small trail. */
import { decodeEvent, type MediaEvent, notes } from 'mediatrail'
import { count, countDistinct, groupBy, run, struct, sum } from 'mediatrail/aggregate'
import { tallyOf } from 'mediatrail/delivery'
import {
  activity,
  changes,
  csv,
  denials,
  json,
  jsonLines,
  markdown,
  tally,
  withheld
} from 'mediatrail/report'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'

const channel = 'arn:aws:medialive:us-west-2:111122223333:channel:42'

const call = (
  time: string,
  eventName: Parameters<typeof record<'medialive.amazonaws.com'>>[1],
  rest: { readonly [key: string]: unknown } = {}
) =>
  record('medialive.amazonaws.com', eventName, {
    eventTime: `2026-01-02T${time}Z`,
    eventID: time,
    responseElements: { arn: channel },
    ...rest
  })

const bob = { type: 'IAMUser', userName: 'bob' }

const denied = {
  userIdentity: bob,
  errorCode: 'AccessDenied',
  errorMessage: 'no',
  responseElements: null,
  sourceIPAddress: '198.51.100.7'
}

const trail: ReadonlyArray<MediaEvent> = [
  call('05:00:00', 'DeleteChannel', { requestParameters: { channelId: '42' } }),
  call('03:00:00', 'CreateChannel', { responseElements: { channel: { arn: channel } } }),
  call('03:30:00', 'StartChannel', { userIdentity: bob }),
  call('04:00:00', 'StopChannel'),
  call('03:15:00', 'UpdateChannel', { responseElements: { channel: { arn: channel } } }),
  call('03:40:00', 'StopChannel', denied),
  call('03:45:00', 'StopChannel', denied),
  call('03:50:00', 'ListChannels', { readOnly: true, responseElements: null }),
  call('03:55:00', 'CreateTags', { responseElements: null, requestParameters: null }),
  record('mediapackage.amazonaws.com', 'UpdateChannel', {
    eventTime: '2026-01-02T06:00:00Z',
    requestParameters: { id: 'c' },
    errorCode: 'UnprocessableEntityException',
    responseElements: { hlsIngest: { ingestEndpoints: [{ password: '***' }, { password: '***' }] } }
  })
].map((one) => {
  const event = decodeEvent(one)
  if (event._tag === 'Left') throw new Error(JSON.stringify(event.left))
  return event.right
})

describe('activity', () => {
  it('counts by service, operation, principal, region, address, hour and code', () => {
    expect(run(activity.aggregate, trail)).toEqual({
      events: 10,
      reads: 1,
      writes: 9,
      errors: 3,
      from: '2026-01-02T03:00:00Z',
      to: '2026-01-02T06:00:00Z',
      operations: [
        ['CreateChannel', 1, 0, 1, 0],
        ['CreateTags', 1, 0, 1, 0],
        ['DeleteChannel', 1, 0, 1, 0],
        ['ListChannels', 1, 1, 0, 0],
        ['StartChannel', 1, 0, 1, 0],
        ['StopChannel', 3, 0, 3, 2],
        ['UpdateChannel', 1, 0, 1, 0],
        ['mediapackage', 'UpdateChannel', 1, 0, 1, 1]
      ].map((row) => {
        const [service, operation, events, reads, writes, errors] =
          row.length === 6 ? row : ['medialive', ...row]
        return { service, operation, events, reads, writes, errors }
      }),
      principals: [
        { key: 'alice', count: 7 },
        { key: 'bob', count: 3 }
      ],
      regions: [{ key: 'us-west-2', count: 10 }],
      addresses: [
        { key: '192.0.2.1', count: 8 },
        { key: '198.51.100.7', count: 2 }
      ],
      hours: [
        { hour: '2026-01-02T03:00:00Z', events: 7, reads: 1, writes: 6, errors: 2 },
        { hour: '2026-01-02T04:00:00Z', events: 1, reads: 0, writes: 1, errors: 0 },
        { hour: '2026-01-02T05:00:00Z', events: 1, reads: 0, writes: 1, errors: 0 },
        { hour: '2026-01-02T06:00:00Z', events: 1, reads: 0, writes: 1, errors: 1 }
      ],
      errorCodes: [
        { key: 'AccessDenied', count: 2 },
        { key: 'UnprocessableEntityException', count: 1 }
      ]
    })
  })

  it('is empty without events', () => {
    const nothing = run(activity.aggregate, [])
    expect(nothing).toMatchObject({ events: 0, from: undefined, operations: [] })
    expect(markdown(activity.tables(nothing))).toContain('## Operations\n\nNone.\n')
  })
})

describe('changes', () => {
  const found = run(changes.aggregate, trail)
  const changesOf = (...records: ReadonlyArray<unknown>) =>
    run(
      changes.aggregate,
      records.flatMap((one) => {
        const event = decodeEvent(one)
        return event._tag === 'Right' ? [event.right] : []
      })
    )

  it('has the history of a resource in order, however it is named and in whatever order the records arrive', () => {
    const [history] = found.resources.filter(({ key }) => key === channel)
    expect(history).toMatchObject({
      account: '111122223333',
      service: 'medialive',
      region: 'us-west-2',
      type: 'channel',
      resource: 'channel 42',
      changes: 5
    })
    expect(
      history?.history.map(({ did, operation, principal }) => [did, operation, principal])
    ).toEqual([
      ['created', 'CreateChannel', 'alice'],
      ['updated', 'UpdateChannel', 'alice'],
      ['started', 'StartChannel', 'bob'],
      ['stopped', 'StopChannel', 'alice'],
      ['deleted', 'DeleteChannel', 'alice']
    ])
  })

  it('says if a call does not identify its resource, and why', () => {
    expect(found.changes).toBe(6)
    expect(found.resources.filter(({ missing }) => missing !== undefined)).toMatchObject([
      {
        resource: 'unknown (unknown)',
        missing: 'null',
        history: [{ did: 'tags updated', operation: 'CreateTags', address: '192.0.2.1' }]
      }
    ])
    const hidden = changesOf(
      record('medialive.amazonaws.com', 'StopChannel', {
        requestParameters: { channelId: '***' },
        responseElements: null
      })
    )
    expect(hidden.resources).toMatchObject([{ resource: 'channel (unknown)', missing: 'hidden' }])
  })

  it('separates the same id in two accounts, and shows the accounts if there are several', () => {
    const stops = ['111122223333', '444455556666'].map((recipientAccountId) =>
      record('medialive.amazonaws.com', 'StopChannel', {
        recipientAccountId,
        requestParameters: { channelId: '7' }
      })
    )
    const two = changesOf(...stops)
    expect(two.resources).toMatchObject([
      { account: '111122223333', resource: 'channel 7', changes: 1 },
      { account: '444455556666', resource: 'channel 7', changes: 1 }
    ])
    for (const { columns } of changes.tables(two)) expect(columns).toContain('account')
    for (const { columns } of changes.tables(changesOf(stops[0])))
      expect(columns).not.toContain('account')
  })

  it('has a history for each target of a batch, and none for those for which the batch failed', () => {
    const ids = Array.from({ length: 20 }, (_, i) => String(i))
    const batch = changesOf(
      record('medialive.amazonaws.com', 'BatchStop', {
        requestParameters: { channelIds: ids },
        responseElements: {
          successful: ids
            .slice(1)
            .map((id) => ({ id, arn: `arn:aws:medialive:us-west-2:111122223333:channel:${id}` })),
          failed: [{ id: '0', code: 'ConflictException' }]
        }
      })
    )
    expect(batch.changes).toBe(19)
    expect(batch.resources.map(({ resource }) => resource).sort()).toEqual(
      ids
        .slice(1)
        .map((id) => `channel ${id}`)
        .sort()
    )
    const unanswered = changesOf(
      record('medialive.amazonaws.com', 'BatchStop', {
        requestParameters: { channelIds: ['1', '2'] },
        responseElements: null
      })
    )
    expect(unanswered.resources.flatMap(({ history }) => history)).toMatchObject([
      { outcome: 'unknown' },
      { outcome: 'unknown' }
    ])
  })

  it('distinguishes submitted jobs from configuration', () => {
    const made = changesOf(
      record('mediaconvert.amazonaws.com', 'CreateJob', {
        responseElements: { job: { id: '1700000000000-abcdef' } }
      }),
      record('mediaconvert.amazonaws.com', 'CreateJobTemplate', {
        requestParameters: { name: 'hls' }
      })
    )
    expect(made.jobs).toMatchObject([{ resource: 'Job 1700000000000-abcdef' }])
    expect(made.resources).toMatchObject([{ resource: 'JobTemplate hls' }])
    expect(made.changes).toBe(1)
  })
})

describe('denials', () => {
  it('groups similar denials', () => {
    expect(run(denials.aggregate, trail)).toEqual({
      events: 2,
      denials: [
        {
          principal: 'bob',
          service: 'medialive',
          operation: 'StopChannel',
          code: 'AccessDenied',
          address: '198.51.100.7',
          events: 2,
          first: '2026-01-02T03:40:00Z',
          last: '2026-01-02T03:45:00Z'
        }
      ]
    })
  })
})

describe('withheld', () => {
  it('counts hidden values at a path, whatever the index', () => {
    expect(run(withheld.aggregate, trail).gaps).toEqual([
      {
        service: 'mediapackage',
        operation: 'UpdateChannel',
        path: 'responseElements.hlsIngest.ingestEndpoints.*.password',
        how: 'hidden',
        times: 2
      }
    ])
  })

  it('does not count other notes: a key in another spelling is not withheld', () => {
    const spelled = decodeEvent(
      record('medialive.amazonaws.com', 'StopChannel', {
        requestParameters: { CHANNELID: '1' } as never
      })
    )
    if (spelled._tag === 'Left') throw new Error('an event')
    expect(notes(spelled.right).map(({ _tag }) => _tag)).toEqual(['Renamed'])
    expect(run(withheld.aggregate, [spelled.right]).gaps).toEqual([])
  })
})

describe('tally', () => {
  it('adds up', () => {
    const found = run(tally.aggregate, [tallyOf('media'), tallyOf('other'), tallyOf('media')])
    expect(markdown(tally.tables(found))).toBe(
      [
        '## Tally\n',
        '| records | media | other | rejected | skipped | duplicates |',
        '| ---: | ---: | ---: | ---: | ---: | ---: |',
        '| 3 | 2 | 1 | 0 | 0 | 0 |\n'
      ].join('\n')
    )
  })
})

describe('the renderers', () => {
  const table = {
    title: 'T',
    columns: ['text', 'n', 'big', 'nothing'],
    rows: [
      ['a "b"', -1, 2n ** 70n, undefined],
      ['-1', 1.5, 7n]
    ]
  }

  it('write numbers as numbers, and missing values as empty', () => {
    expect(csv(table)).toBe(
      '"text","n","big","nothing"\r\n"a ""b""",-1,1180591620717411303424,\r\n"\'-1",1.5,7,\r\n'
    )
    expect(jsonLines(table)).toBe(
      '{"text":"a \\"b\\"","n":-1,"big":"1180591620717411303424"}\n{"text":"-1","n":1.5,"big":7}\n'
    )
    expect(markdown([table])).toBe(
      [
        '## T\n',
        '| text | n | big | nothing |',
        '| --- | ---: | ---: | ---: |',
        '| `a "b"` | -1 | `1180591620717411303424` |  |',
        '| `-1` | 1.5 | 7 |  |\n'
      ].join('\n')
    )
  })

  it('write the maps of a custom report as objects, whatever the keys', () => {
    const own = struct({
      names: groupBy('text', (text: string) => text, count),
      sum: sum('length', (text: string) => text.length),
      distinct: countDistinct('text', (text: string) => text)
    })
    expect(JSON.parse(json(run(own, ['__proto__', 'a', 'a'])))).toEqual(
      JSON.parse('{"names":{"__proto__":1,"a":2},"sum":{"total":11,"refused":0},"distinct":2}')
    )
  })
})
