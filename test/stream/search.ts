/** The search for differences: random documents in random chunks, and chosen ones at every place. */
import type { MakeScanner } from '../../src/stream/Scanner.js'
import { differences } from './differences.js'
import { documentsOf } from './documents.js'
import { type Random, random } from './random.js'

const sizesOf = (dice: Random): (() => number) => {
  switch (dice.below(5)) {
    case 0:
      return () => 1
    case 1:
      return () => 1 + dice.below(5)
    case 2:
      return () => 1 + dice.below(300)
    case 3:
      return () => 4_096
    default:
      return () => Number.MAX_SAFE_INTEGER
  }
}

/** What is wrong with the spans of one random file. */
export const differencesOf = (make: MakeScanner, seed: number): ReadonlyArray<string> => {
  const dice = random(seed ^ 0x5eed)
  const documents = documentsOf(seed)
  return differences(make, documents, dice.pick(['\n', '\r\n', '', ' ']), sizesOf(dice))
}

const directed: ReadonlyArray<string> = [
  '{"Records":[{"eventVersion":"1.08","eventSource":"medialive.amazonaws.com","a":"\\\\"},{"b":{"eventSource":"ivs.amazonaws.com"},"c":"\\"eventSource\\":"}]}',
  '{ "Records" : [ { "eventSource" : "s3.amazonaws.com" , "event\\u0053ource" : "ivs.amazonaws.com" } ] , "x" : "Records" }',
  '[{"a":["eventSource"],"eventSource":"medialive.amazonaws.com"},{"eventSource":"a","b":"é\\u00e9\\\\\\""}]'
]

/** What is wrong where the chosen documents are moved by up to 64 bytes, and cut into two at every byte. */
export const directedDifferences = (make: MakeScanner): ReadonlyArray<string> =>
  directed.flatMap((text) => [
    ...Array.from({ length: 64 }, (_, by) =>
      differences(make, [' '.repeat(by) + text], '', () => Number.MAX_SAFE_INTEGER)
    ).flat(),
    ...Array.from({ length: Buffer.byteLength(text) }, (_, at) => {
      const sizes = [at, Number.MAX_SAFE_INTEGER]
      return differences(make, [text], '', () => sizes.shift() ?? 1)
    }).flat()
  ])
