/** Every row of the table of outcomes, and every rule under it, on a real operation: access, field, notes, encode. */
import * as E from 'fp-ts/lib/Either.js'
import {
  decodeEvent,
  type EventOf,
  encode,
  type Field,
  field,
  type MediaEvent,
  type MediaEvents,
  type Note,
  nameOf,
  notes,
  raw,
  showPath
} from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'

/** Decodes a made-up record of one operation, and insists that it gives back what came in. */
const decoded = <S extends keyof MediaEvents, N extends keyof MediaEvents[S] & string>(
  source: S,
  name: N,
  rest: { readonly [key: string]: unknown }
): EventOf<S, N> => {
  const input = record(source, name, rest)
  const before = structuredClone(input)
  const result = decodeEvent(input)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  const event = result.right
  expect(encode(event)).toBe(input)
  expect(input).toEqual(before)
  expect([event.eventSource, nameOf(event)]).toEqual([source, name])
  // `isEvent` would say the same, and take the compiler long to apply to a name that is a parameter.
  return event as MediaEvent as EventOf<S, N>
}

const remarks = (all: ReadonlyArray<Note>): ReadonlyArray<string> =>
  all.map(({ _tag, path, at }) =>
    showPath(path) === showPath(at)
      ? `${_tag} ${showPath(path)}`
      : `${_tag} ${showPath(path)} at ${showPath(at)}`
  )

const present = <A>(value: A): Field<A> => ({ _tag: 'Present', value })
const hidden = (marker: string | undefined): Field<never> => ({ _tag: 'Hidden', by: 'aws', marker })
const absent: Field<never> = { _tag: 'Absent' }

describe('a member of the type in the model', () => {
  it('is the very same reference, and the record is the event', () => {
    const input = record('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '42' },
      responseElements: {
        arn: 'arn:aws:medialive:us-west-2:111122223333:channel:42',
        egressEndpoints: []
      }
    })
    const event = decodeEvent(input)
    expect(event).toEqual(E.right(input))
    expect(E.isRight(event) && event.right).toBe(input)
  })

  it('is Present, without a note', () => {
    const event = decoded('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '42' }
    })
    expect(event.requestParameters?.channelId).toBe('42')
    expect(field(event, 'requestParameters', 'channelId')).toEqual(present('42'))
    expect(field(event, 'responseElements', 'name')).toEqual({ _tag: 'Null' })
    expect(field(event, 'errorMessage')).toEqual(absent)
    expect(notes(event)).toEqual([])
  })
})

describe('another spelling of the key', () => {
  it('is under the canonical key', () => {
    const event = decoded('ivs.amazonaws.com', 'TagResource', {
      requestParameters: {
        resourceArn: 'arn:aws:ivs:us-west-2:111122223333:channel/1',
        Tags: { CostCenter: 'A' }
      }
    })
    expect(event.requestParameters?.tags).toEqual({ CostCenter: 'A' })
    expect(event.requestParameters).not.toHaveProperty('Tags')
    expect(field(event, 'requestParameters', 'tags', 'CostCenter')).toEqual(present('A'))
    expect(remarks(notes(event))).toEqual([
      'Renamed requestParameters.tags at requestParameters.Tags'
    ])
  })

  it('yields to the exact one, and is kept', () => {
    const event = decoded('ivs.amazonaws.com', 'TagResource', {
      requestParameters: { Tags: { of: 'another' }, tags: { of: 'this' } }
    })
    expect(event.requestParameters).toEqual({ Tags: { of: 'another' }, tags: { of: 'this' } })
    expect(field(event, 'requestParameters', 'tags', 'of')).toEqual(present('this'))
    expect(remarks(notes(event))).toEqual(['Duplicate requestParameters.Tags'])
  })

  it('yields to the first in code-unit order, if none is exact', () => {
    const event = decoded('ivs.amazonaws.com', 'TagResource', {
      requestParameters: { Tags: { of: 'second' }, TAGS: { of: 'first' } }
    })
    expect(event.requestParameters?.tags).toEqual({ of: 'first' })
    expect(event.requestParameters).toHaveProperty('Tags', { of: 'second' })
    expect(remarks(notes(event))).toEqual([
      'Duplicate requestParameters.Tags',
      'Renamed requestParameters.tags at requestParameters.TAGS'
    ])
  })

  it('keeps the case of map keys', () => {
    const event = decoded('mediaconvert.amazonaws.com', 'CreateQueue', {
      requestParameters: { name: 'q', tags: { CostCenter: 'A', costcenter: 'B' } }
    })
    expect(event.requestParameters?.tags).toEqual({ CostCenter: 'A', costcenter: 'B' })
    expect(notes(event)).toEqual([])
  })
})

