/**
 * A made-up trail: 500 objects of mixed content, of which 50 are damaged or foreign. Each run generates the same trail.
 */
import { gzipSync } from 'node:zlib'

const never = (): never => {
  throw new Error('this is never reached')
}

interface Operation {
  readonly source: string
  readonly name: string
  readonly parameters: (n: number) => object | null
}

const operations: ReadonlyArray<Operation> = [
  { source: 'medialive', name: 'StopChannel', parameters: (n) => ({ channelId: String(n % 40) }) },
  {
    source: 'medialive',
    name: 'DeleteChannel',
    parameters: (n) => ({ channelId: String(n % 40) })
  },
  {
    source: 'medialive',
    name: 'CreateInputSecurityGroup',
    parameters: () => ({ whitelistRules: [{ cidr: '0.0.0.0/0' }] })
  },
  { source: 'mediaconvert', name: 'ListJobs', parameters: () => null },
  {
    source: 'mediapackage',
    name: 'RotateIngestEndpointCredentials',
    parameters: (n) => ({ id: `c-${n % 7}`, ingestEndpointId: `e-${n % 3}` })
  },
  { source: 'ec2', name: 'DescribeInstances', parameters: () => ({}) },
  { source: 's3', name: 'PutObject', parameters: () => ({ bucketName: 'b' }) },
  { source: 'ivs', name: 'CreateChannel', parameters: (n) => ({ name: `show-${n % 11}` }) }
]

const account = (n: number): string => ['111122223333', '444455556666'][n % 2] ?? ''

const time = (n: number): string =>
  new Date(Date.UTC(2026, 0, 1 + (n % 28), n % 24, n % 60)).toISOString().replace('.000', '')

const recordOf = (n: number): object => {
  const { source, name, parameters } = operations[n % operations.length] ?? operations[0] ?? never()
  const user = ['alice', 'bob', 'olga'][n % 3]
  return {
    eventVersion: '1.11',
    userIdentity:
      n % 17 === 0
        ? { type: 'Root', accountId: account(n), arn: `arn:aws:iam::${account(n)}:root` }
        : {
            type: 'IAMUser',
            accountId: account(n),
            accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
            arn: `arn:aws:iam::${account(n)}:user/${user}`,
            userName: user
          },
    eventTime: time(n),
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: 'us-west-2',
    sourceIPAddress: `192.0.2.${n % 250}`,
    userAgent: 'aws-cli/2.31.0',
    ...(n % 13 === 0 ? { errorCode: 'AccessDenied', errorMessage: 'not allowed' } : {}),
    requestParameters: parameters(n),
    responseElements: null,
    requestID: `r-${n}`,
    eventID: `cccccccc-0000-4000-8000-${String(n).padStart(12, '0')}`,
    readOnly: /^(?:List|Describe)/.test(name),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account(n),
    eventCategory: 'Management'
  }
}

function byMallory(n: number, service: string, eventName: string, parameters: object): object {
  return {
    ...recordOf(0),
    userIdentity: {
      type: 'IAMUser',
      accountId: '111122223333',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      arn: 'arn:aws:iam::111122223333:user/mallory',
      userName: 'mallory'
    },
    eventTime: `2026-01-20T03:0${n}:00Z`,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    errorCode: undefined,
    errorMessage: undefined,
    requestParameters: parameters,
    readOnly: false,
    eventID: `dddddddd-0000-4000-8000-00000000000${n}`
  }
}

/**
 * A caller who covers their tracks: within an hour, alarms are disabled, the channel is deleted, and the trail is
 * stopped. Each call is in a file of another day, so that no batch contains two of them.
 */
export const planted: { readonly [file: number]: object } = {
  100: byMallory(1, 'monitoring', 'DisableAlarmActions', { alarmNames: ['off-air'] }),
  302: byMallory(2, 'medialive', 'DeleteChannel', { channelId: '77' }),
  404: byMallory(3, 'cloudtrail', 'StopLogging', { name: 'trail-example' })
}

const recordsOf = (n: number): ReadonlyArray<object> => {
  const records = Array.from({ length: 1 + (n % 9) }, (_, i) => recordOf(n * 10 + i))
  return n in planted ? [...records, planted[n] ?? never()] : records
}

const logFile = (n: number): Buffer => gzipSync(JSON.stringify({ Records: recordsOf(n) }))

/** Valid objects, in all forms that the bucket of a trail may contain. */
const forms: ReadonlyArray<(n: number) => Buffer> = [
  logFile,
  logFile,
  logFile,
  (n) => Buffer.from(JSON.stringify({ Records: recordsOf(n) }, undefined, 2)),
  (n) => Buffer.concat(recordsOf(n).map((record) => gzipSync(`${JSON.stringify(record)}\n`))),
  (n) => Buffer.from(JSON.stringify(recordsOf(n)))
]

/** Damaged and foreign objects. */
const faults: ReadonlyArray<(n: number) => Buffer> = [
  (n) => logFile(n).subarray(0, -20),
  (n) => {
    const bytes = logFile(n)
    bytes.fill(0x55, bytes.length >> 1, (bytes.length >> 1) + 8)
    return bytes
  },
  (n) => Buffer.from(JSON.stringify({ Records: recordsOf(n) }).slice(0, -15)),
  () => Buffer.from('time,name\n2026-01-02,StopChannel\n'),
  () => Buffer.alloc(0),
  (n) =>
    gzipSync(
      JSON.stringify({ Records: [...recordsOf(n), { eventSource: 'ivs.amazonaws.com' }, 7] })
    ),
  () => gzipSync('{"message":"an object of another application"}'),
  (n) =>
    gzipSync(
      JSON.stringify({ digestStartTime: time(n), digestEndTime: time(n + 1), logFiles: [] })
    ),
  (n) =>
    Buffer.from(`${JSON.stringify(recordOf(n))}\n{"broken":\n${JSON.stringify(recordOf(n + 1))}\n`),
  () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 1, 2, 3])
]

export interface TrailFile {
  readonly key: string
  readonly body: Buffer
  readonly isSound: boolean
}

export const prefix = 'AWSLogs/'

export const trail: ReadonlyArray<TrailFile> = Array.from({ length: 500 }, (_, n) => {
  const isSound = n % 10 !== 9
  const make = isSound ? forms[n % forms.length] : faults[((n - 9) / 10) % faults.length]
  const day = String(1 + (n % 28)).padStart(2, '0')
  return {
    key: `${prefix}${account(n)}/CloudTrail/us-west-2/2026/01/${day}/${account(n)}_CloudTrail_us-west-2_202601${day}T0000Z_${String(n).padStart(16, '0')}.json.gz`,
    body: make?.(n) ?? never(),
    isSound
  }
})
