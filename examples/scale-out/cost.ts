/**
 * `npm run cost`: the time and cost of a terabyte, and the cost of an idle stack, as the page shows them. Each input can be
 * set: `npm run cost -- objectKB=200 rate=2`.
 */
import { fileURLToPath } from 'node:url'

type Kind = 'your trail' | 'measured' | 'the stack' | 'price' | 'assumed'

interface Input {
  readonly value: number
  readonly unit: string
  readonly kind: Kind
  readonly what: string
}

const input = (value: number, unit: string, kind: Kind, what: string): Input => ({
  value,
  unit,
  kind,
  what
})

/** Prices are list prices of us-east-1 without free tiers, as of 2025: check them. */
export const inputs = {
  terabytes: input(1, 'TB', 'your trail', 'log files as stored, gzipped'),
  objectKB: input(50, 'kB', 'your trail', 'size of a log file'),
  rate: input(7, 'MiB/s', 'measured', 'gzipped, folded by one CPU: `npm run rate`'),
  share: input(0.5, '', 'assumed', 'share of that rate on a Lambda CPU, arm64'),
  stateKB: input(617, 'kB', 'measured', 'size of the state of a batch: `npm run rate`'),
  mergeMs: input(20, 'ms', 'measured', 'time to merge one state into others: `npm run rate`'),
  pages: input(10, '/s', 'assumed', 'pages of 1,000 keys that a listing returns'),
  batch: input(500, '', 'the stack', 'objects in a batch'),
  group: input(100, '', 'the stack', 'states in a group, up to 32 MB'),
  concurrency: input(200, '', 'the stack', 'concurrent children'),
  memoryMB: input(1769, 'MB', 'the stack', 'memory of a child, which gives it one vCPU'),
  alarms: input(15, '', 'the stack', 'number of alarms'),
  transitions: input(3, '', 'assumed', 'billed transitions for each child'),
  gbSecond: input(0.0000133334, 'US$', 'price', 'Lambda on arm64, per GB-second'),
  requests: input(0.2, 'US$', 'price', 'Lambda, per million requests'),
  gets: input(0.0004, 'US$', 'price', 'S3, per thousand `GetObject`'),
  puts: input(0.005, 'US$', 'price', 'S3, per thousand `PutObject` or `ListObjectsV2`'),
  storage: input(0.023, 'US$', 'price', 'S3, per GB and month'),
  steps: input(0.025, 'US$', 'price', 'Step Functions, per thousand transitions'),
  messages: input(0.4, 'US$', 'price', 'SQS, per million requests'),
  alarm: input(0.1, 'US$', 'price', 'CloudWatch, per alarm and month'),
  metric: input(0.3, 'US$', 'price', 'CloudWatch, per metric and month'),
  key: input(1, 'US$', 'price', 'KMS, per key and month')
} satisfies { readonly [name: string]: Input }

export type Values = { readonly [Name in keyof typeof inputs]: number }

export const defaults = Object.fromEntries(
  Object.entries(inputs).map(([name, { value }]) => [name, value])
) as Values

type Row = readonly [what: string, arithmetic: string, dollars?: number]

const number = (value: number, digits = 3): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: digits })

const dollars = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2))

const total = (rows: ReadonlyArray<Row>): number =>
  rows.reduce((sum, [, , cost = 0]) => sum + cost, 0)

const table = (head: string, rows: ReadonlyArray<Row>): string =>
  [
    `| ${head} | arithmetic | US$ |`,
    '|---|---|---:|',
    ...rows.map(([what, arithmetic, cost]) => `| ${what} | ${arithmetic} | ${dollars(cost)} |`),
    `| **total** | | **${dollars(total(rows))}** |`
  ].join('\n')

/** How long the trail takes. */
export const timesOf = (v: Values) => {
  const bytes = v.terabytes * 1e12
  const rate = v.rate * v.share * 1024 * 1024
  const objects = bytes / (v.objectKB * 1000)
  const children = objects / v.batch
  const merges = children / (Math.min(v.group, 32_000 / v.stateKB) - 1)
  return {
    objects,
    children,
    merges,
    seconds: bytes / rate,
    childSeconds: (v.batch * v.objectKB * 1000) / rate,
    mergeSeconds: ((children + merges) * v.mergeMs) / 1000 / v.share,
    foldMinutes: bytes / rate / v.concurrency / 60,
    listMinutes: objects / 1000 / v.pages / 60
  }
}