describe('a value in another rendering', () => {
  it('is converted from a string to a boolean', () => {
    const event = decoded('mediatailor.amazonaws.com', 'PutPlaybackConfiguration', {
      requestParameters: {
        Name: 'ads',
        ManifestProcessingRules: { AdMarkerPassthrough: { Enabled: 'false' } }
      }
    })
    expect(event.requestParameters?.ManifestProcessingRules?.AdMarkerPassthrough?.Enabled).toBe(
      false
    )
    expect(
      field(event, 'requestParameters', 'ManifestProcessingRules', 'AdMarkerPassthrough', 'Enabled')
    ).toEqual(present(false))
    expect(remarks(notes(event))).toEqual([
      'Converted requestParameters.ManifestProcessingRules.AdMarkerPassthrough.Enabled'
    ])
  })

  it('stays a string if the model has one, as in `ascending: "false"`', () => {
    const event = decoded('elastictranscoder.amazonaws.com', 'ListJobsByStatus', {
      requestParameters: { status: 'Submitted', ascending: 'false' }
    })
    expect(event.requestParameters?.ascending).toBe('false')
    expect(notes(event)).toEqual([])
  })

  it.each([
    [1531241353, '2018-07-10T16:49:13.000Z', false],
    [1510714652436, '2017-11-15T02:57:32.436Z', false],
    ['1510714652428', '2017-11-15T02:57:32.428Z', false],
    ['Jul 9, 2018 12:56:54 PM', '2018-07-09T12:56:54Z', true],
    ['Jul 9, 2018, 12:56:54 PM', '2018-07-09T12:56:54Z', true],
    ['Jul 9, 2018, 12:56:54\u202fPM', '2018-07-09T12:56:54Z', true]
  ])('a time %j is ISO 8601 in UTC', (time, iso, assumedUtc) => {
    const event = decoded('mediaconvert.amazonaws.com', 'CreateJob', {
      responseElements: { job: { createdAt: time } }
    })
    expect(event.responseElements?.job?.createdAt).toBe(iso)
    expect(field(event, 'responseElements', 'job', 'createdAt')).toEqual(present(iso))
    expect(raw(event, ['responseElements', 'job', 'createdAt'])).toEqual({
      _tag: 'Some',
      value: time
    })
    const at = ['responseElements', 'job', 'createdAt']
    expect(notes(event)).toEqual([{ _tag: 'Converted', path: at, at, assumedUtc }])
  })

  it.each(['12.50', '1e3', '', ' 12', '0x10', 'twelve'])('a string %j is not a number', (text) => {
    const event = decoded('mediaconvert.amazonaws.com', 'CreateJob', {
      requestParameters: { priority: text }
    })
    expect(event.requestParameters).toEqual({})
    expect(field(event, 'requestParameters', 'priority')).toEqual({
      _tag: 'Mismatched',
      expected: 'number',
      found: 'string'
    })
  })
})

describe('a number that JavaScript cannot represent', () => {
  it.each([
    ['1e400', Number.POSITIVE_INFINITY],
    ['-1e400', Number.NEGATIVE_INFINITY],
    ['9007199254740993', 9007199254740992],
    ['123456789012345678901234567890', 123456789012345680000000000000]
  ])('is present, and noted: %s', (text, number) => {
    const event = decoded(
      'mediaconvert.amazonaws.com',
      'CreateJob',
      JSON.parse(`{"requestParameters":{"priority":${text},"newInTheFall":[${text}]}}`)
    )
    expect(event.requestParameters?.priority).toBe(number)
    expect(field(event, 'requestParameters', 'priority')).toEqual(present(number))
    expect(remarks(notes(event))).toEqual([
      'Inexact requestParameters.priority',
      'Unknown requestParameters.newInTheFall',
      'Inexact requestParameters.newInTheFall[0]'
    ])
  })

  it.each([0, -0, 1.5, 2 ** 53 - 1, 1 - 2 ** 53, 5e-324, 0.1])(
    'is representable: %d',
    (priority) => {
      const event = decoded('mediaconvert.amazonaws.com', 'CreateJob', {
        requestParameters: { priority }
      })
      expect(notes(event)).toEqual([])
    }
  )
})

