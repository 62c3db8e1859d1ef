/** The options that choose events: what each of them means, and that every command has them. */
import * as fc from 'fast-check'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../src/cli/closest.js'
import { filterOf } from '../../src/cli/eventFilter.js'
import { matcherOf } from '../../src/cli/matchText.js'
import { timeIn } from '../../src/cli/times.js'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { mediatrail } from './command.js'
import { nightFolder, now } from './night/trail.js'

const eventOf = (made: unknown): MediaEvent => {
  const decoded = decodeEvent(made)
  if (decoded._tag === 'Left') throw new Error('it does not decode')
  return decoded.right
}

const live = 'medialive.amazonaws.com'

const isMeant = (options: Parameters<typeof filterOf>[0], made: unknown): boolean =>
  filterOf(options)?.(eventOf(made)) ?? true

describe('times', () => {
  const at = Date.parse('2026-06-14T03:00:00Z')

  it.each<[string, string]>([
    ['6h', '2026-06-13T21:00:00.000Z'],
    ['90s', '2026-06-14T02:58:30.000Z'],
    ['1.5h', '2026-06-14T01:30:00.000Z'],
    ['2d', '2026-06-12T03:00:00.000Z'],
    ['1w', '2026-06-07T03:00:00.000Z'],
    ['2026-06-12', '2026-06-12T00:00:00.000Z'],
    ['2026-06-12 18:00', '2026-06-12T18:00:00.000Z'],
    ['2026-06-12 18:00:05.5', '2026-06-12T18:00:05.500Z'],
    ['2026-06-12T18:00:00Z', '2026-06-12T18:00:00.000Z'],
    ['2026-06-12 18:00 UTC', '2026-06-12T18:00:00.000Z'],
    ['2026-06-12 18:00 +02:00', '2026-06-12T16:00:00.000Z'],
    ['2026-06-12T18:00-0530', '2026-06-12T23:30:00.000Z'],
    ['2026-06-12 18:00 Europe/Berlin', '2026-06-12T16:00:00.000Z'],
    ['2026-01-12 18:00 Europe/Berlin', '2026-01-12T17:00:00.000Z'],
    ['2026-06-12 Asia/Tokyo', '2026-06-11T15:00:00.000Z']
  ])('%s is %s', (written, expected) => {
    expect(new Date(timeIn(written, at) ?? Number.NaN).toISOString()).toBe(expected)
  })

  it.each([
    'noon',
    '',
    '6',
    '2026-02-30',
    '2026-06-12 25:00',
    '2026-06-12 18:00 Mars/Base',
    '6 years'
  ])('%j is invalid', (written) => expect(timeIn(written, at)).toBeUndefined())
})

describe('names', () => {
  it('match in any case, and * matches anything', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (pieces) => {
        const clean = pieces.map((piece) => piece.replace(/[*\s]/g, ''))
        // A character may have more than one form: what is compared is in lower case.
        const name = clean.join('x').toLowerCase()
        expect(matcherOf(name)(name.toLowerCase())).toBe(true)
        expect(matcherOf(clean.join('*').toLowerCase())(name)).toBe(true)
      })
    )
  })

  it.each<[string, string, boolean]>([
    ['olga', 'olgas', false],
    ['olga*', 'OLGAS', true],
    ['*ga', 'olga', true],
    ['a*a', 'a', false],
    ['a*b*c', 'a-c-b-c', true]
  ])('%s and %s: %s', (pattern, name, expected) => {
    expect(matcherOf(pattern)(name)).toBe(expected)
  })

  it('takes linear time for wildcards', () => {
    expect(matcherOf('a*'.repeat(5000))('a'.repeat(200_000))).toBe(true)
  })
})

describe('--principal', () => {
  const session = (role: string, name: string, more = {}) => ({
    type: 'AssumedRole',
    arn: `arn:aws:sts::111122223333:assumed-role/${role}/${name}`,
    accountId: '111122223333',
    sessionContext: more
  })
  const sso = 'AWSReservedSSO_MediaOperator_0123456789abcdef'

  it.each<[string, object]>([
    [
      'an IAM user',
      { type: 'IAMUser', userName: 'olga', arn: 'arn:aws:iam::111122223333:user/olga' }
    ],
    ['an address', session(sso, 'olga@example.org')],
    ['a session', session('Operator', 'olga')],
    ['a source identity', session('Deploy', 'botocore-session-17', { sourceIdentity: 'Olga' })]
  ])('finds a person who is recorded as %s', (_, userIdentity) => {
    const made = record(live, 'StopChannel', { userIdentity })
    expect(isMeant({ principal: ['olga'] }, made)).toBe(true)
    expect(isMeant({ principal: ['olg'] }, made)).toBe(false)
  })
})

