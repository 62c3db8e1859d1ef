/** The reports that answer one question each, over a small trail. */
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import {
  changes,
  changesBefore,
  errors,
  jobs,
  newcomers,
  purchases,
  recentChanges,
  running
} from 'mediatrail/report'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'

const live = 'medialive.amazonaws.com'

const decoded = (...records: ReadonlyArray<unknown>): ReadonlyArray<MediaEvent> =>
  records.map((one) => {
    const event = decodeEvent(one)
    if (E.isLeft(event)) throw new Error(JSON.stringify(event.left))
    return event.right
  })

const at = (clock: string): object => ({ eventTime: `2026-01-02T${clock}Z`, eventID: clock })

const bob = { type: 'IAMUser', userName: 'bob' }

const channel = (id: string): object => ({ requestParameters: { channelId: id } })

const trail = decoded(
  record(live, 'StopChannel', { ...at('05:00:00'), ...channel('1') }),
  record(live, 'StartChannel', { ...at('03:00:00'), ...channel('1') }),
  record(live, 'StartChannel', { ...at('03:10:00'), ...channel('2'), userIdentity: bob }),
  record(live, 'StopChannel', {
    ...at('03:20:00'),
    ...channel('2'),
    errorCode: 'ConflictException'
  }),
  record(live, 'BatchStart', {
    ...at('03:30:00'),
    requestParameters: { channelIds: ['3', '4'] },
    responseElements: {
      successful: [{ id: '3', arn: 'arn:aws:medialive:us-west-2:111122223333:channel:3' }],
      failed: [{ id: '4', code: 'ConflictException' }]
    }
  }),
  record(live, 'StartChannel', {
    ...at('03:40:00'),
    requestParameters: { channelId: '***' },
    responseElements: null
  })
)

describe('recent', () => {
  it('has the last changes, the latest first', () => {
    const found = run(recentChanges.aggregate, trail)
    expect(found.changes).toBe(5)
    expect(
      found.recent.map(({ time, did, resource }) => [time.slice(11, 16), did, resource])
    ).toEqual([
      ['05:00', 'stopped', 'channel 1'],
      ['03:40', 'started', 'channel (unknown)'],
      ['03:30', 'started', 'channel 3'],
      ['03:10', 'started', 'channel 2'],
      ['03:00', 'started', 'channel 1']
    ])
  })

  it('has the changes before a time, which is compared as a time', () => {
    const changedUntil = (time: string, most?: number) =>
      run(changesBefore(time, most).aggregate, trail).recent.map(({ resource }) => resource)
    expect(changedUntil('2026-01-02T03:30:00Z')).toEqual(['channel 2', 'channel 1'])
    expect(changedUntil('2026-01-02T04:30:01+01:00')).toEqual([
      'channel 3',
      'channel 2',
      'channel 1'
    ])
    expect(changedUntil('2026-01-02T09:00:00Z', 1)).toEqual(['channel 1'])
    expect(changedUntil('this morning')).toEqual([])
  })
})

describe('running', () => {
  it('has resources that were started and not stopped since, by key, the oldest first', () => {
    expect(run(running.aggregate, trail).running).toMatchObject([
      {
        since: '2026-01-02T03:10:00Z',
        account: '111122223333',
        resource: 'channel 2',
        key: 'arn:aws:medialive:us-west-2:111122223333:channel:2',
        operation: 'StartChannel',
        principal: 'bob'
      },
      { since: '2026-01-02T03:30:00Z', resource: 'channel 3', operation: 'BatchStart' }
    ])
  })

  it('does not confuse the logging of a container with the container', () => {
    const started = decoded(
      record('mediastore.amazonaws.com', 'StartAccessLogging', {
        requestParameters: { containerName: 'box' }
      })
    )
    expect(run(running.aggregate, started).running).toEqual([])
  })
})

