import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

/** Accounts that AWS's documentation uses, and ones that are plainly made up. */
const madeUp =
  /^(?:111122223333|444455556666|777788889999|123456789012|210987654321|123456789123|(\d)\1{11})$/

const path = /(?:file:\/\/|(?<![\w.\-/]))(\/(?:home|Users|root|work|tmp|private|mnt)\/[\w.-]+)/g

const registry = /"resolved":\s*"(https?:\/\/[^/"]+)/g

const account = /(?<![\w.+/=-])(\d{12})(?![\w+/=]|\.\d)/g

/** What belongs to somebody, and must not be in a file that everybody gets. */
const traces = (text: string): ReadonlyArray<string> => [
  ...[...text.matchAll(path)].map(([, found]) => `the path ${found}`),
  ...[...text.matchAll(registry)].map(([, found]) => `the registry ${found}`),
  ...[...text.matchAll(account)]
    .filter(([, found]) => found !== undefined && !madeUp.test(found))
    .map(([, found]) => `the account ${found}`)
]

describe('no tracked file contains', () => {
  const top = fileURLToPath(new URL('..', import.meta.url))
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: top, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(`${top}/${file}`))

  it('a local path, a registry host, or a real account', () => {
    const found = files.flatMap((file) => {
      const bytes = readFileSync(`${top}/${file}`)
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
      return traces(text).map((trace) => `${file}: ${trace}`)
    })
    expect(found).toEqual([])
  })
})

describe('the search for traces', () => {
  // Put together here, so that this file passes its own test.
  const home = ['', 'home', 'somebody'].join('/')
  const host = ['https:', '', 'registry.example'].join('/')
  const somebody = ['314159', '265358'].join('')

  it.each([
    [`see ${home}/project`, `the path ${home}`],
    [`"file://${home}/x"`, `the path ${home}`],
    [`"resolved": "${host}/a/-/a-1.0.0.tgz"`, `the registry ${host}`],
    [`arn:aws:medialive:us-west-2:${somebody}:channel:1`, `the account ${somebody}`],
    [`"accountId":"${somebody}"`, `the account ${somebody}`]
  ])('finds %s', (text, trace) => {
    expect(traces(text)).toEqual([trace])
  })

  it.each([
    'arn:aws:medialive:us-west-2:111122223333:channel:1',
    '999999999999 and 000000000000',
    '1234567890123 is no account, nor is 0.314159265358 or ab314159265358',
    'https://example.com/home/page and ./work/x',
    '{"integrity": "sha512-314159265358AB=="}'
  ])('passes %s', (text) => {
    expect(traces(text)).toEqual([])
  })
})
