/** The search for differences: random documents in random chunks, and chosen ones at every place. */
import { isDeepStrictEqual } from 'node:util'
import { hostile } from '../../bench/hostile.js'
import { javaScriptScanner } from '../../src/scan/javaScriptScanner.js'
import type { MakeScanner } from '../../src/scan/Scanner.js'
import { cut, differences, spansOf } from '../stream/differences.js'
import { documentsOf } from '../stream/documents.js'
import { type Random, random } from '../stream/random.js'

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

/** What is wrong with the spans of one random file, which starts at the seed's place of 64. */
export const differencesOf = (make: MakeScanner, seed: number): ReadonlyArray<string> => {
  const dice = random(seed ^ 0x5eed)
  const [first = '{}', ...others] = documentsOf(seed)
  const documents = [' '.repeat(seed % 64) + first, ...others]
  return differences(make, documents, dice.pick(['\n', '\r\n', '', ' ']), sizesOf(dice))
}

/** Bytes that a scanner turns on. */
const telling = '"\\\\{}[],:eSR \\n'

const broken = (dice: Random, bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  for (let left = 1 + dice.below(3); left > 0 && copy.length > 0; left--)
    copy[dice.below(copy.length)] = telling.charCodeAt(dice.below(telling.length))
  return dice.once(3) ? copy.subarray(0, dice.below(copy.length)) : copy
}

const agree = (make: MakeScanner, bytes: Buffer, sizes: () => number): boolean => {
  const chunks = [...cut(bytes, sizes)]
  return isDeepStrictEqual(spansOf(make, chunks), spansOf(javaScriptScanner, chunks))
}

/** Whether it finds what the one in JavaScript finds in a random file, as it is and where a few bytes break it. */
export const agreesOn = (make: MakeScanner, seed: number): boolean => {
  const dice = random(seed ^ 0xb0b)
  const bytes = Buffer.from(documentsOf(seed).join('\n'))
  const sizes = sizesOf(dice)
  return agree(make, bytes, sizes) && agree(make, broken(dice, bytes), sizes)
}

/** Whether it does so in records of all depths up to some that are too deep. */
export const agreesInDepth = (make: MakeScanner): boolean => {
  const records = Array.from(
    { length: 20 },
    (_, by) => `{"a":${'['.repeat(1_012 + by)}${']'.repeat(1_012 + by)}}`
  )
  return [`[${records.join(',')}]`, `{"Records":[${records.join(',')}]}`].every((text) =>
    agree(make, Buffer.from(text), () => Number.MAX_SAFE_INTEGER)
  )
}

/** What is wrong with the spans of hostile files of about so many bytes, in chunks of a page and whole. */
export const hostileDifferences = (make: MakeScanner, size: number): ReadonlyArray<string> =>
  hostile.flatMap(([name, text]) => {
    const file = text(size)
    const documents = file.startsWith('{"Records"') ? [file] : file.trim().split('\n')
    return [4_096, Number.MAX_SAFE_INTEGER].flatMap((chunk) =>
      differences(make, documents, '\n', () => chunk).map((wrong) => `${name}: ${wrong}`)
    )
  })

/** Filling grows, so that what follows stands at every place of 64 bytes, counted from the start of the element too. */
const moved = (by: number): ReadonlyArray<string> => {
  const filling = 'x'.repeat(by)
  return [
    `{"Records":[{"a":"${filling}","eventSource":"medialive.amazonaws.com","b":{"eventSource":"a"}},{}]}`,
    `[{"a":"${filling}\\\\","eventSource" : "ivs.amazonaws.com"},{"a":"${filling}\\"","event\\u0053ource":"x"},{}]`,
    `[{"a":"${filling}\\\\","eventSource":"medialive.amazonaws.com","b":"\\\\","c":1},{}]`,
    `[{"a":"${filling}","b":"\\\\\\\\\\"","eventSource":"s3.amazonaws.com","c":[[{}],"]"]} , {"eventSource":"x"}]`
  ]
}

const directed: ReadonlyArray<string> = [
  '{"Records":[{"eventVersion":"1.08","eventSource":"medialive.amazonaws.com","a":"\\\\"},{"b":{"eventSource":"ivs.amazonaws.com"},"c":"\\"eventSource\\":"}]}',
  '{ "Records" : [ { "eventSource" : "s3.amazonaws.com" , "event\\u0053ource" : "ivs.amazonaws.com" } ] , "x" : "Records" }',
  '[{"a":["eventSource"],"eventSource":"medialive.amazonaws.com"},{"eventSource":"a","b":"é\\u00e9\\\\\\""}]'
]

/** What is wrong where the chosen documents are moved by up to 64 bytes, and cut into two at every byte. */
export const directedDifferences = (make: MakeScanner): ReadonlyArray<string> => [
  ...Array.from({ length: 130 }, (_, by) =>
    moved(by).flatMap((text) => differences(make, [text], '', () => Number.MAX_SAFE_INTEGER))
  ).flat(),
  ...directed.flatMap((text) => [
    ...Array.from({ length: 64 }, (_, by) =>
      differences(make, [' '.repeat(by) + text], '', () => Number.MAX_SAFE_INTEGER)
    ).flat(),
    ...Array.from({ length: Buffer.byteLength(text) }, (_, at) => {
      const sizes = [at, Number.MAX_SAFE_INTEGER]
      return differences(make, [text], '', () => sizes.shift() ?? 1)
    }).flat()
  ])
]
