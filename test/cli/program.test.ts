import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { scrubMark } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'

const stop = record('medialive.amazonaws.com', 'StopChannel', {
  eventID: 'stop',
  requestParameters: { channelId: '1234567' }
})
const job = record('mediaconvert.amazonaws.com', 'CreateJob', {
  eventID: 'job',
  requestParameters: { queue: 'main', settings: { outputGroups: '***' } }
})
const key = record('ivs.amazonaws.com', 'ImportPlaybackKeyPair', {
  eventID: 'key',
  requestParameters: { publicKeyMaterial: 'public' }
})
const token = record('ivs.amazonaws.com', 'CreateParticipantToken', {
  eventID: 'token',
  responseElements: { participantToken: { token: 'hunter2-hunter2' } }
})
const denied = record('ivs.amazonaws.com', 'StopStream', {
  eventID: 'denied',
  errorCode: 'AccessDenied'
})

const trail = text({ Records: [stop, job, key, token, denied, stop, { eventName: 'x' }] })

describe('mediatrail events', () => {
  it('prints one event per line, and the tally to stderr', async () => {
    const { code, out, err } = await mediatrail(['events'], trail)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).eventID)
    ).toEqual(['stop', 'job', 'key', 'token', 'denied'])
    expect(err).toContain('standard input, record 6 at byte ')
    expect(err).toContain('eventSource: expected a non-empty string, found nothing')
    expect(err).toContain('7 records = 5 media + 0 other + 1 rejected + 0 skipped + 1 duplicates')
    expect(code).toBe(0)
  })

  it('shows secrets only on request', async () => {
    const scrubbed = await mediatrail(['events'], trail)
    expect(scrubbed.out + scrubbed.err).not.toContain('hunter2')
    expect(scrubbed.out).toContain(scrubMark)
    expect((await mediatrail(['events', '--secrets'], trail)).out).toContain('hunter2-hunter2')
  })

  it('reads the given folders and files', async () => {
    const folder = folderOf({ 'a/1.json.gz': gzipSync(trail), '2.json': text([token]) })
    const ids = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> =>
      (await mediatrail(['events', ...args, folder])).out
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line).eventID]))
    expect(await ids('--service', 'medialive', '-s', 'mediaconvert.amazonaws.com')).toEqual([
      'stop',
      'job'
    ])
    expect(await ids('--operation', 'ivs:StopStream')).toEqual(['denied'])
  })
})

describe('mediatrail explain', () => {
  it('explains a record, its principal, and why fields are missing', async () => {
    const { code, out } = await mediatrail(['explain', '--id', 'job'], trail)
    expect(code).toBe(0)
    expect(out).toContain('CreateJob of MediaConvert, which changes things')
    expect(out).toContain('alice, a user of account 111122223333')
    expect(out).toMatch(
      /about +Job \(unknown\), arn:aws:mediaconvert:us-west-2:111122223333:jobs\/\{JobId\}/
    )
    expect(out).toMatch(/requestParameters\.queue +"main"/)
    expect(out).toMatch(
      /requestParameters\.settings\.outputGroups +hidden by AWS, which wrote \*\*\*/
    )
    expect(out).toMatch(/requestParameters\.role +missing, although the model requires it/)
  })

  it('contains no secret', async () => {
    const { out } = await mediatrail(['explain', '--id', 'token'], trail)
    expect(out).toContain('participantToken.token')
    expect(out).not.toContain('hunter2')
  })

  it('reports a missing event', async () => {
    const { code, out, err } = await mediatrail(['explain', '--id', 'none'], trail)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('There is no media event with the id none.')
  })

  it('explains how to pass an id if it is passed as a path', async () => {
    const { err } = await mediatrail(['explain', '9124c7c9'])
    expect(err).toContain(
      '9124c7c9: no such file or folder; if this is the id of an event, use --id 9124c7c9\n'
    )
    const other = await mediatrail(['explain', 'nowhere'])
    expect(other.err).toContain('nowhere: no such file or folder\n')
    const beside = await mediatrail(['explain', 'nowhere', 'sample/trail'])
    expect([beside.code, beside.out]).toEqual([1, expect.stringContaining('who')])
  })
})