describe('--resource', () => {
  const arn = 'arn:aws:medialive:us-west-2:111122223333:channel:1234567'
  const asked: ReadonlyArray<readonly [string, object]> = [
    ['StopChannel', { channelId: '1234567' }],
    ['BatchStop', { channelIds: ['1', '1234567'] }],
    ['CreateTags', { 'resource-arn': arn, tags: {} }]
  ]

  it.each(asked)('finds %s by id, type and ARN', (name, requestParameters) => {
    const made = record(live, name as 'StopChannel', { requestParameters })
    for (const wanted of ['1234567', arn, 'channel 1234567', '12345*'])
      expect([wanted, isMeant({ resource: [{ text: wanted }] }, made)]).toEqual([wanted, true])
    for (const wanted of ['123456', '', arn.replace('us-west-2', 'eu-west-1')])
      expect([wanted, isMeant({ resource: [{ text: wanted }] }, made)]).toEqual([wanted, false])
  })

  it('finds resources nested in it', () => {
    const made = record('mediapackagev2.amazonaws.com', 'DeleteOriginEndpoint', {
      requestParameters: { ChannelGroupName: 'g', ChannelName: 'c', OriginEndpointName: 'e' }
    })
    for (const wanted of ['g', 'g/c', 'g/c/e', 'e'])
      expect([wanted, isMeant({ resource: [{ text: wanted }] }, made)]).toEqual([wanted, true])
  })
})

describe('misspelt names', () => {
  it.each([
    ['medialife', ['medialive', 'mediastore'], 'Did you mean medialive?'],
    ['StartChanel', ['StopChannel', 'StartChannel'], 'Did you mean StartChannel?'],
    ['channel', ['StopChannel', 'Job'], 'Did you mean StopChannel?'],
    ['x', ['medialive'], '']
  ])('%s', (written, known, expected) => {
    expect(didYouMean(written, known)).toBe(expected)
  })

  it.each<[ReadonlyArray<string>, string]>([
    [
      ['timeline', '-o', 'StopChanell', 'x'],
      'No media service has an operation of that name. Did you mean StopChannel?'
    ],
    [['timeline', '-o', 'ivs:StopChannel', 'x'], 'medialive and mediatailor has it'],
    [['report', 'activty', 'x'], 'Did you mean activity?'],
    [['report', 'activity', '-t', 'hour', '-f', 'csv', 'x'], 'Did you mean'],
    [['audit', '-f', 'mardown', 'x'], 'Did you mean markdown?'],
    [['audit', '--sinse', '1d', 'x'], '(Did you mean --since?)'],
    [
      ['timeline', '-s', 'ivs', '-o', 'medialive:StopChannel', 'x'],
      'no service of --service (ivs) has an operation of --operation (StopChannel)'
    ],
    [['timeline', '--before', '1', 'x'], 'A duration is expected']
  ])('%j', async (args, words) => {
    const { code, err } = await mediatrail(args)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })
})

describe('every command', () => {
  const commands: ReadonlyArray<ReadonlyArray<string>> = [
    ['timeline'],
    ['events'],
    ['summary'],
    ['report', 'activity'],
    ['audit']
  ]

  it.each(commands)('has the same filters: %s', async (...command) => {
    const folder = nightFolder()
    const { out, err, code } = await mediatrail(
      [
        ...command,
        '--principal',
        'olga',
        '--region',
        'us-west-2',
        '--account',
        '111122223333',
        '--resource',
        'arena-2',
        '--outcome',
        'succeeded',
        '--since',
        '1w',
        '--until',
        '2026-06-13',
        folder
      ],
      undefined,
      { now: () => now }
    )
    expect([0, 3]).toContain(code)
    // An audit names the resource.
    expect(out).toMatch(/BatchUpdateSchedule|channel 1234568/)
    expect(out).not.toContain('DescribeChannel')
    expect(err + out).toContain('1061 records')
  })

  it.each(commands.filter(([name]) => name !== 'events'))(
    'says from when to when the trail goes where nothing is in range: %s',
    async (...command) => {
      const { err } = await mediatrail([...command, '--since', '2030-01-01', nightFolder()])
      expect(err).toContain(
        'No call was made at 2030-01-01 00:00:00 or later: the trail covers 2026-06-04 00:00:30 to 2026-06-13 23:45:30 (UTC).'
      )
    }
  )

  it('says which services have an operation', async () => {
    const { err, code } = await mediatrail(['events', '-o', 'StopChannel', nightFolder()])
    expect(code).toBe(0)
    expect(err).toContain(
      'StopChannel is an operation of medialive, mediatailor; medialive:StopChannel reads one of them'
    )
  })

  it('has help with examples', async () => {
    for (const command of ['timeline', 'events', 'explain', 'summary', 'report', 'audit']) {
      const { out, code } = await mediatrail([command, '--help'])
      expect(code).toBe(0)
      expect(out).toContain(`\nExamples:\n  # `)
      expect(out).toContain(`  mediatrail ${command} `)
      expect(out).toContain('--resource <resource>')
    }
  })

  it('reads standard input twice if necessary', async () => {
    const trail = text({
      Records: [
        record(live, 'CreateChannel', {
          eventID: 'made-0001',
          requestParameters: { name: 'arena' },
          responseElements: { channel: { id: '42', name: 'arena' } }
        }),
        record(live, 'StopChannel', {
          eventID: 'stop-0001',
          requestParameters: { channelId: '42' }
        })
      ]
    })
    const named = await mediatrail(['timeline', '--resource', 'arena', '-f', 'jsonl'], trail)
    expect(named.out.trim().split('\n')).toHaveLength(2)
    const around = await mediatrail(['timeline', '--around', 'stop', '-f', 'jsonl'], trail)
    expect(around.out.trim().split('\n')).toHaveLength(2)
  })

  it('prints its version', async () => {
    expect(await mediatrail(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' })
  })
})