export const backfillRows = (v: Values): ReadonlyArray<Row> => {
  const t = timesOf(v)
  const gb = v.memoryMB / 1024
  return [
    ['objects', `${number(v.terabytes)} TB ÷ ${v.objectKB} kB = ${number(t.objects)}`],
    [
      'children',
      `${number(t.objects)} ÷ ${v.batch} = ${number(t.children)}, ${number(t.childSeconds, 2)} s each`
    ],
    [
      'Lambda, folding',
      `${number(t.seconds)} s × ${number(gb)} GB × ${v.gbSecond}, and ${number(t.children)} requests`,
      t.seconds * gb * v.gbSecond + (t.children / 1e6) * v.requests
    ],
    [
      'Lambda, merging',
      `${number(t.children + t.merges)} states × ${v.mergeMs} ms ÷ ${v.share} × ${number(gb)} GB × ${v.gbSecond}`,
      t.mergeSeconds * gb * v.gbSecond
    ],
    ['`GetObject`', `${number(t.objects)} × ${v.gets} ÷ 1,000`, (t.objects / 1000) * v.gets],
    [
      '`ListObjectsV2`',
      `${number(t.objects / 1000)} pages × ${v.puts} ÷ 1,000`,
      (t.objects / 1e6) * v.puts
    ],
    [
      'Step Functions',
      `${number(t.children)} × ${v.transitions} transitions × ${v.steps} ÷ 1,000`,
      ((t.children * v.transitions) / 1000) * v.steps
    ],
    [
      'states',
      `${number(t.children)} written and read, ${number((t.children * v.stateKB) / 1e6, 2)} GB for a month`,
      (t.children / 1000) * (v.puts + v.gets) + ((t.children * v.stateKB) / 1e6) * v.storage
    ]
  ]
}

/** Lambda polls a queue with five connections, each for 20 seconds. */
const polls = (5 * 30 * 24 * 3600) / 20

export const idleRows = (v: Values): ReadonlyArray<Row> => [
  ['alarms', `${v.alarms} × ${v.alarm}`, v.alarms * v.alarm],
  ['the KMS key of the alarm topic', `1 × ${v.key}`, v.key],
  ['metrics', `2 × ${v.metric}`, 2 * v.metric],
  [
    'Lambda polling the queue',
    `5 connections × a month ÷ 20 s = ${number(polls)} × ${v.messages} ÷ 1,000,000`,
    (polls / 1e6) * v.messages
  ],
  ['idle functions, queues, rules and buckets', '', 0]
]

const inputTable = (v: Values): string =>
  [
    '| input | value | | what |',
    '|---|---:|---|---|',
    ...Object.entries(inputs).map(
      ([name, { unit, kind, what }]) =>
        `| \`${name}\` | ${[v[name as keyof Values], unit].join(' ').trim()} | ${kind} | ${what} |`
    )
  ].join('\n')

export const costTables = (v: Values = defaults) => ({
  inputs: inputTable(v),
  backfill: table('what', backfillRows(v)),
  idle: table('what', idleRows(v))
})

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given: Record<string, number> = {}
  for (const setting of process.argv.slice(2)) {
    const [name = '', value] = setting.split('=')
    if (!Object.hasOwn(inputs, name) || !(Number(value) > 0))
      throw new Error(
        `${setting}: expected one of ${Object.keys(inputs).join(', ')}, as name=number`
      )
    given[name] = Number(value)
  }
  const values = { ...defaults, ...given }
  const { foldMinutes, listMinutes } = timesOf(values)
  process.stdout.write(`${Object.values(costTables(values)).join('\n\n')}\n\n`)
  process.stdout.write(
    `Folding takes ${number(foldMinutes, 2)} minutes, listing ${number(listMinutes, 2)}.\n`
  )
}
