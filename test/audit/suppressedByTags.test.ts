import { type MediaEvent, showIssue } from 'mediatrail'
import { empty, finish, stateCodec, step } from 'mediatrail/aggregate'
import { audit, defineRule, findings } from 'mediatrail/audit'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

describe('a suppression by tags', () => {
  const reason = 'Agreed.'
  const any = 'test/any'
  const everything = defineRule({
    id: any,
    title: 'A test',
    severity: 'low',
    description: 'A test.',
    references: [],
    tags: [],
    on: {
      'medialive.amazonaws.com': 'all',
      'mediaconnect.amazonaws.com': 'all',
      'mediastore.amazonaws.com': 'all',
      'mediapackagev2.amazonaws.com': 'all'
    },
    messages: { found: 'Found.' },
    check: (_, { finding }) => finding('found', [])
  })
  const holdsFor = (event: MediaEvent, tags: object): boolean => {
    const audited = audit([everything], {
      suppressions: [{ rule: any, reason, tags: { ...tags } }]
    })
    if (audited._tag === 'Left') throw new Error(audited.left.map(showIssue).join('\n'))
    return audited.right.judge(event).every((verdict) => 'suppressed' in verdict)
  }
  const created = (tags: { readonly [key: string]: string }): MediaEvent =>
    buildEvent('medialive.amazonaws.com', 'CreateChannel', {
      requestParameters: { tags },
      responseElements: null
    })

  it.each<[string, MediaEvent, object, boolean]>([
    ['a call gives', created({ stage: 'test' }), { stage: 'test' }, true],
    ['a call gives, with another value', created({ stage: 'live' }), { stage: 'test' }, false],
    ['begin alike', created({ stage: 'test-2' }), { stage: 'test*' }, true],
    ['must all be there', created({ stage: 'test' }), { stage: 'test', team: '*' }, false],
    ['are all there', created({ stage: 'test', team: 'a' }), { stage: 'test', team: '*' }, true],
    ['are no strings', created({ stage: 7 as never, team: 'a' }), { stage: '*' }, false],
    ['are members of every object', created({}), { toString: '*' }, false],
    [
      'an answer shows, whatever was asked for',
      buildEvent('medialive.amazonaws.com', 'CreateChannel', {
        requestParameters: { tags: { stage: 'test' } },
        responseElements: { channel: { tags: { stage: 'live' } } }
      }),
      { stage: 'test' },
      false
    ],
    [
      'an answer shows in its resource',
      buildEvent('medialive.amazonaws.com', 'UpdateChannel', {
        responseElements: { channel: { tags: { stage: 'test' } } }
      }),
      { stage: 'test' },
      true
    ],
    [
      'an answer shows by itself',
      buildEvent('medialive.amazonaws.com', 'StopChannel', {
        responseElements: { tags: { stage: 'test' } }
      }),
      { stage: 'test' },
      true
    ],
    [
      'no one sees',
      buildEvent('medialive.amazonaws.com', 'StopChannel', {
        requestParameters: { channelId: '1' },
        responseElements: null
      }),
      { stage: 'test' },
      false
    ],
    [
      'are given one by one',
      buildEvent('mediastore.amazonaws.com', 'TagResource', {
        requestParameters: { resource: 'x', tags: [{ key: 'stage', value: 'test' }] }
      }),
      { stage: 'test' },
      true
    ],
    [
      'are of a flow',
      buildEvent('mediaconnect.amazonaws.com', 'CreateFlow', {
        requestParameters: { name: 'x', flowTags: { stage: 'test' } },
        responseElements: null
      }),
      { stage: 'test' },
      true
    ],
    [
      'are of what is beside the flow',
      buildEvent('mediaconnect.amazonaws.com', 'AddFlowOutputs', {
        requestParameters: { outputs: [{ outputTags: { stage: 'test' } }] },
        responseElements: null
      }),
      { stage: 'test' },
      false
    ],
    [
      'are spelt with a capital',
      buildEvent('mediapackagev2.amazonaws.com', 'CreateChannel', {
        responseElements: { Tags: { stage: 'test' } }
      }),
      { stage: 'test' },
      true
    ]
  ])('that %s', (_, event, tags, holds) => {
    expect(holdsFor(event, tags)).toBe(holds)
  })

  it('are in the finding, without secrets, and in its state', () => {
    const event = created({
      stage: 'test',
      url: 'https://user:password@example.com/'
    })
    const audited = audit([everything])
    if (audited._tag === 'Left') throw new Error('refused')
    const of = findings(audited.right)
    const codec = stateCodec(of)
    const decoded = codec.decode(codec.encode(step(empty(of), { event })))
    if (decoded._tag === 'Left') throw new Error('not decoded')
    const [group] = finish(decoded.right).groups
    expect(group?.verdict.subject.tags).toMatchObject({ stage: 'test' })
    expect(JSON.stringify(group)).toContain('example.com')
    expect(JSON.stringify(group)).not.toContain('password')
  })

  it.each([
    [
      'a map',
      { password: 'tulip-4711', streamKey: 'tulip-4711', License: 'tulip-4711', stage: 'a' }
    ],
    [
      'a list',
      [
        { key: 'db_password', value: 'tulip-4711' },
        { Key: 'salt', Value: 'tulip-4711' }
      ]
    ]
  ])('are hidden if their key in %s is that of a secret', (_, tags) => {
    const audited = audit([everything])
    if (audited._tag === 'Left') throw new Error('refused')
    const event = buildEvent('mediastore.amazonaws.com', 'TagResource', {
      // A map is what other services take.
      requestParameters: { resource: 'x', tags: tags as [] }
    })
    const text = JSON.stringify(audited.right.judge(event))
    expect(text).toContain('SCRUBBED-BY-MEDIATRAIL')
    expect(text).not.toContain('tulip-4711')
  })
})
