import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { classify, describe as inWords, scrubMark } from 'mediatrail'
import { dedupe, tallyMonoid } from 'mediatrail/delivery'
import { readEvents } from 'mediatrail/stream'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFiles } from '../../examples/browser/files.js'
import { files, textOf, trail } from '../../sample/files.js'
import { type DroppedFile, drop } from './drop.js'
import { launch } from './launch.js'
import { seriousFaults } from './seriousFaults.js'
import { type Served, serve } from './serve.js'
import { type Watched, withPage } from './withPage.js'

/** Neither code from text nor WebAssembly. */
const strictest = "default-src 'none'; script-src 'self'; style-src 'self'"

let browser: Browser
let page: ReadonlyMap<string, Uint8Array>
let plain: Served
let strict: Served

beforeAll(async () => {
  page = await pageFiles()
  browser = await launch()
  plain = await serve(page)
  strict = await serve(page, strictest)
})

afterAll(async () => {
  await browser?.close()
  await plain?.close()
  await strict?.close()
})

/** Opens the page, and holds it to what it must never do. */
const open = (
  use: (watched: Watched) => Promise<void>,
  options: BrowserContextOptions = {},
  served: Served = plain
): Promise<void> =>
  withPage(
    browser,
    `${served.origin}/index.html`,
    async (watched) => {
      await use(watched)
      expect(watched.errors).toEqual([])
      expect(watched.requests).toEqual(
        ['index.html', 'page.css', 'page.js'].map((name) => `${served.origin}/${name}`)
      )
    },
    options
  )

const done = async ({ page }: Watched): Promise<string> =>
  page.locator('#status', { hasText: / in \d+ files?\./ }).innerText()

const sample: ReadonlyArray<DroppedFile> = [...trail()].map(([name, bytes]) => ({ name, bytes }))

const mediaIn = (records: ReadonlyArray<unknown>): number =>
  records.filter((record) => classify(record)._tag === 'Media').length

/** The largest log file of the trail, and how many media events it has. */
const [first, firstMedia] = [...files()]
  .map(([name, records]): readonly [DroppedFile, number] => [
    { name, bytes: Uint8Array.from(gzipSync(textOf(records))) },
    mediaIn(records)
  ])
  .sort(([, a], [, b]) => b - a)[0] ?? [{ name: '', bytes: new Uint8Array() }, 0]

/** What the library counts in the trail without a browser. */
const sampleAccount = async (): Promise<typeof tallyMonoid.empty> => {
  const seen = dedupe()
  let total = tallyMonoid.empty
  for (const records of files().values()) {
    const bytes = (async function* () {
      yield Buffer.from(textOf(records))
    })()
    for await (const item of readEvents(bytes, { dedupe: seen }))
      if (item._tag === 'Done') total = tallyMonoid.concat(total, item.tally)
  }
  return total
}

/** A made-up record with names that somebody chose. */
const record = (more: object = {}): object => ({
  eventVersion: '1.11',
  userIdentity: { type: 'IAMUser', userName: 'ada', accountId: '111122223333' },
  eventTime: '2026-06-12T18:20:00Z',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.1',
  requestParameters: { channelId: '7' },
  eventID: '11111111-2222-3333-4444-555555555555',
  ...more
})

const logFile = (name: string, ...records: ReadonlyArray<unknown>): DroppedFile => ({
  name,
  bytes: gzipSync(textOf(records))
})

describe.each([
  ['without a policy from the server', () => plain],
  ['where code from text and WebAssembly are forbidden', () => strict]
])('the page, %s', (_, served) => {
  it('shows the events of a gzipped log file that is dropped', async () => {
    expect(firstMedia).toBeGreaterThan(0)
    await open(
      async (watched) => {
        await drop(watched.page, first)
        expect(await done(watched)).toBe(`${firstMedia} media events in 1 file.`)
        expect(await watched.page.locator('#rows > tr').count()).toBe(firstMedia)
      },
      {},
      served()
    )
  })

  it('accounts for every record of the trail', async () => {
    const total = await sampleAccount()
    expect(total.rejected).toBeGreaterThan(0)
    expect(total.duplicates).toBeGreaterThan(0)
    await open(
      async (watched) => {
        await drop(watched.page, ...sample)
        expect(await done(watched)).toContain(
          `${total.media} media events in ${sample.length} files.`
        )
        expect(await watched.page.locator('#tally dd').allInnerTexts()).toEqual(
          [total.records, total.media, total.rejected, total.skipped, total.duplicates].map(String)
        )
        expect(await watched.page.locator('#reasons li').count()).toBe(total.rejected)
        await watched.page.getByRole('button', { name: 'Show more' }).click()
        expect(await watched.page.locator('#rows > tr').count()).toBe(total.media)
        expect(await watched.page.getByRole('button', { name: 'Show more' }).isVisible()).toBe(
          false
        )
      },
      {},
      served()
    )
  })
})

