import * as fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { bytesOfBase64 } from '../../src/delivery/base64.js'

const bytes = fc.uint8Array({ maxLength: 300 })

describe('base64', () => {
  it('is decoded as Node encodes it, in both alphabets, wrapped and unpadded', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const padded = Buffer.from(value).toString('base64')
        const wrapped = padded.replace(/.{1,76}/g, '$&\r\n')
        for (const text of [padded, wrapped, Buffer.from(value).toString('base64url')])
          expect(bytesOfBase64(text)).toEqual(O.some(value))
      })
    )
  })

  it.each(['a', 'abcde', 'ab*d', 'ab==cd', 'äöüß', '{}'])('is not %s', (text) => {
    expect(bytesOfBase64(text)).toEqual(O.none)
  })
})
