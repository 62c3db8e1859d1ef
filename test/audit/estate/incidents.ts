/** Fifteen incidents of the last three days, and what was made to find each of them. */

import {
  type Caller,
  deploy,
  elsewhere,
  inventory,
  operators,
  root,
  stranger,
  user
} from './people.js'
import { day, hour, type Raw, recordOf, start } from './records.js'

export interface Incident {
  readonly name: string
  /** The rule or correlation that was made for it. */
  readonly by: string
  readonly records: ReadonlyArray<Raw>
}

type Call = readonly [service: string, name: string, parts?: Parameters<typeof recordOf>[4]]

const minute = 60_000

const olga = operators[0] as Caller
const ada = operators[1] as Caller
const max = operators[2] as Caller

/** Calls of one caller, so many minutes apart, from a time on the given day. */
const incident = (
  name: string,
  by: string,
  [onDay, atHour]: readonly [number, number],
  caller: Caller,
  apart: number,
  calls: ReadonlyArray<Call>
): Incident => ({
  name,
  by,
  records: calls.map(([service, eventName, parts], i) =>
    recordOf(
      start + onDay * day + atHour * hour + i * apart * minute,
      `${name}-${i}`,
      caller,
      [service, eventName],
      parts
    )
  )
})

const many = (count: number, call: (i: number) => Call): ReadonlyArray<Call> =>
  Array.from({ length: count }, (_, i) => call(i))

const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-south-1',
  'ap-northeast-1',
  'sa-east-1',
  'ca-central-1'
]

const denied = { errorCode: 'AccessDeniedException', errorMessage: 'not authorized' }

export const incidents: ReadonlyArray<Incident> = [
  incident(
    'takedown',
    'media/mass-takedown',
    [7, 2],
    deploy(9001),
    0.5,
    many(8, (i) => [
      'medialive',
      'StopChannel',
      { requestParameters: { channelId: String(1000 + i) } }
    ])
  ),
  incident(
    'harvest',
    'ivs/stream-key-harvest',
    [7, 4],
    max,
    1,
    many(12, (i) => [
      'ivs',
      'GetStreamKey',
      { requestParameters: { arn: `arn:aws:ivs:us-west-2:111122223333:stream-key/${i}` } }
    ])
  ),
  incident('recon', 'media/recon-then-write', [7, 6], ada, 1, [
    ...many(
      10,
      (i): Call => [
        'medialive',
        'ListChannels',
        { awsRegion: regions[i], ...(i === 3 ? {} : denied) }
      ]
    ),
    [
      'medialive',
      'CreateTags',
      {
        requestParameters: {
          'resource-arn': 'arn:aws:medialive:us-west-2:111122223333:channel:1000'
        }
      }
    ]
  ]),
  incident('hijack', 'media/opened-then-switched', [7, 9], olga, 10, [
    [
      'medialive',
      'UpdateInputSecurityGroup',
      { requestParameters: { inputSecurityGroupId: '7', whitelistRules: [{ cidr: '0.0.0.0/0' }] } }
    ],
    ['medialive', 'StopChannel', { requestParameters: { channelId: '1001' } }]
  ]),
  incident('back-door', 'media/first-seen-principal', [7, 12], user('svc-backup'), 1, [
    [
      'medialive',
      'CreateTags',
      {
        requestParameters: {
          'resource-arn': 'arn:aws:medialive:us-west-2:111122223333:channel:1002'
        }
      }
    ]
  ]),
  incident(
    'stolen',
    'media/first-seen-address',
    [7, 15],
    elsewhere(deploy(9002), { sourceIPAddress: '192.0.2.77' }),
    1,
    [['medialive', 'UpdateChannel', { requestParameters: { channelId: '1003' } }]]
  ),
  incident('mining', 'media/first-seen-region', [7, 18], deploy(9003), 1, [
    [
      'medialive',
      'CreateTags',
      {
        awsRegion: 'ap-southeast-3',
        requestParameters: {
          'resource-arn': 'arn:aws:medialive:ap-southeast-3:111122223333:channel:1'
        }
      }
    ]
  ]),
  incident(
    'tool',
    'media/first-seen-agent',
    [7, 21],
    elsewhere(ada, { userAgent: 'python-requests/2.32.0' }),
    1,
    [['medialive', 'UpdateChannel', { requestParameters: { channelId: '1004' } }]]
  ),
  incident(
    'loop',
    'media/job-burst',
    [8, 1],
    deploy(9004),
    0.05,
    many(120, () => [
      'mediaconvert',
      'CreateJob',
      { requestParameters: { role: 'arn:aws:iam::111122223333:role/MediaConvert' } }
    ])
  ),
  incident(
    'probing',
    'media/denied-burst',
    [8, 4],
    elsewhere(inventory, {}),
    1,
    [
      'DeleteChannel',
      'StopChannel',
      'CreateInput',
      'UpdateChannel',
      'DeleteInput',
      'CreateChannel',
      'BatchStop'
    ].map((name): Call => ['medialive', name, denied])
  ),
  incident('blinding', 'media/blinded', [8, 8], max, 5, [
    ['cloudtrail', 'StopLogging'],
    ['medialive', 'UpdateChannel', { requestParameters: { channelId: '1005' } }]
  ]),
  incident('foreigner', 'media/caller-from-another-account', [8, 12], stranger, 1, [
    [
      'mediaconnect',
      'DescribeFlow',
      { requestParameters: { flowArn: 'arn:aws:mediaconnect:us-west-2:111122223333:flow:1-a:one' } }
    ]
  ]),
  incident('policy', 'media/policy-lets-strangers-in', [8, 16], olga, 1, [
    [
      'mediapackagev2',
      'PutChannelPolicy',
      {
        requestParameters: {
          ChannelGroupName: 'news',
          ChannelName: 'one',
          Policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: '*', Action: 'mediapackagev2:PutObject', Resource: '*' }
            ]
          })
        }
      }
    ]
  ]),
  incident('leak', 'media/new-way-out', [8, 20], olga, 1, [
    [
      'mediaconnect',
      'AddFlowOutputs',
      {
        requestParameters: {
          flowArn: 'arn:aws:mediaconnect:us-west-2:111122223333:flow:1-a:one',
          outputs: [
            { destination: '198.51.100.200', port: 5000, protocol: 'srt-caller', name: 'spare' }
          ]
        }
      }
    ]
  ]),
  incident('root', 'media/root-write', [9, 3], root, 1, [
    [
      'medialive',
      'CreateTags',
      {
        requestParameters: {
          'resource-arn': 'arn:aws:medialive:us-west-2:111122223333:channel:1006'
        }
      }
    ]
  ])
]
