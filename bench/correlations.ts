/**
 * `npm run bench:correlations`: how much memory the recommended correlations use for a million events that they select, in usual
 * cases and in the worst. Each case runs in its own process; `npm run bench:correlations -- 100000` takes 100,000
 * events.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { empty, finish, stateCodec, step } from '../src/aggregate.js'
import { audit, boundMet, findings, recommended } from '../src/audit.js'
import * as E from '../src/core/either.js'
import { decodeEvent } from '../src/event/MediaEvent.js'

/** For the event with this number, its caller and the seconds since the first; `events` is the number of all events. */
interface Case {
  readonly title: string
  readonly actor: (n: number) => number
  readonly seconds: (n: number, events: number) => number
}

const month = 30 * 86_400

const cases: ReadonlyArray<Case> = [
  {
    title: '40 principals, in a month',
    actor: (n) => n % 40,
    seconds: (n, events) => (n * month) / events
  },
  {
    title: 'one principal for each event, in a month',
    actor: (n) => n,
    seconds: (n, events) => (n * month) / events
  },
  {
    title: '20,000 principals, in an hour',
    actor: (n) => n % 20_000,
    seconds: (n, events) => (n * 3600) / events
  }
]

const regions = ['us-east-1', 'us-west-2', 'eu-west-1', 'eu-central-1', 'ap-northeast-1']

/**
 * Reads and writes in turns. Three or more correlations select each of them; others select the findings of rules on it.
 */
const operations = [
  ['medialive.amazonaws.com', 'DescribeChannel', { channelId: '1' }],
  ['medialive.amazonaws.com', 'StopChannel', { channelId: '2' }],
  ['mediaconnect.amazonaws.com', 'DescribeFlow', { flowArn: 'flow' }],
  ['medialive.amazonaws.com', 'DeleteChannel', { channelId: '3' }],
  ['ivs.amazonaws.com', 'GetStreamKey', { arn: 'key' }],
  ['mediaconvert.amazonaws.com', 'CreateJob', { queue: 'Default' }],
  ['mediapackage.amazonaws.com', 'DescribeChannel', { id: '4' }]
] as const

const start = Date.parse('2026-06-01T00:00:00Z')

const recordOf = (n: number, who: number, seconds: number): object => {
  // Each principal calls all operations, whatever the number of principals.
  const turn = n + Math.floor(n / 20_000)
  const [eventSource, eventName, requestParameters] =
    operations[turn % operations.length] ?? operations[0]
  const isRead = !/^(?:Stop|Delete|Create)/.test(eventName)
  return {
    eventVersion: '1.08',
    userIdentity: {
      type: 'IAMUser',
      principalId: `AIDA${who}`,
      arn: `arn:aws:iam::111122223333:user/user-${who}`,
      accountId: '111122223333',
      userName: `user-${who}`
    },
    eventTime: new Date(start + Math.floor(seconds) * 1000).toISOString().replace('.000', ''),
    eventSource,
    eventName,
    awsRegion: regions[Math.floor(turn / operations.length) % regions.length],
    sourceIPAddress: `198.51.${(who >> 8) % 256}.${who % 256}`,
    userAgent: `agent${who % 1000}/1.0`,
    requestParameters,
    responseElements: null,
    requestID: `request-${n}`,
    eventID: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    readOnly: isRead,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333'
  }
}

const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0)

const heap = (): number => {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc')
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

const measure = ({ title, actor, seconds }: Case, events: number): void => {
  const audited = audit(recommended.correlations ?? [])
  if (E.isLeft(audited)) throw new Error('the rule pack was rejected')
  const aggregate = findings(audited.right)
  const state = empty(aggregate)
  const before = heap()
  let most = 0
  for (let n = 0; n < events; n++) {
    const event = decodeEvent(recordOf(n, actor(n), seconds(n, events)))
    if (E.isLeft(event)) throw new Error('a benchmark record was rejected')
    step(state, { event: event.right, place: { source: '', index: n } })
    if (n % Math.ceil(events / 20) === 0) most = Math.max(most, heap() - before)
  }
  most = Math.max(most, heap() - before)
  const { groups } = finish(state)
  const bounds = groups.filter(
    ({ verdict }) => verdict._tag === 'Finding' && verdict.messageId === boundMet
  )
  const stored = JSON.stringify(stateCodec(aggregate).encode(state)).length
  process.stdout.write(
    `| ${title} | ${mebibytes(most)} | ${mebibytes(stored)} | ${groups.length} | ${bounds.length} |\n`
  )
}

const [, , count = '1000000', chosen] = process.argv
const events = Number(count)

if (chosen === undefined) {
  process.stdout.write(`${events} events, each selected by three or more correlations:\n\n`)
  process.stdout.write('| events of | heap, MiB | stored, MiB | groups found | limits reached |\n')
  process.stdout.write('|---|---:|---:|---:|---:|\n')
  for (const i of cases.keys())
    process.stdout.write(
      execFileSync(
        process.execPath,
        [
          '--expose-gc',
          '--max-old-space-size=8192',
          '--import',
          'tsx',
          fileURLToPath(import.meta.url),
          count,
          String(i)
        ],
        { encoding: 'utf8' }
      )
    )
} else {
  const one = cases[Number(chosen)]
  if (one !== undefined) measure(one, events)
}