describe('a value that AWS hid', () => {
  it('is Hidden in place of a structure, in request and response', () => {
    const settings = {
      outputGroups: [
        { outputGroupSettings: { dashIsoGroupSettings: { encryption: '***', segmentLength: 30 } } }
      ]
    }
    const event = decoded('mediaconvert.amazonaws.com', 'CreateJob', {
      requestParameters: { settings },
      responseElements: { job: { settings } }
    })
    const dash =
      event.requestParameters?.settings?.outputGroups?.[0]?.outputGroupSettings
        ?.dashIsoGroupSettings
    expect(dash).toEqual({ segmentLength: 30 })
    const path = [
      'settings',
      'outputGroups',
      0,
      'outputGroupSettings',
      'dashIsoGroupSettings',
      'encryption'
    ] as const
    expect(field(event, 'requestParameters', ...path)).toEqual(hidden('***'))
    expect(field(event, 'responseElements', 'job', ...path, 'playbackDeviceCompatibility')).toEqual(
      hidden('***')
    )
    expect(remarks(notes(event))).toEqual([
      `Hidden ${showPath(['requestParameters', ...path])}`,
      `Hidden ${showPath(['responseElements', 'job', ...path])}`
    ])
  })

  it('stays as the marker in place of a secret string', () => {
    const event = decoded('mediapackage.amazonaws.com', 'UpdateChannel', {
      responseElements: {
        hlsIngest: {
          ingestEndpoints: [
            { id: '1', url: 'https://example.com/in', username: '***', password: '***' }
          ]
        }
      }
    })
    expect(event.responseElements?.hlsIngest?.ingestEndpoints?.[0]?.password).toBe('***')
    expect(field(event, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password')).toEqual(
      hidden('***')
    )
    expect(remarks(notes(event))).toEqual([
      'Hidden responseElements.hlsIngest.ingestEndpoints[0].username',
      'Hidden responseElements.hlsIngest.ingestEndpoints[0].password'
    ])
  })

  it('is Hidden in place of a list, and below it', () => {
    const event = decoded('medialive.amazonaws.com', 'CreateInput', {
      requestParameters: { destinations: 'HIDDEN_DUE_TO_SECURITY_REASONS', name: 'in' }
    })
    expect(event.requestParameters).toEqual({ name: 'in' })
    expect(field(event, 'requestParameters', 'destinations')).toEqual(
      hidden('HIDDEN_DUE_TO_SECURITY_REASONS')
    )
    expect(field(event, 'requestParameters', 'destinations', 3, 'streamName')._tag).toBe('Hidden')
  })

  it('keeps its place in a list of structures', () => {
    const event = decoded('medialive.amazonaws.com', 'CreateInput', {
      requestParameters: { destinations: [{ streamName: 'a' }, '***', { streamName: 'c' }] }
    })
    expect(event.requestParameters?.destinations).toEqual([
      { streamName: 'a' },
      {},
      { streamName: 'c' }
    ])
    expect(field(event, 'requestParameters', 'destinations', 1)).toEqual(hidden('***'))
    expect(field(event, 'requestParameters', 'destinations', 1, 'streamName')).toEqual(
      hidden('***')
    )
    expect(field(event, 'requestParameters', 'destinations')._tag).toBe('Present')
  })

  it('stays in a list of strings', () => {
    const event = decoded('medialive.amazonaws.com', 'CreateInput', {
      requestParameters: { inputSecurityGroups: ['1', '***'] }
    })
    expect(event.requestParameters?.inputSecurityGroups).toEqual(['1', '***'])
    expect(field(event, 'requestParameters', 'inputSecurityGroups', 1)).toEqual(hidden('***'))
  })

  it('removes a list of numbers', () => {
    const event = decoded('mediaconvert.amazonaws.com', 'CreateJob', {
      requestParameters: {
        settings: { inputs: [{ audioSelectors: { 'Audio Selector 1': { tracks: [1, '***'] } } }] }
      }
    })
    const path = ['settings', 'inputs', 0, 'audioSelectors', 'Audio Selector 1', 'tracks'] as const
    expect(event.requestParameters?.settings?.inputs?.[0]?.audioSelectors).toEqual({
      'Audio Selector 1': {}
    })
    expect(field(event, 'requestParameters', ...path, 1)).toEqual(hidden('***'))
    expect(field(event, 'requestParameters', ...path, 0)).toEqual(present(1))
    expect(field(event, 'requestParameters', ...path)).toEqual(hidden('***'))
  })

  it('is Hidden in place of a map, and of one of its values', () => {
    const whole = decoded('mediaconvert.amazonaws.com', 'CreateQueue', {
      requestParameters: { tags: '***' }
    })
    expect(whole.requestParameters).toEqual({})
    expect(field(whole, 'requestParameters', 'tags', 'CostCenter')).toEqual(hidden('***'))

    const one = decoded('mediaconvert.amazonaws.com', 'CreateJob', {
      requestParameters: { settings: { inputs: [{ audioSelectors: { a: '***', b: {} } }] } }
    })
    expect(one.requestParameters?.settings?.inputs?.[0]?.audioSelectors).toEqual({ b: {} })
    expect(field(one, 'requestParameters', 'settings', 'inputs', 0, 'audioSelectors', 'a')).toEqual(
      hidden('***')
    )
  })

  it('is Hidden in place of a whole payload', () => {
    const event = decoded('medialive.amazonaws.com', 'StopChannel', { requestParameters: '***' })
    expect(event.requestParameters).toBeUndefined()
    expect(field(event, 'requestParameters', 'channelId')).toEqual(hidden('***'))
  })
})

describe('a payload omitted for its size', () => {
  it.each([
    [true, 149893, 149893],
    ['true', '149893', 149893],
    [true, undefined, undefined]
  ])('is empty, and Omitted at every path (%j)', (omitted, size, originalSize) => {
    const stub = {
      reason: 'requestParameters too large',
      omitted,
      ...(size === undefined ? {} : { originalSize: size })
    }
    const event = decoded('mediaconvert.amazonaws.com', 'CreateJob', { requestParameters: stub })
    expect(event.requestParameters).toEqual({})
    const gone = { _tag: 'Omitted', reason: 'requestParameters too large', originalSize }
    expect(field(event, 'requestParameters')).toEqual(gone)
    expect(field(event, 'requestParameters', 'settings', 'inputs', 0)).toEqual(gone)
    expect(notes(event)).toEqual([
      { _tag: 'Omitted', path: ['requestParameters'], at: ['requestParameters'], originalSize }
    ])
  })
})

describe('a string truncated at the size limit', () => {
  const cut = `${'x'.repeat(1021)}...`

  it('is Truncated, and present', () => {
    const event = decoded('medialive.amazonaws.com', 'StopChannel', { errorMessage: cut })
    expect(event.errorMessage).toBe(cut)
    expect(field(event, 'errorMessage')).toEqual({ _tag: 'Truncated', value: cut, limit: 1024 })
    expect(remarks(notes(event))).toEqual(['Truncated errorMessage'])
  })

  it('is complete if it is shorter, or does not end in dots', () => {
    for (const errorMessage of [cut.slice(1), 'y'.repeat(1024)]) {
      const event = decoded('medialive.amazonaws.com', 'StopChannel', { errorMessage })
      expect(field(event, 'errorMessage')._tag).toBe('Present')
    }
  })
})

describe('a value of an unexplained type', () => {
  it('is left out, and Mismatched without its value', () => {
    const event = decoded('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: 42 }
    })
    expect(event.requestParameters).toEqual({})
    expect(field(event, 'requestParameters', 'channelId')).toEqual({
      _tag: 'Mismatched',
      expected: 'string',
      found: 'number'
    })
    expect(raw(event, ['requestParameters', 'channelId'])).toEqual({ _tag: 'Some', value: 42 })
  })
})

