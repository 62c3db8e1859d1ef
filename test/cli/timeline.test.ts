import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inColumns } from '../../src/cli/columns.js'
import { painter } from '../../src/cli/Span.js'
import { shortenAll, widthOf } from '../../src/cli/shorten.js'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'
import { nightFolder, now } from './night/trail.js'

const live = 'medialive.amazonaws.com'

describe('truncated strings', () => {
  it('are never wider than the column, and stay distinct', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }),
        fc.integer({ min: 8, max: 30 }),
        (names, width) => {
          const shown = [
            ...shortenAll(
              names.map((full) => ({ full })),
              width
            ).values()
          ]
          expect(new Set(shown).size).toBe(names.length)
          for (const each of shown) expect(widthOf(each)).toBeLessThanOrEqual(width)
        }
      )
    )
  })

  it('fit columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 60, max: 140 }),
        (rows, width) => {
          const lines = inColumns(
            rows.map((row) => row.map((full) => ({ full }))),
            [{ least: 8 }, { least: 8 }, { least: 8 }],
            width
          )
          for (const line of lines.map(painter(false)))
            expect(widthOf(line)).toBeLessThanOrEqual(
              Math.max(width, widthOf(line.replace(/\\u\{[^}]*\}/g, '')))
            )
        }
      )
    )
  })
})