describe('mediatrail summary', () => {
  it('shows changes, denials, withheld fields and what could not be read', async () => {
    const { code, out } = await mediatrail(['summary'], trail)
    expect(code).toBe(0)
    expect(out).toContain('Changes (4)\n')
    expect(out).toContain(
      'alice stopped channel 1234567 (medialive:StopChannel) in us-west-2 from 192.0.2.1\n'
    )
    expect(out).toContain('Denied (1)\n')
    expect(out).toContain(': hidden requestParameters.settings.outputGroups\n')
    expect(out).toContain('Could not be read (1)\n')
    expect(out).toContain('7 records = 5 media + 0 other + 1 rejected + 0 skipped + 1 duplicates\n')
  })

  it('shows the latest lines of many', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...stop,
      eventID: `${index}`,
      eventTime: `2026-01-02T03:04:${`${(index * 7) % 30}`.padStart(2, '0')}Z`
    }))
    const { out } = await mediatrail(['summary', '--limit', '3'], text(many))
    expect(out).toContain('Changes (30, the latest 3)')
    expect(out.match(/stopped channel 1234567/g)).toHaveLength(3)
  })

  it('names the other entries', async () => {
    const { out } = await mediatrail(
      ['summary'],
      text({ messageType: 'CONTROL_MESSAGE', logEvents: [] })
    )
    expect(out).toContain('Not records: ControlMessage (1)')
  })
})

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, out } = await mediatrail(['--help'])
    expect(code).toBe(0)
    for (const word of ['events', 'explain', 'summary', 'Exit codes', 'Examples'])
      expect(out).toContain(word)
  })

  it.each([
    [['events', '--sevice', 'ivs', 'x'], "unknown option '--sevice'\n(Did you mean --service?)"],
    [['evnts', 'x'], "unknown command 'evnts'\n(Did you mean events?)"],
    [
      ['events', '-s', 'medialife', 'x'],
      'There is no such service. Did you mean medialive? One of: medialive, '
    ],
    [['events', '-o', 'medialive:StopChanel', 'x'], 'Did you mean StopChannel?'],
    [['summary', '--limit', 'ten', 'x'], 'An integer above 0 is expected.'],
    [['summary'], 'give a file or a folder, or pipe a log file in']
  ])('rejects %j, and says why', async (args, words) => {
    const { code, out, err } = await mediatrail(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it.each([
    [{ 'empty/x.txt': '' }, 'empty', 'it contains no file that ends in .json'],
    [{ 'a.json': '' }, 'a.json', 'the file is empty'],
    [{ 'letter.json': 'Dear customer' }, 'letter.json', 'not a CloudTrail log'],
    [{ 'other.json': '{"a":1}' }, 'other.json', 'not a CloudTrail log'],
    [{ 'a.json': '' }, 'nope', 'no such file or folder']
  ])('reports for %j/%s that %s', async (files, name, words) => {
    const path = join(folderOf(files), name)
    for (const command of ['timeline', 'audit', 'events', 'explain']) {
      const { code, err } = await mediatrail([command, path])
      expect([command, code]).toEqual([command, 1])
      expect(err).toContain(`${path}: ${words}`)
    }
  })

  it('says what to do if there is no input', async () => {
    const { code, err } = await mediatrail(['timeline'], '')
    expect([code, err.split('\n')[0]]).toEqual([
      1,
      'standard input: no input: give a file or a folder, or pipe a log file in'
    ])
  })

  it('exits with 1 when nothing could be read', async () => {
    const folder = folderOf({ 'picture.png': 'x' })
    for (const path of [folder, join(folder, 'none.json')]) {
      const { code, err } = await mediatrail(['events', path])
      expect(code).toBe(1)
      expect(err).toContain(path)
    }
  })

  it('shows progress on a terminal, and nowhere else', async () => {
    const folder = folderOf({ '1.json': trail, '2.json': trail })
    expect((await mediatrail(['summary', folder], undefined, { terminal: true })).err).toContain(
      'of 2 files'
    )
    const inWorkers = ['summary', '--workers', '2', folder]
    const { err } = await mediatrail(inWorkers, undefined, { terminal: true })
    expect(err).toContain('0 of 2 files')
    expect(err).toContain('2 of 2 files')
    expect((await mediatrail(inWorkers)).err).toBe('')
    expect((await mediatrail(['summary', folder])).err).toBe('')
  })

  it('passes no escape sequence through', async () => {
    const sequence = '\u001b[2J\u202e'
    const evil = {
      ...job,
      eventID: sequence,
      sourceIPAddress: sequence,
      errorCode: `Access${sequence}Denied`,
      userIdentity: { type: 'IAMUser', userName: sequence },
      requestParameters: { queue: sequence, [sequence]: '***' }
    }
    for (const command of ['summary', 'explain', 'events']) {
      const { out, err } = await mediatrail([command], text([evil, { [sequence]: sequence }]))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    }
  })
})
