/**
 * Made-up trails for the benchmarks: log files of any size, the same in every run.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { numbers, typical } from './records.js'

type Fields = { readonly [key: string]: unknown }

/** What a scanner could take for a media record, and text that is no Latin. */
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

/** AWS hides what its models call sensitive. */
const models = typical(700, '***')

const start = Date.parse('2026-06-12T18:00:00Z')

/** Some twenty records a second. */
const timeOf = (n: number): string => new Date(start + n * 50).toISOString().replace(/\.\d+/, '')

/** One record: ids and an address of its own, so that it compresses as real ones do, some ten to one. */
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

/** The records of a trail, without end; `share` of them are of media services. */
const recordsOf = function* (share: number, indentOf: (n: number) => number): Generator<string> {
  const next = numbers(7)
  for (let n = 0; ; n++) {
    const record = recordOf(n, next() < share, next)
    yield JSON.stringify(record, null, indentOf(n))
  }
}

/** The text of log files of about so many bytes each, piece by piece; one record in eight is pretty-printed unless told. */
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
