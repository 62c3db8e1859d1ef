/**
 * `npm run bench:scan`: the scanners alone, compared with `JSON.parse` of the same file, in turns.
 *
 * @module
 */
import { median } from 'simple-statistics'
import { javaScriptScanner } from '../src/scan/javaScriptScanner.js'
import type { MakeScanner } from '../src/scan/Scanner.js'
import { makeScanner } from '../src/stream/makeScanner.js'
import { webAssemblyStride } from '../src/stream/webAssemblyStride.js'
import { hostile } from './hostile.js'
import { logFiles } from './trail.js'

const mebibyte = 0x100000
/** The size of the chunks that gunzip returns. */
const chunkBytes = 256 * 1024

const wanted = ['medialive.amazonaws.com', 'mediaconvert.amazonaws.com', 'ivs.amazonaws.com']

const scan = (make: MakeScanner, file: Buffer): number => {
  let found = 0
  const scanner = make(
    wanted,
    () => found++,
    (_, at) => at
  )
  for (let at = 0; at < file.length; at += chunkBytes)
    scanner.scan(file.subarray(at, at + chunkBytes))
  scanner.end()
  return found
}

const trail = (bytes: number, inHundred: number, indent: number): Buffer => {
  const [file = []] = logFiles(inHundred / 100, 1, bytes, () => indent)
  return Buffer.from([...file].join(''))
}

const timed = (run: () => unknown): number => {
  const start = process.hrtime.bigint()
  if (run() === undefined) throw new Error('nothing was read')
  return Number(process.hrtime.bigint() - start)
}

interface Round {
  readonly parse: number
  readonly javaScript: number
  readonly webAssembly: number
}

const measure = (file: Buffer, rounds: number): string => {
  const text = file.toString()
  const texts = text.startsWith('{"Records"') ? [text] : text.trim().split('\n')
  const parseAll = (): unknown => {
    let last: unknown
    for (const one of texts) last = JSON.parse(one)
    return last
  }
  if (scan(makeScanner, file) !== scan(javaScriptScanner, file)) throw new Error('they differ')
  const seen: Array<Round> = []
  for (let round = -2; round < rounds; round++) {
    const times = {
      parse: timed(parseAll),
      javaScript: timed(() => scan(javaScriptScanner, file)),
      webAssembly: timed(() => scan(makeScanner, file))
    }
    if (round >= 0) seen.push(times)
  }
  const perByte = (of: (round: Round) => number): string =>
    (median(seen.map(of)) / file.length).toFixed(2)
  const ratio = (of: (round: Round) => number): string =>
    median(seen.map((round) => round.parse / of(round))).toFixed(1)
  return [
    perByte((round) => round.parse),
    perByte((round) => round.javaScript),
    perByte((round) => round.webAssembly),
    ratio((round) => round.javaScript),
    ratio((round) => round.webAssembly)
  ].join(' | ')
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

if (webAssemblyStride() === undefined) throw new Error('no WebAssembly here')

const header = (what: string): void => {
  print(
    `| ${what} | JSON.parse ns a byte | JavaScript | WebAssembly | JavaScript, times faster | WebAssembly, times faster |`
  )
  print('|---|---|---|---|---|---|')
}

header('64 MiB')
for (const [name, inHundred, indent] of [
  ['two media records in a hundred', 2, 0],
  ['the same, pretty-printed', 2, 2],
  ['all media', 100, 0]
] as const)
  print(`| ${name} | ${measure(trail(64 * mebibyte, inHundred, indent), 7)} |`)

print('')
header('hostile, 2 MiB')
for (const [name, text] of hostile)
  print(`| ${name} | ${measure(Buffer.from(text(2 * mebibyte)), 9)} |`)
