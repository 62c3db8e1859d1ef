/** Values of any size, by what they grow with. */
import { record } from '../event/record.js'
import { job, keys, many, nested } from './jobs.js'

/** Spellings of one key, all different. */
const spelling = (i: number): string =>
  [...'timestampoffsetinput'].map((c, at) => ((i >> at) & 1 ? c.toUpperCase() : c)).join('')

/** What grows, a size to begin with, and the value of a size. */
export const growing: ReadonlyArray<readonly [string, number, (n: number) => unknown]> = [
  ['unknown keys', 1_000, (n) => job(keys(n, (i) => `new${i}`, { a: 1 }))],
  ['unknown keys of the record', 1_000, (n) => ({ ...job({}), ...keys(n, (i) => `n${i}`, 1) })],
  ['keys of a map', 1_000, (n) => job({ tags: keys(n, (i) => `tag${i}`, 1) })],
  [
    'spellings of one key',
    1_000,
    (n) => job({ settings: keys(n, (i) => spelling(i), 1), priority: '1' })
  ],
  ['elements', 1_000, (n) => job({ settings: { inputs: many(n, () => ({ fileInput: 1 })) } })],
  ['elements that are lost', 1_000, (n) => job({ hopDestinations: many(n, () => null) })],
  [
    'elements of a list that is lost',
    1_000,
    (n) =>
      job({ settings: { inputs: [{ audioSelectors: { a: { tracks: many(n, () => 'x') } } }] } })
  ],
  [
    'resources',
    1_000,
    (n) => job({}, { resources: many(n, (i) => ({ ARN: `arn:aws:s3:::${i}` })) })
  ],
  ['a text', 40_000, (n) => job({ role: 'https://a@b?token=x&'.repeat(n / 20), priority: 'p' })],
  [
    'a text of a label',
    40_000,
    (n) =>
      record('mediaconnect.amazonaws.com', 'DescribeFlow', {
        requestParameters: { flowArn: '%3Ftoken%3D'.repeat(n / 10) }
      })
  ],
  ['levels', 120, (n) => job({ a: nested(n), priority: '1' })]
]
