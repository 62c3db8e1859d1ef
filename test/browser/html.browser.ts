import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { html, type PageContents } from 'mediatrail/html'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '../../sample/files.js'
import { record } from '../event/record.js'
import { findingsIn } from '../report/findings.js'
import { launch } from './launch.js'
import { seriousFaults } from './seriousFaults.js'
import { type Watched, withPage } from './withPage.js'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'report-'))

beforeAll(async () => {
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page from a disk; it must ask for nothing else, and the console must stay empty. */
const open = async (
  findings: PageContents,
  use: (watched: Watched) => Promise<void>,
  options: BrowserContextOptions = {}
): Promise<void> => {
  const file = join(folder, 'report.html')
  writeFileSync(file, html(findings))
  const address = pathToFileURL(file).href
  await withPage(
    browser,
    address,
    async (watched) => {
      await use(watched)
      expect(watched.errors).toEqual([])
      expect(watched.requests).toEqual([address])
    },
    options
  )
}

const sample = findingsIn([...files().values()].flat())

/** A call an hour over weeks. */
const busy = findingsIn(
  Array.from({ length: 1000 }, (_, i) =>
    record('medialive.amazonaws.com', i % 3 === 0 ? 'StartChannel' : 'StopChannel', {
      eventTime: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString(),
      eventID: String(i),
      requestParameters: { channelId: String(i % 40) }
    })
  )
)

describe.each([
  ['by day', { colorScheme: 'light' }],
  ['by night', { colorScheme: 'dark' }],
  ['on a telephone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ['in forced colours', { forcedColors: 'active' }]
] as const)('the page, %s', (_, options) => {
  it.each([
    ['a small trail', sample],
    ['a busy one', busy]
  ])('shows %s accessibly', (_, findings) =>
    open(
      findings,
      async ({ page }) => {
        expect(await seriousFaults(page)).toEqual([])
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        ).toBeLessThanOrEqual(0)
        const drawings = await page.locator('figure > svg').all()
        expect(drawings.length).toBeGreaterThan(5)
        for (const drawing of drawings) {
          const box = await drawing.boundingBox()
          expect(box?.width).toBeGreaterThan(200)
          expect(box?.height).toBeGreaterThan(30)
        }
        for (const mark of ['[class^=heat]', '.read, .write', '.run, .created'])
          expect(await page.locator(`figure > svg :is(${mark})`).count()).toBeGreaterThan(0)
        const cell = await page.locator('svg > [class^=heat-]:not(.heat-0)').first().boundingBox()
        expect(cell?.width).toBeGreaterThan(2)
      },
      options
    )
  )
})

describe('the page', () => {
  it('draws nothing outside its charts', () =>
    open(
      busy,
      async ({ page }) => {
        // A text that begins inside and ends outside is cut off on a narrow screen.
        const outside =
          await page.evaluate(`[...document.querySelectorAll('figure')].flatMap((figure) => {
          const { left, right } = figure.getBoundingClientRect()
          return [...figure.querySelectorAll('text')].filter((text) => {
            const box = text.getBoundingClientRect()
            return box.width > 0 && (box.left < left || box.right > right)
          }).map((text) => text.textContent)
        })`)
        expect(outside).toEqual([])
      },
      { viewport: { width: 360, height: 740 } }
    ))

  it('opens its tables with the keyboard, and they scroll separately', () =>
    open(
      busy,
      async ({ page }) => {
        const hours = page.locator('details', { hasText: 'Hours' })
        await hours.locator('summary').focus()
        await page.keyboard.press('Enter')
        const focused = 'document.activeElement'
        // Past the search, the choices and the heads of the columns.
        for (let i = 0; i < 20; i++) {
          await page.keyboard.press('Tab')
          if ((await page.evaluate(`${focused}.getAttribute('aria-label')`)) === 'Hours') break
        }
        expect(await page.evaluate(`${focused}.getAttribute('aria-label')`)).toBe('Hours')
        expect(await page.evaluate(`${focused}.scrollHeight > ${focused}.clientHeight`)).toBe(true)
      },
      { viewport: { width: 360, height: 740 } }
    ))

  it('is also accessible with its tables open', () =>
    open(
      sample,
      async ({ page }) => {
        await page.evaluate(
          'for (const each of document.querySelectorAll("details")) each.open = true'
        )
        expect(await seriousFaults(page)).toEqual([])
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        ).toBeLessThanOrEqual(0)
      },
      { viewport: { width: 360, height: 740 } }
    ))

  it('prints its tables, and fits the paper', () =>
    open(
      sample,
      async ({ page }) => {
        await page.emulateMedia({ media: 'print' })
        expect(await page.locator('table').first().isVisible()).toBe(true)
        expect(await page.locator('nav').isVisible()).toBe(false)
      },
      { viewport: { width: 720, height: 1000 } }
    ))

  it('runs no content of a record', () => {
    const text = '"></title></style></svg><script>alert(1)</script><img src=x onerror=alert(2)>'
    const hostile = record('medialive.amazonaws.com', 'StopChannel', {
      userIdentity: { type: 'IAMUser', userName: text },
      sourceIPAddress: text,
      awsRegion: text,
      requestParameters: { channelId: text }
    })
    return open(findingsIn([hostile, { ...hostile, eventName: text }]), async ({ page }) => {
      // The one that is there is the page's own.
      expect(await page.locator('script, img').count()).toBe(1)
      expect(await page.locator('details > summary').count()).toBeGreaterThan(8)
      expect(await page.getByText('<script>').count()).toBeGreaterThan(0)
    })
  })

  it('has a policy that would prevent it', () =>
    withPage(browser, pathToFileURL(join(folder, 'report.html')).href, async ({ page, errors }) => {
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<p style="color:red">')`)
      await page.evaluate(`document.body.append(Object.assign(new Image(), { src: 'x.png' }))`)
      await expect.poll(() => errors.join()).toMatch(/inline style violates/)
      await expect.poll(() => errors.join()).toMatch(/image '\S*x\.png' violates/)
    }))
})
