/** What is out of the ordinary, and harmless: each of it in the last three days, when the pack knows what is usual. */

import { type Caller, deploy, elsewhere, operators, user } from './people.js'
import { day, hour, type Raw, recordOf, start } from './records.js'

type Call = readonly [service: string, name: string, parts?: Parameters<typeof recordOf>[4]]

const minute = 60_000

const calls = (
  name: string,
  [onDay, atHour]: readonly [number, number],
  caller: Caller,
  apart: number,
  made: ReadonlyArray<Call>
): ReadonlyArray<Raw> =>
  made.map(([service, eventName, parts], i) =>
    recordOf(
      start + onDay * day + atHour * hour + i * apart * minute,
      `unusual-${name}-${i}`,
      caller,
      [service, eventName],
      parts
    )
  )

const many = (count: number, call: (i: number) => Call): ReadonlyArray<Call> =>
  Array.from({ length: count }, (_, i) => call(i))

const [olga, ada, max] = operators as readonly [Caller, Caller, Caller]

const update: Call = ['medialive', 'UpdateChannel', { requestParameters: { channelId: '1010' } }]

const denied = { errorCode: 'AccessDeniedException', errorMessage: 'not authorized' }

export const unusual: ReadonlyArray<Raw> = [
  // A new colleague begins.
  ...calls('colleague', [7, 10], user('ines'), 3, [update, update]),
  // Olga works from home.
  ...calls('home', [8, 11], elsewhere(olga, { sourceIPAddress: '192.0.2.140' }), 3, [
    update,
    update
  ]),
  // An SDK is updated.
  ...calls('sdk', [8, 2], elsewhere(deploy(8000), { userAgent: 'Boto3/1.41.0' }), 3, [update]),
  // A stack of the tests is torn down within the change window: the eighth day is a Tuesday.
  ...calls(
    'tear-down',
    [8, 3],
    deploy(8001),
    0.2,
    many(9, (i) => ['medialive', 'DeleteInput', { requestParameters: { inputId: String(i) } }])
  ),
  // A role lacks a right, and tries again and again.
  ...calls(
    'right',
    [8, 6],
    deploy(8002),
    0.5,
    many(50, () => ['medialive', 'CreateInput', denied])
  ),
  // Ada converts the archive of a show.
  ...calls(
    'archive',
    [8, 13],
    ada,
    0.1,
    many(60, () => ['mediaconvert', 'CreateJob', {}])
  ),
  // Max looks around before he acts, in the regions that the team uses.
  ...calls('around', [9, 10], max, 1, [
    ...['us-west-2', 'us-east-1', 'eu-west-1'].flatMap(
      (awsRegion): ReadonlyArray<Call> => [
        ['medialive', 'ListChannels', { awsRegion }],
        ['mediaconnect', 'ListFlows', { awsRegion }]
      ]
    ),
    update
  ]),
  // CloudFormation deletes an alarm with a stack.
  ...calls(
    'stack',
    [9, 12],
    {
      ...deploy(8003),
      userIdentity: { ...deploy(8003).userIdentity, invokedBy: 'cloudformation.amazonaws.com' }
    },
    1,
    [['monitoring', 'DeleteAlarms'], update]
  ),
  // The deployment renames an alarm.
  ...calls('alarm', [9, 14], deploy(8004), 1, [['monitoring', 'DeleteAlarms'], update]),
  // Three channels of one show are stopped at its end.
  ...calls(
    'show',
    [9, 20],
    olga,
    0.2,
    many(3, (i) => [
      'medialive',
      'StopChannel',
      { requestParameters: { channelId: String(1020 + i) } }
    ])
  ),
  // Olga reads the keys of a few broadcasters who lost theirs.
  ...calls(
    'keys',
    [9, 15],
    olga,
    5,
    many(4, (i) => [
      'ivs',
      'GetStreamKey',
      { requestParameters: { arn: `arn:aws:ivs:us-west-2:111122223333:stream-key/${i}` } }
    ])
  )
]
