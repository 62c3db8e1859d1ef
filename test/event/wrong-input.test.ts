/** Wrong input gives an issue that names the place and what was expected, and holds no value. */
import * as E from 'fp-ts/lib/Either.js'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { decodeEvent, decodeRecord, MediaEvent, showIssue, strict, UserIdentity } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { record } from './record.js'

const canary = 'canary-7d41'

const told = (value: unknown): ReadonlyArray<string> => {
  const decoded = decodeEvent(value)
  return E.isLeft(decoded)
    ? decoded.left.issues.map((issue) => `${decoded.left._tag}: ${showIssue(issue)}`)
    : []
}

describe('a value that is no record', () => {
  it.each<[unknown, ReadonlyArray<string>]>([
    [
      undefined,
      [
        'NotARecord: the value: expected a CloudTrail record, found nothing (give recordsFrom a whole file)'
      ]
    ],
    [
      canary,
      [
        'NotARecord: the value: expected a CloudTrail record, found string (give recordsFrom a whole file)'
      ]
    ],
    [
      [canary],
      [
        'NotARecord: the value: expected a CloudTrail record, found array (give recordsFrom a whole file)'
      ]
    ],
    [
      { ...record('medialive.amazonaws.com', 'StopChannel'), eventSource: undefined },
      ['NotARecord: eventSource: expected a non-empty string, found nothing']
    ],
    [
      { ...record('medialive.amazonaws.com', 'StopChannel'), eventName: 4711, eventTime: '' },
      [
        'NotARecord: eventName: expected a non-empty string, found number',
        'NotARecord: eventTime: expected a non-empty string, found string'
      ]
    ],
    [
      { Records: [canary] },
      [
        'NotARecord: eventSource: expected a non-empty string, found nothing (a log file: give it to recordsFrom)',
        'NotARecord: eventName: expected a non-empty string, found nothing',
        'NotARecord: eventTime: expected a non-empty string, found nothing'
      ]
    ],
    [
      { ...record('medialive.amazonaws.com', 'StopChannel'), eventSource: 's3.amazonaws.com' },
      [
        'OtherService: eventSource: expected the eventSource of a service that is decoded, found string (decodeRecord reads the envelope of any service)'
      ]
    ],
    [
      { eventType: 'AwsCloudTrailInsight', insightDetails: {}, eventTime: '2026-01-02T03:04:05Z' },
      [
        'Insight: the value: expected the record of one call, found object (this is an Insight record, about many)'
      ]
    ],
    [
      { eventCategory: 'Aggregated', eventSource: 'medialive.amazonaws.com' },
      [
        'Aggregated: the value: expected the record of one call, found object (this is an Aggregated record, about many)'
      ]
    ]
  ])('%j is refused with its place', (value, issues) => {
    expect(told(value)).toEqual(issues)
    expect(JSON.stringify(decodeEvent(value))).not.toContain(canary)
  })

  it('is refused where it is nested too deeply', () => {
    let deep: unknown = canary
    for (let i = 0; i < 600; i++) deep = { deep }
    const value = record('medialive.amazonaws.com', 'StopChannel', { requestParameters: deep })
    expect(told(value)[0]).toMatch(/^TooDeep: the value: expected at most 512 levels of nesting/)
    expect(E.isLeft(decodeRecord(value))).toBe(true)
  })
})

describe('a document that holds none', () => {
  it.each<[unknown, string]>([
    [
      `${canary} {`,
      'the value: expected JSON, found string (the text breaks off, or is of another format)'
    ],
    ['', 'the value: expected JSON, found string (the text is empty)'],
    [
      '\u001f\u008b\u0008',
      'the value: expected JSON, found string (the text looks gzipped: inflate it first)'
    ],
    [4711, 'the value: expected a'],
    [{ [canary]: 1 }, 'the value: expected a']
  ])('%j is told for what it is', (document, issue) => {
    const delivery = recordsFrom(document)
    const issues = delivery.issues.map(showIssue)
    expect(issues[0]).toContain(issue)
    expect(JSON.stringify(issues)).not.toContain(canary)
  })
})

describe('io-ts errors', () => {
  const wrong = record('medialive.amazonaws.com', 'StopChannel', {
    requestParameters: { channelId: [canary] }
  })

  it('say where and what, and hold no value', () => {
    expect(PathReporter.report(strict().decode(wrong))).toEqual([
      'requestParameters.channelId: expected string, found array'
    ])
    expect(PathReporter.report(MediaEvent.decode(canary))).toEqual([
      'the value: expected a CloudTrail record, found string (give recordsFrom a whole file)'
    ])
    expect(PathReporter.report(UserIdentity.decode([canary]))).toEqual([
      'the value: expected a userIdentity, found array'
    ])
    const failed = strict().decode(wrong)
    const errors = E.isLeft(failed) ? failed.left : []
    expect(errors.map(({ value, context }) => [value, context.map(({ key }) => key)])).toEqual([
      [undefined, ['', 'requestParameters', 'channelId']]
    ])
    expect(errors.flatMap(({ context }) => context.filter((entry) => 'actual' in entry))).toEqual(
      []
    )
  })
})
