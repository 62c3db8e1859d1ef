import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruledOut } from '../../src/stream/ruledOut.js'
import { selection } from '../../src/stream/wanted.js'

const others = {
  'logs.amazonaws.com': ['DeleteLogGroup'],
  'cloudtrail.amazonaws.com': ['StopLogging']
}
const isRuledOut = ruledOut(
  new Map(Object.entries(others).map(([source, names]) => [source, new Set(names)]))
)
const { admits } = selection({ others })

const source = 'logs.amazonaws.com'

describe('ruledOut', () => {
  it.each([
    ['another operation', { eventSource: source, eventName: 'CreateLogStream' }, true],
    [
      'keys that end alike',
      {
        eventSource: source,
        userName: 'DeleteLogGroup',
        eventName: 'PutLogEvents',
        otherSource: 'x'
      },
      true
    ],
    ['a wanted operation', { eventSource: source, eventName: 'DeleteLogGroup' }, false],
    ['another source', { eventSource: 'medialive.amazonaws.com', eventName: 'X' }, false],
    ['no name', { eventSource: source, userName: 'X' }, false],
    ['no source', { eventName: 'CreateLogStream' }, false],
    ['a name that is no text', { eventSource: source, eventName: 7 }, false],
    ['escapes in a name', { eventSource: source, eventName: 'a"b' }, false]
  ])('%s', (_, record, expected) => {
    expect(isRuledOut(JSON.stringify(record))).toBe(expected)
    expect(isRuledOut(JSON.stringify(record, null, 2))).toBe(expected)
  })

  it.each([
    [
      'a key in escapes',
      `{"eventSource":"${source}","eventName":"A","event\\u004eame":"StopLogging"}`
    ],
    ['the same key twice', `{"eventSource":"${source}","eventName":"A","eventName":"StopLogging"}`],
    ['text that breaks off', `{"eventSource":"${source}","eventName":"A`]
  ])('%s is left to the parser', (_, text) => {
    expect(isRuledOut(text)).toBe(false)
  })

  it('rules out nothing that parsing would admit', () => {
    const name = fc.constantFrom(
      'DeleteLogGroup',
      'StopLogging',
      'CreateLogStream',
      ' X ',
      '\\',
      ''
    )
    const from = fc.constantFrom(...Object.keys(others), 's3.amazonaws.com', ` ${source} `)
    const member = fc.oneof(
      name.map((value) => ['eventName', value] as const),
      from.map((value) => ['eventSource', value] as const),
      name.map((value) => ['userName', value] as const),
      fc.tuple(fc.string(), fc.jsonValue()).filter(([key]) => key !== '__proto__')
    )
    const space = fc.constantFrom('', ' ', '\n', '\t ')
    fc.assert(
      fc.property(fc.array(member), space, (members, between) => {
        const text = `{${members
          .map(([key, value]) =>
            [JSON.stringify(key), between, ':', between, JSON.stringify(value)].join('')
          )
          .join(`,${between}`)}}`
        const parsed: unknown = JSON.parse(text)
        const { eventSource, eventName } = parsed as { eventSource?: unknown; eventName?: unknown }
        if (typeof eventSource === 'string' && typeof eventName === 'string' && isRuledOut(text))
          expect(admits(parsed)).toBe(false)
      })
    )
  })
})