describe('mediatrail timeline', () => {
  it('shows the latest of many calls, and says how many there are', async () => {
    const folder = nightFolder()
    const { out } = await mediatrail(['timeline', '--limit', '5', folder], undefined, {
      now: () => now
    })
    expect(out).toMatch(
      /The latest 5 of \d+ calls: --since, --until and --resource choose others, --limit 50 shows more\./
    )
    expect(out.match(/^\d\d:\d\d:\d\d /gm)).toHaveLength(5)
  })

  it('collapses reads, and shows them on request', async () => {
    const folder = nightFolder()
    const folded = await mediatrail(['timeline', '--since', '2026-06-13', folder])
    expect(folded.out).not.toContain('DescribeChannel  1234568')
    expect(folded.out).toContain('reads are not shown: --reads shows them.')
    expect(
      (await mediatrail(['timeline', '--reads', '--since', '2026-06-13', folder])).out
    ).toMatch(/DescribeChannel +channel 1234568/)
  })

  it('groups calls that differ only in their time', async () => {
    const calls = Array.from({ length: 4 }, (_, n) =>
      record(live, 'StartChannel', {
        eventID: `start-${n}`,
        eventTime: `2026-06-12T10:0${n}:00Z`,
        requestParameters: { channelId: '1' },
        errorCode: 'ConflictException'
      })
    )
    const { out } = await mediatrail(['timeline'], text(calls))
    expect(out).toMatch(
      /10:00:00 +StartChannel +channel 1 +.*failed: ConflictException ×4 to 10:03:00/
    )
  })

  it.each([
    ['', []],
    [', whatever is shown', ['--resource', 'channel 2']],
    [', whichever operations are', ['--operation', 'StopChannel', '--since', '2026-06-12 10:02']],
    [', in workers', ['--workers', '2']]
  ] as const)('marks each call for which a correlation has a finding%s', async (_, options) => {
    const calls = [
      'StopChannel',
      'DeleteInput',
      'StopChannel',
      'StopChannel',
      'StopChannel'
    ] as const
    const folder = folderOf(
      Object.fromEntries(
        calls.map((name, n) => [
          `${n}.json`,
          text([
            record(live, name, {
              eventID: `gone-${n}`,
              eventTime: `2026-06-12T10:0${n}:00Z`,
              requestParameters:
                name === 'DeleteInput' ? { inputId: 'x' } : { channelId: String(n) }
            })
          ])
        ])
      )
    )
    const { out } = await mediatrail(['timeline', ...options, folder])
    const lines = out.split('\n')
    const shown = lines.flatMap((line, i) => (/^\d\d:\d\d:\d\d /.test(line) ? [lines[i + 1]] : []))
    expect(shown.length).toBe(options.length === 0 || options[0] === '--workers' ? 5 : shown.length)
    expect(shown.length).toBeGreaterThan(0)
    for (const mark of shown) expect(mark).toContain('critical media/mass-takedown (1 of 5 calls)')
    expect(out).toContain('1 of 5 calls: together they')
  })

  it('honours the configuration: suppressed findings are not marked', async () => {
    const folder = nightFolder()
    const config = join(
      folderOf({
        'own.mjs': `export const suppressions = [{ rule: 'media/stopped-outside-change-window', reason: 'a test' }]`
      }),
      'own.mjs'
    )
    const { out } = await mediatrail([
      'timeline',
      '--config',
      config,
      '--since',
      '2026-06-12',
      folder
    ])
    expect(out).not.toContain('stopped-outside-change-window')
    expect(out).toContain('StopChannel')
  })

  it('shows the starts of ids on request, which explain accepts', async () => {
    const folder = nightFolder()
    const { out } = await mediatrail(['timeline', '--ids', '--limit', '1', folder], undefined, {
      columns: 80
    })
    const id = /[0-9a-f]{8}$/m.exec(out)?.[0] ?? 'none'
    expect((await mediatrail(['explain', '--id', id, folder])).code).toBe(0)
  })

  it('marks the event around which others are shown', async () => {
    const folder = folderOf({
      'a.json': text(
        ['09:00', '10:00', '10:20', '11:30'].map((clock, n) =>
          record(live, 'StopChannel', {
            eventID: `abcd-${n}`,
            eventTime: `2026-06-12T${clock}:00Z`,
            requestParameters: { channelId: String(n) }
          })
        )
      )
    })
    const { out } = await mediatrail([
      'timeline',
      '--around',
      'ABCD-1',
      '--before',
      '30m',
      '--after',
      '20m',
      folder
    ])
    expect(out).toMatch(/^> 10:00:00 .*channel 1/m)
    expect(out).toMatch(/^ {2}10:20:00 .*channel 2/m)
    expect(out).not.toMatch(/channel [03]/)
    const several = await mediatrail(['timeline', '--around', 'abcd', folder])
    expect([several.code, several.err]).toEqual([
      1,
      expect.stringContaining('4 event ids start with abcd')
    ])
    const none = await mediatrail(['timeline', '--around', 'abce-1', folder])
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('Did you mean abcd-1')])
  })

  it('is the same with workers', async () => {
    const args = ['timeline', '--resource', 'arena-1', '--since', '2026-06-12', nightFolder()]
    expect(await mediatrail([...args, '--workers', '2'])).toEqual(await mediatrail(args))
  })

  it.each(['markdown', 'jsonl', 'csv'])('writes %s', async (format) => {
    const { out } = await mediatrail([
      'timeline',
      '-f',
      format,
      '--since',
      '2026-06-13',
      nightFolder()
    ])
    expect(out).toContain('PutOriginEndpointPolicy')
    expect(out).toContain('media/policy-lets-strangers-in')
  })

  it('has colours on request, and no other control sequences', async () => {
    const sequence = '\u001b[2J\u0007\u202e'
    const evil = record(live, 'StopChannel', {
      eventID: sequence,
      userIdentity: { type: 'IAMUser', userName: `olga${sequence}` },
      sourceIPAddress: sequence,
      requestParameters: { channelId: sequence },
      errorCode: `x${sequence}`
    })
    const doc = text([evil, { ...evil, eventName: sequence }])
    for (const command of ['timeline', 'audit']) {
      const plain = await mediatrail([command], doc, { columns: 80 })
      const coloured = await mediatrail([command], doc, { columns: 80, colour: true })
      expect(coloured.out).toContain('\u001b[')
      expect(stripVTControlCharacters(coloured.out)).toBe(plain.out)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
      expect(plain.out + plain.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    }
  })
})