describe('errors', () => {
  it('counts denied and failed calls, by operation and principal', () => {
    const denied = { errorCode: 'AccessDenied', errorMessage: 'no', userIdentity: bob }
    const events = [
      ...trail,
      ...decoded(
        record(live, 'StopChannel', { ...at('06:00:00'), ...denied }),
        record(live, 'StopChannel', { ...at('06:10:00'), ...denied })
      )
    ]
    expect(run(errors.aggregate, events)).toEqual({
      events: 3,
      errors: [
        {
          service: 'medialive',
          operation: 'StopChannel',
          principal: 'bob',
          outcome: 'denied',
          code: 'AccessDenied',
          events: 2,
          first: '2026-01-02T06:00:00Z',
          last: '2026-01-02T06:10:00Z'
        },
        {
          service: 'medialive',
          operation: 'StopChannel',
          principal: 'alice',
          outcome: 'failed',
          code: 'ConflictException',
          events: 1,
          first: '2026-01-02T03:20:00Z',
          last: '2026-01-02T03:20:00Z'
        }
      ]
    })
  })
})

describe('newcomers', () => {
  it('has new principals, with address and time, the newest first, in each account', () => {
    const other = record(live, 'ListChannels', {
      ...at('04:00:00'),
      recipientAccountId: '444455556666',
      sourceIPAddress: '198.51.100.7',
      awsRegion: 'eu-west-1'
    })
    const found = run(newcomers.aggregate, [...trail, ...decoded(other)])
    expect(found.principals).toMatchObject([
      { account: '444455556666', name: 'alice of account 111122223333', events: 1 },
      { account: '111122223333', name: 'bob', first: '2026-01-02T03:10:00Z', events: 1 },
      {
        account: '111122223333',
        name: 'alice',
        first: '2026-01-02T03:00:00Z',
        last: '2026-01-02T05:00:00Z',
        events: 5
      }
    ])
    expect(found.addresses.map(({ name }) => name)).toEqual(['198.51.100.7', '192.0.2.1'])
    expect(found.regions.map(({ name }) => name)).toEqual(['eu-west-1', 'us-west-2'])
  })
})

describe('changes', () => {
  const deadline = 'deadline.amazonaws.com'
  const job = { farmId: 'f', queueId: 'q', jobId: 'j' }

  it('separate jobs from configuration', () => {
    const events = decoded(
      record(deadline, 'UpdateLimit', { requestParameters: { farmId: 'f', limitId: 'l' } }),
      record(deadline, 'UpdateJob', { requestParameters: job }),
      record(deadline, 'UpdateStep', { requestParameters: { ...job, stepId: 's' } }),
      record(deadline, 'UpdateTask', { requestParameters: { ...job, stepId: 's', taskId: 't' } }),
      record(deadline, 'UpdateSession', { requestParameters: { ...job, sessionId: 's' } }),
      record('mediaconvert.amazonaws.com', 'CancelJob', { requestParameters: { id: '1' } }),
      record('mediaconvert.amazonaws.com', 'DeleteJobTemplate', {
        requestParameters: { name: 'hls' }
      })
    )
    const found = run(changes.aggregate, events)
    expect(found.resources.map(({ type }) => type).sort()).toEqual(['JobTemplate', 'limit'])
    expect(found.jobs.map(({ type }) => type).sort()).toEqual([
      'Job',
      'job',
      'session',
      'step',
      'task'
    ])
  })

  it('say why a resource has no name, if the request names another', () => {
    const channelId = 'arn:aws:medialive:us-west-2:111122223333:input:7'
    const found = run(
      changes.aggregate,
      decoded(record(live, 'StopChannel', { requestParameters: { channelId } }))
    )
    expect(found.resources).toMatchObject([
      { resource: 'channel (unknown)', missing: 'unrecognized' }
    ])
  })
})

