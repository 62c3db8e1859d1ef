/** The identities of real records, read where `MEDIATRAIL_CORPUS` and `MEDIATRAIL_SEEDS` point. */
import { readFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import * as mediatrail from 'mediatrail'
import { type Codec, matchIdentity, type UserIdentity } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { identityTypes } from '../../src/record/identityNames.js'
import { documentOf, filesIn } from './documents.js'
import { fences, mend } from './mend.js'

const names = [...identityTypes, 'Untyped', 'UnlistedIdentity'] as const

const codecs: Readonly<Record<string, Codec<UserIdentity>>> = mediatrail as never

const nameOf = matchIdentity<string>(
  Object.fromEntries(names.map((name) => [name, () => name])) as never
)

const identitiesIn = (document: unknown): ReadonlyArray<unknown> =>
  recordsFrom(document).records.flatMap(({ record }) => {
    const decoded = mediatrail.decodeRecord(record)
    return E.isRight(decoded) ? [Reflect.get(record as object, 'userIdentity')] : []
  })

/** Each identity, and the codecs that take it. */
const tally = (identities: ReadonlyArray<unknown>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const identity of identities) {
    const takers = names.filter((name) => E.isRight(codecs[name]?.decode(identity) ?? E.left(0)))
    const taken = codecs[takers[0] ?? '']?.decode(identity)
    if (taken === undefined || E.isLeft(taken)) throw new Error('no codec takes it')
    expect(takers).toEqual([nameOf(taken.right)])
    expect(codecs[takers[0] ?? '']?.encode(taken.right)).toBe(identity)
    counts.set(takers.join(), (counts.get(takers.join()) ?? 0) + 1)
  }
  return counts
}

const { MEDIATRAIL_CORPUS: corpus, MEDIATRAIL_SEEDS: seeds } = process.env

describe('the identities of real records', () => {
  it('are in the folders of the environment variables, if these are set', () => {
    for (const folder of [corpus, seeds])
      if (folder !== undefined) expect(filesIn(folder).length).toBeGreaterThan(0)
  })

  if (corpus !== undefined)
    it('are each accepted by exactly one codec, in the corpus', () => {
      const counts = tally(
        filesIn(corpus)
          .filter((path) => !path.endsWith('.md'))
          .flatMap((path) => identitiesIn(documentOf(path)))
      )
      process.stdout.write(`${[...counts].map(([name, n]) => `${name} ${n}`).join(', ')}\n`)
      expect([...counts.keys()]).toEqual(
        expect.arrayContaining(['Root', 'IAMUser', 'AssumedRole', 'FederatedUser', 'Unknown'])
      )
    })

  if (seeds !== undefined)
    it('are each accepted by exactly one codec, in the seeds', () => {
      const counts = tally(
        filesIn(seeds)
          .filter((path) => path.endsWith('.md'))
          .flatMap((path) => fences(readFileSync(path, 'utf8')))
          .flatMap((text) => identitiesIn(mend(text).value))
      )
      expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(12)
    })
})
