/** New values of enumerations: what is told of them, and what is not. */
import * as fc from 'fast-check'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { type Difference, drift, json } from 'mediatrail/report'
import { arbitraryMediaEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { rawModels } from '../../generator/models.js'
import { services } from '../../generator/services.js'
import { record } from '../event/record.js'
import { isInBase, newValues } from '../oracle/newValues.js'

type Fields = { readonly [key: string]: unknown }

const decoded = (value: unknown): MediaEvent => {
  const event = decodeEvent(value)
  if (event._tag === 'Left') throw new Error(JSON.stringify(event.left))
  return event.right
}

const valuesIn = (...events: ReadonlyArray<MediaEvent>): ReadonlyArray<Difference> =>
  run(drift.aggregate, events).differences.filter(({ what }) => what === 'value')

const channel = (requestParameters: unknown, rest: Fields = {}): MediaEvent =>
  decoded(record('medialive.amazonaws.com', 'CreateChannel', { requestParameters, ...rest }))

describe('a new value of an enumeration', () => {
  it('is reported with its path and its enumeration', () => {
    const events = [
      channel({ channelClass: 'DUAL_PIPELINE' }),
      channel({ channelClass: 'STANDARD', logLevel: 'WARNING' }),
      channel({ channelClass: 'DUAL_PIPELINE' })
    ]
    expect(valuesIn(...events)).toEqual([
      {
        service: 'medialive',
        operation: 'CreateChannel',
        path: 'requestParameters.channelClass',
        what: 'value',
        expected: 'ChannelClass',
        found: 'DUAL_PIPELINE',
        times: 2
      }
    ])
  })

  it.each<[string, MediaEvent, string]>([
    [
      'in lists and structures',
      channel({
        encoderSettings: {
          audioDescriptions: [{}, { codecSettings: { aacSettings: { profile: 'XHE' } } }]
        }
      }),
      'requestParameters.encoderSettings.audioDescriptions.*.codecSettings.aacSettings.profile'
    ],
    [
      'in a response',
      channel({}, { responseElements: { channel: { state: 'PAUSED' } } }),
      'responseElements.channel.state'
    ],
    [
      'under a key in another case',
      channel({ ChannelClass: 'TRIPLE' }),
      'requestParameters.channelClass'
    ],
    [
      'of the second model of a host',
      decoded(
        record('ivs.amazonaws.com', 'CreateParticipantToken', {
          requestParameters: { capabilities: ['PUBLISH', 'MODERATE'] }
        })
      ),
      'requestParameters.capabilities.*'
    ]
  ])('is found %s', (_, event, path) => {
    expect(valuesIn(event).map((each) => each.path)).toEqual([path])
  })

  it.each<[string, Fields]>([
    ['denied', { errorCode: 'AccessDenied' }],
    ['failed', { errorCode: 'BadRequestException' }],
    ['failed without a code', { errorMessage: 'no' }]
  ])('is not reported for a call that was %s', (_, rest) => {
    expect(valuesIn(channel({ channelClass: 'DUAL_PIPELINE' }, rest))).toEqual([])
  })

  it.each(['***', 'HIDDEN_DUE_TO_SECURITY_REASONS'])(
    'is not reported if AWS hid it: %s',
    (marker) => {
      expect(valuesIn(channel({ channelClass: marker }))).toEqual([])
    }
  )

  it.each([
    '',
    'two words',
    'host.example.com',
    '192.0.2.1',
    '2001:db8::1',
    'arn:aws:iam::111122223333:user/olga',
    '111122223333',
    'AKIAIOSFODNN7EXAMPLE',
    'olga@example.com',
    'password=hunter2',
    'A'.repeat(65),
    'A\nB',
    '=cmd',
    '<b>'
  ])('is counted, but not shown, if it is not a constant: %j', (text) => {
    const differences = valuesIn(channel({ channelClass: text }))
    expect(differences).toMatchObject([{ found: '*', times: 1 }])
    if (text !== '') expect(json(differences)).not.toContain(text)
  })
})

describe('the constants of the models', () => {
  it('match the pattern for new ones', () => {
    const models = rawModels(services.flatMap((service) => service.models))
    const values = [...models.values()].flatMap(({ shapes }) =>
      Object.values(shapes).flatMap((shape) => shape.enum ?? [])
    )
    const hidden = values.filter(
      (value) => valuesIn(channel({ channelClass: value }))[0]?.found === '*'
    )
    expect(values.length).toBeGreaterThan(3500)
    expect([...new Set(hidden)]).toEqual(['image/jpeg'])
  })
})

describe('the result of a naive walk through the AWS models', () => {
  it('is the same, in records of every operation', () => {
    let found = 0
    fc.assert(
      fc.property(arbitraryMediaEvent(), fc.boolean(), (made, denied) => {
        const event = decoded({
          ...made,
          errorCode: denied ? 'AccessDenied' : undefined,
          errorMessage: undefined
        })
        const expected = denied ? [] : newValues(event)
        found += expected.length
        expect(
          valuesIn(event)
            .filter(({ path }) => isInBase(made, path))
            .flatMap(({ path, expected: name, times }) =>
              Array.from({ length: times }, () => `${path} ${name.replace(/^.*\./, '')}`)
            )
            .sort()
        ).toEqual([...expected].sort())
      }),
      { numRuns: 2000 }
    )
    expect(found).toBeGreaterThan(50)
  })
})