describe('the page', () => {
  it('reads chosen files, also decompressed ones, and the same file again', () =>
    open(async (watched) => {
      const file = {
        name: 'plain.json',
        mimeType: 'application/json',
        buffer: Buffer.from(textOf([record()]))
      }
      const picker = watched.page.getByLabel('choose some')
      for (let time = 0; time < 2; time++) {
        await picker.setInputFiles([file])
        expect(await done(watched)).toBe('1 media event in 1 file.')
        expect(await watched.page.locator('#rows > tr').count()).toBe(1)
      }
    }))

  it('runs from a disk, without a server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'))
    try {
      for (const [name, bytes] of page) writeFileSync(join(folder, name), bytes)
      const address = pathToFileURL(join(folder, 'index.html')).href
      await withPage(browser, address, async (watched) => {
        await drop(watched.page, first)
        expect(await done(watched)).toMatch(/^\d+ media events/)
        expect(watched.errors).toEqual([])
        expect(watched.requests.filter((url) => !url.startsWith('file:'))).toEqual([])
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('shows the latest first, and finds rows by any of their words', () =>
    open(async (watched) => {
      await drop(
        watched.page,
        logFile(
          'a.json.gz',
          record({ eventID: 'a' }),
          record({
            eventID: 'b',
            eventTime: '2026-06-13T00:00:00Z',
            errorCode: 'AccessDeniedException'
          })
        )
      )
      await done(watched)
      expect(await watched.page.locator('#rows time').allInnerTexts()).toEqual([
        '2026-06-13 00:00:00',
        '2026-06-12 18:20:00'
      ])
      await watched.page.getByLabel('Filter').fill('ADA denied us-west-2')
      expect(await watched.page.locator('#rows > tr').count()).toBe(1)
      expect(await watched.page.locator('#shown').innerText()).toBe('1 of 2 events')
      await watched.page.getByLabel('Filter').fill('nobody')
      expect(await watched.page.locator('#rows > tr').count()).toBe(0)
    }))

  it('opens a row with the keyboard, and contains no secret', () =>
    open(async (watched) => {
      const secret = 'correct-horse-battery'
      const create = record({
        eventName: 'CreateChannel',
        eventSource: 'ivs.amazonaws.com',
        requestParameters: { name: 'stage' },
        responseElements: { streamKey: { value: secret } }
      })
      const classified = classify(create)
      if (classified._tag !== 'Media') throw new Error('the record is no event')
      await drop(watched.page, logFile('a.json.gz', create))
      await done(watched)
      const button = watched.page.getByRole('button', { name: 'CreateChannel' })
      await button.focus()
      await watched.page.keyboard.press('Enter')
      expect(await button.getAttribute('aria-expanded')).toBe('true')
      const text = await watched.page.locator('.detail').innerText()
      expect(text).toContain(inWords(classified.event))
      expect(text).toContain(scrubMark)
      expect(await watched.page.content()).not.toContain(secret)
      await watched.page.keyboard.press('Enter')
      expect(await watched.page.locator('.detail').count()).toBe(0)
    }))

  it('treats names as text, whatever they contain', () =>
    open(async (watched) => {
      const script = '<script>alert(1)</script>'
      const image = '<img src=x onerror=alert(2)>'
      const hostile = record({
        userIdentity: { type: 'IAMUser', userName: script, accountId: image },
        eventName: image,
        sourceIPAddress: script,
        awsRegion: image,
        errorCode: script,
        requestParameters: { channelId: image, [script]: image },
        resources: [{ ARN: `arn:aws:medialive:us-west-2:111122223333:${script}\u202egnp` }]
      })
      await drop(watched.page, {
        ...logFile('a', hostile, `${image} is no record`),
        name: `${image}\u202egnp.json.gz`
      })
      expect(await done(watched)).toBe('1 media event in 1 file. 1 item could not be read.')
      await watched.page.locator('#rows button').click()
      const text = await watched.page.locator('main').innerText()
      expect(text).toContain(script)
      expect(text).toContain(image)
      expect(text).toContain('\\u{202e}gnp')
      expect(text).not.toContain('\u202e')
      expect(await watched.page.locator('main script, main img').count()).toBe(0)
    }))

  it('stops reading when other files are dropped', () =>
    open(async (watched) => {
      await drop(watched.page, ...sample)
      await drop(watched.page, logFile('a.json.gz', record()))
      expect(await done(watched)).toBe('1 media event in 1 file.')
      // Had the first reading gone on, it would have ended by now, and shown what it read.
      await drop(watched.page, logFile('b.json.gz', record(), record({ eventID: 'b' })))
      await watched.page.locator('#status', { hasText: '2 media events in 1 file.' }).waitFor()
      expect(await watched.page.locator('#rows > tr').count()).toBe(2)
    }))

  it('is accessible', async () => {
    for (const options of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { colorScheme: 'dark', viewport: { width: 320, height: 640 } }
    ] as const)
      await open(async (watched) => {
        expect(await seriousFaults(watched.page)).toEqual([])
        await drop(watched.page, first, { name: 'letter', bytes: Buffer.from('Dear Sir,') })
        await done(watched)
        await watched.page.locator('#rows button').first().click()
        expect(await seriousFaults(watched.page)).toEqual([])
        // Nothing has to be scrolled sideways.
        expect(
          await watched.page.evaluate('document.documentElement.scrollWidth - innerWidth')
        ).toBeLessThanOrEqual(0)
        expect(await watched.page.getByRole('columnheader').count()).toBe(6)
      }, options)
  })
})

describe('what cannot be read', () => {
  const bytes = first.bytes
  const middle = Math.floor(bytes.length / 2)

  it.each<[string, Uint8Array, string]>([
    ['a file that is not JSON', Buffer.from('Dear Sir,'), 'NotJson the value: expected JSON'],
    ['an empty one', new Uint8Array(), 'Empty'],
    ['one that breaks off', bytes.slice(0, middle), 'BrokenOff'],
    ['one that is damaged', bytes.slice().fill(0xff, middle, middle + 40), 'Damaged'],
    [
      'one that fails its checksum',
      bytes.slice().fill(0, bytes.length - 8, bytes.length - 4),
      'Damaged'
    ]
  ])('%s is reported', (_, damaged, reason) =>
    open(async (watched) => {
      await drop(watched.page, { name: 'damaged.json.gz', bytes: damaged })
      expect(await done(watched)).toMatch(/\d items? could not be read\.$/)
      expect(await watched.page.locator('#reasons').textContent()).toContain(reason)
      expect(await watched.page.locator('#reasons').textContent()).toContain('damaged.json.gz')
    })
  )

  it('all gzip members are read', () =>
    open(async (watched) => {
      // Large once it is inflated: a browser forgets what it inflated when the next member fails.
      const memberFrom = (first: number): Buffer => {
        const ids = Array.from({ length: 1000 }, (_, i) => String(first + i))
        return gzipSync(textOf(ids.map((eventID) => record({ eventID }))))
      }
      const members = [memberFrom(0), memberFrom(1000)]
      await drop(watched.page, { name: 'two.gz', bytes: Buffer.concat(members) })
      expect(await done(watched)).toContain('2,000 media events in 1 file.')
      expect(await done(watched)).not.toContain('could not be read')
    }))

  it('a folder is reported, and the files next to it are read', async () => {
    await open(async (watched) => {
      // What a browser hands over for a folder fails when it is read; so does a file that is gone.
      await watched.page.evaluate(`File.prototype.stream = function () {
        return this.name === 'folder'
          ? new ReadableStream({ start: (controller) => controller.error(new DOMException('gone', 'NotFoundError')) })
          : Blob.prototype.stream.call(this)
      }`)
      await drop(watched.page, { name: 'folder', bytes: new Uint8Array() }, first)
      expect(await done(watched)).toContain('in 2 files. 1 item could not be read.')
      expect(await watched.page.locator('#reasons').innerText()).toContain('Unreadable')
    })
  })
})
