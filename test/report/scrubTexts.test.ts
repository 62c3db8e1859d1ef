import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { scrubTexts } from '../../src/report/scrubTexts.js'

const secret = 'password=QZXW-hNTR7'
const clean = 'password=SCRUBBED-BY-MEDIATRAIL'

it('texts are scrubbed wherever they are in a result, as keys, too', () => {
  expect(
    scrubTexts({
      [secret]: [secret, { inner: secret }, 1n, undefined, null],
      map: new Map<unknown, unknown>([
        [7, secret],
        [secret, new Map([[secret, 1]])],
        [undefined, 'alice']
      ])
    })
  ).toEqual({
    [clean]: [clean, { inner: clean }, 1n, undefined, null],
    map: new Map<unknown, unknown>([
      [7, clean],
      [clean, new Map([[clean, 1]])],
      [undefined, 'alice']
    ])
  })
})

it('keys that become the same remain distinct, in their order', () => {
  const two = new Map([
    ['token=QZXWHNTR', 1],
    ['token=HNTRQZXW', 2]
  ])
  expect([...scrubTexts(two)]).toEqual([
    ['token=SCRUBBED-BY-MEDIATRAIL', 1],
    ['token=SCRUBBED-BY-MEDIATRAIL (2)', 2]
  ])
})

it('a result without a secret is unchanged', () => {
  const harmless = fc.stringMatching(/^[a-d]{0,3}$/)
  fc.assert(
    fc.property(
      fc.object({
        key: harmless,
        values: [harmless, fc.integer()],
        withMap: true,
        withBigInt: true
      }),
      (result) => {
        expect(scrubTexts(result)).toEqual(result)
      }
    )
  )
})
