import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../site/build.js'
import { reference } from '../../site/reference.js'
import { write } from '../../site/write.js'
import { launch } from './launch.js'
import { seriousFaults } from './seriousFaults.js'
import { type Served, serve } from './serve.js'
import { withPage } from './withPage.js'

let browser: Browser
let served: Served
const folder = mkdtempSync(join(tmpdir(), 'site-'))

beforeAll(async () => {
  const site = await buildSite(await reference())
  write(folder, site)
  served = await serve(site.files)
  browser = await launch()
  // TypeDoc compiles the library.
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

/** Opens a page of the site: all that it asks for is of the site, and the console stays empty. */
const open = (
  origin: string,
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {}
): Promise<void> =>
  withPage(
    browser,
    `${origin}/${path}`,
    async ({ page, errors, requests }) => {
      await use(page)
      expect(errors).toEqual([])
      expect(requests.filter((url) => !url.startsWith(origin) && url !== 'data:,')).toEqual([])
    },
    options
  )

/** Pages whose parts are those of all. */
const pages = ['index.html', 'rules.html', 'services/ivschat.html', 'reference/delivery.html']

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 720 } }
}

describe.each(Object.entries(looks))('%s', (_look, options) => {
  it.each(pages)(
    '%s has no violation that axe finds, and scrolls only vertically',
    async (path) => {
      await open(
        served.origin,
        path,
        async (page) => {
          expect(await seriousFaults(page)).toEqual([])
          expect(
            await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth'
            )
          ).toBeLessThanOrEqual(0)
        },
        options
      )
    }
  )
})

it('the page of the main entry point, the longest, has no violation either', async () => {
  await open(served.origin, 'reference/mediatrail.html', async (page) => {
    expect(await seriousFaults(page)).toEqual([])
  })
}, 120_000)

describe('opened from a disk', () => {
  it('the search works with the keyboard alone', async () => {
    await open(pathToFileURL(folder).href, 'services/ivs.html', async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('decodeEvent')
      await page.waitForSelector('#results a')
      expect(await page.textContent('#found')).toMatch(/^\d+ found/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/reference\/mediatrail\.html#decodeEvent$/)
      expect(await page.textContent(':target')).toBe('decodeEvent')
    })
  })
})

it('the search says that nothing was found, and closes', async () => {
  await open(served.origin, 'index.html', async (page) => {
    await page.fill('#query', 'qqqqqqqq')
    await page.waitForSelector('#found:not(:empty)')
    expect(await page.textContent('#found')).toBe('Nothing found')
    await page.keyboard.press('Escape')
    expect(await page.textContent('#found')).toBe('')
  })
})

it('results have no violation that axe finds', async () => {
  await open(served.origin, 'rules/media/root-write.html', async (page) => {
    await page.fill('#query', 'report')
    await page.waitForSelector('#results a')
    expect(await seriousFaults(page)).toEqual([])
  })
})

it('the first tab stop leads to the content', async () => {
  await open(served.origin, 'index.html', async (page) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('main:focus')
  })
})
