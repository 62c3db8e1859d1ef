/**
 * A made-up trail of ten days. Four channels run for a broadcaster, a pipeline looks at them all day, and each night at three they
 * are checked. Four things go wrong: a batch of channels is stopped, an input is switched, an endpoint is opened to the public,
 * and a role of another account looks around.
 */
import { gzipSync } from 'node:zlib'
import type { MediaEvents } from 'mediatrail'
import { text } from '../../delivery/documents.js'
import { record } from '../../event/record.js'
import { folderOf } from '../../node/folder.js'

type Json = { readonly [key: string]: unknown }

const account = '111122223333'
const foreign = '444455556666'
const live = 'medialive.amazonaws.com'
const packager = 'mediapackagev2.amazonaws.com'

const mfa = { attributes: { creationDate: '2026-06-10T18:00:00Z', mfaAuthenticated: 'true' } }

const session = (inAccount: string, role: string, name: string, more: Json = {}): Json => ({
  type: 'AssumedRole',
  principalId: `AROACKCEVSQ6C2EXAMPLE:${name}`,
  arn: `arn:aws:sts::${inAccount}:assumed-role/${role}/${name}`,
  accountId: inAccount,
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionContext: {
    sessionIssuer: {
      type: 'Role',
      principalId: 'AROACKCEVSQ6C2EXAMPLE',
      arn: `arn:aws:iam::${inAccount}:role/${role}`,
      accountId: inAccount,
      userName: role
    },
    ...mfa,
    ...more
  }
})

/** Who acts, and from where. Olga is known by an address in one place, and by a user's name in another. */
const people = {
  olga: [
    session(account, 'AWSReservedSSO_MediaOperator_0123456789abcdef', 'olga@example.org'),
    '192.0.2.10'
  ],
  olgaAsUser: [
    {
      type: 'IAMUser',
      principalId: 'AIDACKCEVSQ6C2EXAMPLE',
      arn: `arn:aws:iam::${account}:user/olga`,
      accountId: account,
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      userName: 'olga',
      sessionContext: mfa
    },
    '198.51.100.23'
  ],
  ada: [
    session(account, 'Engineer', 'botocore-session-17', { sourceIdentity: 'ada' }),
    '192.0.2.21'
  ],
  poller: [session(account, 'Monitoring', 'poller'), '192.0.2.90'],
  scheduler: [session(account, 'ChannelClock', 'evening'), 'scheduler.amazonaws.com'],
  agency: [session(foreign, 'Contractor', 'i-0abcd1234efgh5678'), '203.0.113.77']
} satisfies { readonly [name: string]: readonly [Json, string] }

interface Call {
  /** In June 2026: `12T21:14:05`. */
  readonly at: string
  readonly by: keyof typeof people
  readonly request?: Json
  readonly answer?: Json
  readonly error?: string
  readonly reads?: boolean
}

let serial = 0

