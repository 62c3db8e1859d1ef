/**
 * Made-up log files as bytes: the same in every run.
 *
 * @module
 */
import { typical } from './records.js'

/** What a record of another service may hold to deceive who looks for text: decoys, quotes, escapes, other alphabets. */
const contents: ReadonlyArray<object> = [
  { bucketName: 'logs', key: '{"eventSource":"medialive.amazonaws.com"}', eventSource: 'aws:s3' },
  { instancesSet: { items: [{ instanceId: 'i-0a', tag: '日本語のチャンネル' }] }, dryRun: false },
  { policy: '{"Statement":[{"Effect":"Allow","Action":"medialive:*","Resource":"*"}]}' },
  { Records: [{ eventSource: 'ivs.amazonaws.com', eventName: 'StopStream' }] },
  { path: 'C:\\media\\live\\"quoted"\\', note: 'naïve café\nnext line\ttab', url: 'a=b&c\u003dd' },
  { roleArn: 'arn:aws:iam::111122223333:role/Reader', durationSeconds: 3600, roleSessionName: 'x' }
]

const others = ['s3', 'ec2', 'sts', 'kms', 'iam', 'lambda', 'logs', 'dynamodb']

/** Records of which so many in a hundred are of media services. */
const mixed = (count: number, inHundred: number): ReadonlyArray<object> =>
  typical(count).map((record, n) =>
    n % 100 < inHundred
      ? record
      : {
          ...record,
          eventSource: `${others[n % others.length]}.amazonaws.com`,
          requestParameters: contents[n % contents.length],
          additionalEventData: { SignatureVersion: 'SigV4', more: contents[(n + 1) % 5] }
        }
  )

const made = 7_000

/** A log file of about so many bytes, its records over and over. */
export const trail = (bytes: number, inHundred: number, indent: number): Buffer => {
  const texts = mixed(made, inHundred).map((record) => JSON.stringify(record, null, indent))
  const sizes = texts.map((text) => Buffer.byteLength(text) + 1)
  const parts: Array<string> = []
  for (let n = 0, left = bytes; left > 0; n++) {
    parts.push(texts[n % made] ?? '')
    left -= sizes[n % made] ?? left
  }
  return Buffer.from(`{"Records":[${parts.join(indent === 0 ? ',' : ',\n')}]}`)
}
