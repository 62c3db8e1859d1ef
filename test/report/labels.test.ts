import { describe, expect, it } from 'vitest'
import { serviceOf } from '../../src/report/labels.js'

describe('serviceOf', () => {
  it.each([
    ['medialive.amazonaws.com', 'medialive'],
    ['mediapackage-vod.amazonaws.com', 'mediapackage-vod'],
    ['example.com', 'example.com']
  ])('%s is %s', (eventSource, service) => {
    expect(serviceOf({ eventSource })).toBe(service)
  })
})
