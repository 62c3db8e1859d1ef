import { expect, it } from 'vitest'
import type { Envelope } from '../../src/record/Envelope.js'
import {
  type SourceAddress,
  showSourceAddress,
  sourceAddress
} from '../../src/record/sourceAddress.js'

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
  ['1:2:3:4:5:6:192.0.2.1', 'IPv6'],
  ['1:2:3:4::5:6:7', 'IPv6'],
  ['cloudformation.amazonaws.com', 'Service'],
  ['workmail.eu-west-1.amazonaws.com', 'Service'],
  ['AWS Internal', 'AwsInternal'],
  ['AWS Internal/3', 'AwsInternal'],
  ['203.0.113.0.186', 'Other'],
  ['192.0.2.0/24', 'Other'],
  ['256.0.2.1', 'Other'],
  ['2001:db8:::1', 'Other'],
  ['1:2:3:4:5:6:7:8:9', 'Other'],
  ['1:2:3:4::5:6:7:8', 'Other'],
  ['1:2:3::4:5:6::7:8', 'Other'],
  ['1:2:3:4:5:6:7:192.0.2.1', 'Other'],
  ['::ffff:zone:192.0.2.1', 'Other'],
  ['1:2:3', 'Other'],
  [':', 'Other'],
  ['amazonaws.com.example.com', 'Other'],
  ['', 'Other']
])('%s is %s', (text, tag) => {
  expect(sourceAddress(from(text))._tag).toBe(tag)
})

it('is a host name up to the maximum length', () => {
  const host = `${'a.'.repeat(120)}amazonaws.com`
  expect(host).toHaveLength(253)
  expect(sourceAddress(from(host))).toEqual({ _tag: 'Service', host })
  expect(sourceAddress(from(`a${host}`))).toEqual({ _tag: 'Other', text: `a${host}` })
})

it.each<[SourceAddress, string]>([
  [{ _tag: 'IPv4', address: '192.0.2.1' }, '192.0.2.1'],
  [{ _tag: 'IPv6', address: '2001:db8::1' }, '2001:db8::1'],
  [{ _tag: 'Service', host: 'ivs.amazonaws.com' }, 'ivs.amazonaws.com'],
  [{ _tag: 'AwsInternal' }, 'AWS Internal'],
  [{ _tag: 'Other', text: 'a place' }, 'a place'],
  [{ _tag: 'Other', text: '' }, 'an unknown place']
])('%j is shown as %s', (source, shown) => {
  expect(showSourceAddress(source)).toBe(shown)
})

it('is other if the record has no address', () => {
  expect(sourceAddress(from())).toEqual({ _tag: 'Other', text: '' })
})
