/**
 * `npm run bench:junk`: the time for each byte of junk, compared with valid records of the same size, and the peak memory.
 *
 * The time is CPU time, which depends least on other programs. Run `npm run build` first.
 *
 * @module
 */

import { readEvents } from 'mediatrail/stream'
import { median } from 'simple-statistics'
import { logFiles } from './trail.js'

const mebibyte = 0x100000
const chunkBytes = 256 * 1024

const [megabytes = '64', rounds = '3'] = process.argv.slice(2)
const size = Number(megabytes) * mebibyte

const filled = (text: string): Buffer => Buffer.alloc(size, text)

const trail = (inHundred: number): Buffer => {
  const [file = []] = logFiles(inHundred / 100, 1, size, () => 0)
  return Buffer.from([...file].join(''))
}

const record = '{"eventVersion":"1.11","userIdentity":{"type":"Root","arn":"arn'

const sources: ReadonlyArray<readonly [string, () => Buffer]> = [
  ['valid records, all media', () => trail(100)],
  ['valid records, two in a hundred media', () => trail(2)],
  ...[
    '{',
    ',',
    '[',
    '{"a"{',
    '[,',
    '[{"a"',
    '}',
    '"',
    '\n{',
    ',\n',
    'oops\n',
    '{"a":\n',
    `${record}\n`,
    record
  ].map((text) => [JSON.stringify(text).slice(1, -1), () => filled(text)] as const),
  [
    `{"Records":[ and , over and over`,
    () => Buffer.concat([Buffer.from('{"Records":['), filled(',')])
  ]
]

const chunks = async function* (bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

print(
  `| ${megabytes} MiB of | ns a byte | times valid records | items | rejected | MiB above the source |`
)
print('|---|---|---|---|---|---|')
let valid = 0
for (const [name, make] of sources) {
  const bytes = make()
  const times: Array<number> = []
  let [items, rejected, most] = [0, 0, 0]
  for (let round = 0; round < Number(rounds); round++) {
    items = 0
    const before = process.memoryUsage().rss
    const start = process.cpuUsage()
    for await (const item of readEvents(chunks(bytes))) {
      items++
      if (items % 1000 === 0) most = Math.max(most, process.memoryUsage().rss - before)
      if (item._tag === 'Done') rejected = item.tally.rejected
    }
    const { user, system } = process.cpuUsage(start)
    times.push((1000 * (user + system)) / bytes.length)
    most = Math.max(most, process.memoryUsage().rss - before)
  }
  const perByte = median(times)
  if (valid === 0) valid = perByte
  print(
    `| ${name} | ${perByte.toFixed(1)} | ${(perByte / valid).toFixed(1)} | ${items} | ${rejected} | ${Math.round(most / mebibyte)} |`
  )
}