describe('null', () => {
  it('stays as a payload, without a note', () => {
    const event = decoded('medialive.amazonaws.com', 'StopChannel', {})
    expect(event.requestParameters).toBeNull()
    expect(field(event, 'requestParameters', 'channelId')).toEqual({ _tag: 'Null' })
    expect(notes(event)).toEqual([])
  })

  it('is absent below, with a note', () => {
    const event = decoded('medialive.amazonaws.com', 'CreateInput', {
      requestParameters: { name: null, destinations: [null] }
    })
    expect(event.requestParameters).toEqual({ destinations: [{}] })
    expect(field(event, 'requestParameters', 'name')).toEqual({ _tag: 'Null' })
    expect(field(event, 'requestParameters', 'destinations', 0, 'streamName')).toEqual({
      _tag: 'Null'
    })
    expect(remarks(notes(event))).toEqual([
      'Null requestParameters.name',
      'Null requestParameters.destinations[0]'
    ])
  })
})

describe('an unknown key', () => {
  it('is kept unchanged, and noted', () => {
    const event = decoded('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '1', newInTheFall: { a: 1 } }
    })
    expect(event.requestParameters).toEqual({ channelId: '1', newInTheFall: { a: 1 } })
    expect(remarks(notes(event))).toEqual(['Unknown requestParameters.newInTheFall'])
  })

  it('may be named like an inherited member', () => {
    const requestParameters = JSON.parse(
      '{"name": "q", "__proto__": {"polluted": true}, "constructor": "c", "toString": "t", "tags": {"__proto__": "p", "constructor": 1}, "priority": "1"}'
    )
    const event = decoded('mediaconvert.amazonaws.com', 'CreateQueue', { requestParameters })
    const seen = event.requestParameters ?? {}
    expect(Object.keys(seen)).toEqual([
      'name',
      '__proto__',
      'constructor',
      'toString',
      'tags',
      'priority'
    ])
    expect(Object.getPrototypeOf(seen)).toBe(Object.prototype)
    expect(event.requestParameters?.tags).not.toHaveProperty('constructor', 1)
    expect(field(event, 'requestParameters', 'tags', '__proto__')).toEqual(present('p'))
    expect(field(event, 'requestParameters', 'tags', 'toString')).toEqual(absent)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('the envelope', () => {
  it.each<[string, { readonly [key: string]: unknown }, unknown, string]>([
    ['readOnly', { readOnly: 'true' }, true, 'Converted readOnly'],
    ['managementEvent', { managementEvent: 'false' }, false, 'Converted managementEvent'],
    ['resources', { resources: null }, null, 'Null resources'],
    ['additionalEventData', { additionalEventData: null }, null, 'Null additionalEventData'],
    ['userIdentity', { userIdentity: null }, {}, 'Null userIdentity'],
    ['userIdentity', { userIdentity: 'root' }, {}, 'Mismatched userIdentity'],
    ['errorCode', { errorCode: 5 }, undefined, 'Mismatched errorCode'],
    ['tlsDetails', { tlsDetails: [] }, undefined, 'Mismatched tlsDetails'],
    ['eventID', { eventID: undefined, eventId: 'x' }, 'x', 'Renamed eventID at eventId']
  ])('reads %s by the same rules (%j)', (key, rest, value, remark) => {
    const { eventID, ...others } = { ...record('medialive.amazonaws.com', 'StopChannel'), ...rest }
    const result = decodeEvent(eventID === undefined ? others : { eventID, ...others })
    if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
    expect(Reflect.get(result.right, key)).toEqual(value)
    expect(remarks(notes(result.right))).toEqual([remark])
  })

  it('trims a source, and notes it', () => {
    const result = decodeEvent({
      ...record('medialive.amazonaws.com', 'StopChannel'),
      eventSource: ' medialive.amazonaws.com'
    })
    if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
    expect(result.right.eventSource).toBe('medialive.amazonaws.com')
    expect(remarks(notes(result.right))).toEqual(['Converted eventSource'])
  })
})
