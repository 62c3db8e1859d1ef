import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, serviceOf, unpack } from '../../src/report/labels.js'

describe('serviceOf', () => {
  it.each([
    ['medialive.amazonaws.com', 'medialive'],
    ['mediapackage-vod.amazonaws.com', 'mediapackage-vod'],
    ['example.com', 'example.com']
  ])('%s is %s', (eventSource, service) => {
    expect(serviceOf({ eventSource })).toBe(service)
  })
})

describe('a packed key', () => {
  it('gives back its texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(unpack(pack(...texts))).toEqual(texts)
      })
    )
  })

  it.each(['', '{', '1', '{"a":1}', 'null'])('is no text where it is %j', (key) => {
    expect(unpack(key)).toEqual([])
  })
})