/** Ids look like those of AWS, and differ at their starts. */
const nextId = (): string => {
  const n = (Math.imul(++serial, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
  return `${n}-0000-4000-8000-${String(serial).padStart(12, '0')}`
}

const call = <S extends keyof MediaEvents>(
  source: S,
  name: keyof MediaEvents[S] & string,
  { at, by, request, answer, error, reads = false }: Call
): Json => {
  const [userIdentity, sourceIPAddress] = people[by]
  return record(source, name, {
    eventTime: `2026-06-${at}Z`,
    eventID: nextId(),
    userIdentity,
    sourceIPAddress,
    requestParameters: request ?? null,
    responseElements: answer ?? null,
    readOnly: reads,
    ...(error === undefined ? {} : { errorCode: error, errorMessage: 'The call was refused.' })
  })
}

const channels = ['1234567', '1234568', '1234569', '1234570']

const two = (n: number): string => String(n).padStart(2, '0')

const created = channels.map((channelId, i) =>
  call(live, 'CreateChannel', {
    at: `05T08:0${i}:00`,
    by: 'ada',
    request: { name: `arena-${i + 1}`, channelClass: 'STANDARD' },
    answer: {
      channel: {
        arn: `arn:aws:medialive:us-west-2:${account}:channel:${channelId}`,
        id: channelId,
        name: `arena-${i + 1}`
      }
    }
  })
)

/** Every day the channels go on the air at four in the afternoon, and off at eleven at night. */
const routine = (day: number): ReadonlyArray<Json> => [
  ...channels.map((channelId, i) =>
    call(live, 'StartChannel', {
      at: `${two(day)}T16:0${i}:00`,
      by: 'scheduler',
      request: { channelId }
    })
  ),
  ...Array.from({ length: 24 * 4 }, (_, n) =>
    call(live, 'DescribeChannel', {
      at: `${two(day)}T${two(Math.floor(n / 4))}:${two((n % 4) * 15)}:30`,
      by: 'poller',
      request: { channelId: channels[n % channels.length] },
      reads: true
    })
  ),
  ...channels.map((channelId, i) =>
    call(live, 'StopChannel', {
      at: `${two(day)}T23:0${i}:00`,
      by: 'scheduler',
      request: { channelId }
    })
  )
]

const channelArn = (id: string): string => `arn:aws:medialive:us-west-2:${account}:channel:${id}`

/** On the twelfth, at half past nine in the evening, all channels go dark within two minutes, and the multiplex with them. */
const batchStop = [
  call(live, 'StopChannel', {
    at: '12T21:27:40',
    by: 'olgaAsUser',
    request: { channelId: '1234570' },
    error: 'AccessDenied'
  }),
  call(live, 'BatchStop', {
    at: '12T21:30:12',
    by: 'olga',
    request: { channelIds: ['1234567', '1234568', '1234569'] },
    answer: {
      successful: ['1234567', '1234568'].map((id) => ({
        arn: channelArn(id),
        id,
        state: 'STOPPING'
      })),
      failed: [
        {
          arn: channelArn('1234569'),
          code: 'Conflict',
          id: '1234569',
          message: 'The channel is being updated.'
        }
      ]
    }
  }),
  ...['1234569', '1234570'].map((channelId, i) =>
    call(live, 'StopChannel', { at: `12T21:31:${20 + i * 25}`, by: 'olga', request: { channelId } })
  ),
  call(live, 'StopMultiplex', {
    at: '12T21:32:30',
    by: 'olga',
    request: { multiplexId: '7654321' }
  }),
  call(live, 'StartChannel', {
    at: '12T21:36:02',
    by: 'ada',
    request: { channelId: '1234567' },
    error: 'ConflictException'
  }),
  call(live, 'StartChannel', {
    at: '12T21:38:51',
    by: 'ada',
    request: { channelId: '1234567' }
  }),
  ...['1234568', '1234569', '1234570'].map((channelId, i) =>
    call(live, 'StartChannel', { at: `12T21:39:${20 + i * 12}`, by: 'ada', request: { channelId } })
  )
]

const inputSwitch = call(live, 'BatchUpdateSchedule', {
  at: '10T20:15:33',
  by: 'olga',
  request: {
    channelId: '1234568',
    creates: {
      scheduleActions: [
        {
          actionName: 'to-backup',
          scheduleActionStartSettings: { immediateModeScheduleActionStartSettings: {} },
          scheduleActionSettings: {
            inputSwitchSettings: { inputAttachmentNameReference: 'backup-feed' }
          }
        }
      ]
    }
  }
})

const endpoint = {
  ChannelGroupName: 'arena',
  ChannelName: 'arena-1',
  OriginEndpointName: 'hls'
}

const policy = (Principal: unknown): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Viewers',
        Effect: 'Allow',
        Principal,
        Action: 'mediapackagev2:GetObject',
        Resource: `arn:aws:mediapackagev2:us-west-2:${account}:channelGroup/arena/channel/arena-1/originEndpoint/hls`
      }
    ]
  })

const madePublic = [
  call(packager, 'PutOriginEndpointPolicy', {
    at: '06T09:12:00',
    by: 'ada',
    request: { ...endpoint, Policy: policy({ AWS: `arn:aws:iam::${account}:role/Cdn` }) }
  }),
  call(packager, 'PutOriginEndpointPolicy', {
    at: '13T01:52:18',
    by: 'ada',
    request: { ...endpoint, Policy: policy('*') }
  })
]

const stranger = [
  call(live, 'ListChannels', { at: '13T00:40:02', by: 'agency', request: {}, reads: true }),
  call(live, 'DescribeChannel', {
    at: '13T00:40:09',
    by: 'agency',
    request: { channelId: '1234567' },
    reads: true
  }),
  call(live, 'UpdateChannel', {
    at: '13T00:44:51',
    by: 'agency',
    request: {
      channelId: '1234567',
      name: 'arena-1',
      roleArn: `arn:aws:iam::${foreign}:role/Live`
    },
    error: 'AccessDenied'
  }),
  call(live, 'CreateTags', {
    at: '13T00:46:20',
    by: 'agency',
    request: { 'resource-arn': channelArn('1234567'), tags: { checked: 'yes' } }
  })
]

const days = Array.from({ length: 10 }, (_, n) => n + 4)

const all: ReadonlyArray<Json> = [
  ...created,
  ...days.flatMap(routine),
  ...batchStop,
  inputSwitch,
  ...madePublic,
  ...stranger
]

const dayOf = ({ eventTime }: Json): string => String(eventTime).slice(0, 10)

/** The call that stopped channel 1234567, by the start of its id. */
export const batchStopId = String(batchStop[1]?.['eventID']).slice(0, 8)

/** The night on which the questions are asked: the fourteenth, at three in the morning. */
export const now = Date.parse('2026-06-14T03:00:00Z')

/** The path of a folder with a file for each day. */
export const nightFolder = (): string =>
  folderOf(
    Object.fromEntries(
      [...new Set(all.map(dayOf))].map((day) => [
        `${day}.json.gz`,
        gzipSync(text({ Records: all.filter((each) => dayOf(each) === day) }))
      ])
    )
  )