describe('jobs', () => {
  const convert = 'mediaconvert.amazonaws.com'
  const queue = 'arn:aws:mediaconvert:us-west-2:111122223333:queues/main'

  it('counts jobs by queue and template, however the queue is named', () => {
    const events = decoded(
      record(convert, 'CreateJob', {
        ...at('01:00:00'),
        requestParameters: { queue, jobTemplate: 'hls' }
      }),
      record(convert, 'CreateJob', {
        ...at('02:00:00'),
        requestParameters: { queue: 'main', jobTemplate: 'hls' }
      }),
      record(convert, 'CreateJob', { ...at('03:00:00'), responseElements: { job: { queue } } }),
      record(convert, 'CreateJob', { ...at('04:00:00'), errorCode: 'BadRequestException' }),
      record('elastictranscoder.amazonaws.com', 'CreateJob', {
        ...at('05:00:00'),
        requestParameters: {
          pipelineId: '1111111111111-abcde1',
          outputs: [{ presetId: 'b' }, { presetId: 'a' }, { presetId: 'b' }]
        }
      })
    )
    const found = run(jobs.aggregate, events)
    expect(found.jobs).toBe(4)
    expect(found.queues).toMatchObject([
      {
        service: 'mediaconvert',
        queue: 'main',
        template: 'hls',
        jobs: 2,
        first: '2026-01-02T01:00:00Z',
        last: '2026-01-02T02:00:00Z'
      },
      { service: 'elastictranscoder', queue: '1111111111111-abcde1', template: 'a, b', jobs: 1 },
      { service: 'mediaconvert', queue: 'main', template: undefined, jobs: 1 }
    ])
  })
})

describe('purchases', () => {
  it('has the offering, the amount, the price and the term, by time', () => {
    const events = decoded(
      record('mediaconvert.amazonaws.com', 'CreateQueue', {
        ...at('03:00:00'),
        requestParameters: {
          name: 'reserved',
          pricingPlan: 'RESERVED',
          reservationPlanSettings: {
            commitment: 'ONE_YEAR',
            renewalType: 'EXPIRE',
            reservedSlots: 5
          }
        }
      }),
      record(live, 'PurchaseOffering', {
        ...at('01:00:00'),
        requestParameters: { offeringId: '87654321', count: 2 },
        responseElements: {
          reservation: {
            offeringId: '87654321',
            count: 2,
            fixedPrice: 0,
            usagePrice: 248.2,
            currencyCode: 'USD',
            duration: 12,
            durationUnits: 'MONTHS'
          }
        }
      }),
      record('mediaconnect.amazonaws.com', 'PurchaseOffering', {
        ...at('02:00:00'),
        responseElements: {
          reservation: {
            offeringArn: 'arn:aws:mediaconnect:us-west-2:111122223333:offering:a',
            pricePerUnit: '0.16',
            priceUnits: 'HOURLY',
            currencyCode: 'USD',
            duration: 12,
            durationUnits: 'MONTHS',
            resourceSpecification: { resourceType: 'Mbps_Outbound_Bandwidth', reservedBitrate: 100 }
          }
        }
      }),
      record(live, 'PurchaseOffering', { ...at('04:00:00'), errorCode: 'ConflictException' }),
      record('mediaconvert.amazonaws.com', 'CreateQueue', { requestParameters: { name: 'other' } })
    )
    const found = run(purchases.aggregate, events)
    expect(found.count).toBe(3)
    expect(
      found.purchases.map(({ offering, amount, price, term }) => [offering, amount, price, term])
    ).toEqual([
      ['87654321', '2', '0 fixed + 248.2 usage USD', '12 MONTHS'],
      [
        'arn:aws:mediaconnect:us-west-2:111122223333:offering:a',
        '100 Mbps_Outbound_Bandwidth',
        '0.16 USD HOURLY',
        '12 MONTHS'
      ],
      ['reserved', '5', undefined, 'ONE_YEAR']
    ])
    expect(found.purchases[0]).toMatchObject({ service: 'medialive', principal: 'alice' })
  })
})
