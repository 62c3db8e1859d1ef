/**
 * Made-up trails for the benchmarks: log files of any size, the same in every run.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { numbers, typical } from './records.js'

type Fields = { readonly [key: string]: unknown }

/** Strings that a scanner could mistake for a media record, and text in other scripts. */
const decoys: ReadonlyArray<unknown> = [
  '{"eventSource":"medialive.amazonaws.com"}',
  'ends with a quote \\" and a backslash \\',
  'チャンネルを停止しました',
  { eventSource: 'medialive.amazonaws.com', Records: [{ eventSource: 'ivs.amazonaws.com' }] },
  ['}],{"', '\u{1f3ac}']
]

const foreign: ReadonlyArray<readonly [string, string]> = [
  ['s3.amazonaws.com', 'GetObject'],
  ['ec2.amazonaws.com', 'DescribeInstances'],
  ['sts.amazonaws.com', 'AssumeRole'],
  ['kms.amazonaws.com', 'Decrypt'],
  ['logs.amazonaws.com', 'CreateLogStream']
]

const uuid = (n: number): string => {
  const hex = createHash('md5').update(String(n)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** AWS hides members that its models mark as sensitive. */
const models = typical(700, '***')

const start = Date.parse('2026-06-12T18:00:00Z')

/** About twenty records per second. */
const timeOf = (n: number): string => new Date(start + n * 50).toISOString().replace(/\.\d+/, '')

/** One record, with its own ids and address, so that it compresses like real ones, about ten to one. */
const recordOf = (n: number, isMedia: boolean, next: () => number): Fields => {
  const own = {
    eventTime: timeOf(n),
    requestID: uuid(2 * n),
    eventID: uuid(2 * n + 1),
    sourceIPAddress: `192.0.2.${Math.floor(next() * 256)}`
  }
  const model = models[n % models.length] ?? {}
  if (isMedia) return { ...model, ...own }
  const [eventSource, eventName] = foreign[n % foreign.length] ?? ['', '']
  return {
    ...model,
    ...own,
    eventSource,
    eventName,
    requestParameters: {
      bucketName: `logs-${Math.floor(next() * 1e9)}`,
      key: uuid(3 * n),
      decoy: decoys[n % decoys.length],
      roleSessionName: `session-${Math.floor(next() * 1e9)}`
    },
    responseElements: next() < 0.2 ? { decoy: decoys[(n + 1) % decoys.length] } : null
  }
}

/** The records of an endless trail; `share` is the share of media records. */
const recordsOf = function* (share: number, indentOf: (n: number) => number): Generator<string> {
  const next = numbers(7)
  for (let n = 0; ; n++) {
    const record = recordOf(n, next() < share, next)
    yield JSON.stringify(record, null, indentOf(n))
  }
}

/** The text of log files of about `bytesEach` bytes, in pieces; by default, one record in eight is pretty-printed. */
export const logFiles = function* (
  share: number,
  files: number,
  bytesEach: number,
  indentOf: (n: number) => number = (n) => (n % 64 < 8 ? 2 : 0)
): Generator<Generator<string>> {
  const records = recordsOf(share, indentOf)
  const file = function* (): Generator<string> {
    yield '{"Records":['
    for (let bytes = 0; bytes < bytesEach; ) {
      const record: string = records.next().value
      yield bytes === 0 ? record : `,${record}`
      bytes += record.length + 1
    }
    yield ']}'
  }
  for (let left = files; left > 0; left--) yield file()
}
