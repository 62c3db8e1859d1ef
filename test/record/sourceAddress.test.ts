import { expect, it } from 'vitest'
import type { Envelope } from '../../src/record/Envelope.js'
import { sourceAddress } from '../../src/record/sourceAddress.js'

const from = (sourceIPAddress?: string): Envelope => ({
  eventSource: 'medialive.amazonaws.com',
  eventName: 'ListChannels',
  eventTime: '2026-01-02T03:04:05Z',
  userIdentity: {},
  ...(sourceIPAddress === undefined ? {} : { sourceIPAddress })
})

it.each([
  ['192.0.2.1', 'IPv4'],
  ['2001:db8::1', 'IPv6'],
  ['::', 'IPv6'],
  ['2001:db8:0:0:0:0:0:1', 'IPv6'],
  ['::ffff:192.0.2.1', 'IPv6'],
  ['cloudformation.amazonaws.com', 'Service'],
  ['workmail.eu-west-1.amazonaws.com', 'Service'],
  ['AWS Internal', 'AwsInternal'],
  ['AWS Internal/3', 'AwsInternal'],
  ['203.0.113.0.186', 'Other'],
  ['192.0.2.0/24', 'Other'],
  ['256.0.2.1', 'Other'],
  ['2001:db8:::1', 'Other'],
  ['1:2:3:4:5:6:7:8:9', 'Other'],
  ['1:2:3', 'Other'],
  [':', 'Other'],
  ['amazonaws.com.example.com', 'Other'],
  ['', 'Other']
])('%s is %s', (text, tag) => {
  expect(sourceAddress(from(text))._tag).toBe(tag)
})

it('is other where the record does not tell', () => {
  expect(sourceAddress(from())).toEqual({ _tag: 'Other', text: '' })
})
