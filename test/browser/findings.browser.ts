import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediatrail } from '../cli/command.js'
import { launch } from './launch.js'
import { seriousFaults } from './seriousFaults.js'
import { withPage } from './withPage.js'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'findings-'))
const sample = fileURLToPath(new URL('../../sample/trail', import.meta.url))
const file = join(folder, 'findings.html')
const address = pathToFileURL(file).href

beforeAll(async () => {
  browser = await launch()
  await mediatrail(['audit', '--since', '2026-01-01', '--output', file, sample])
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page of an audit; it must ask for nothing else, and the console must stay empty. */
const open = (use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  withPage(
    browser,
    address,
    async ({ page, errors, requests }) => {
      await use(page)
      expect(errors).toEqual([])
      // A link within the page is no request.
      expect(new Set(requests.map((each) => each.replace(/#.*/, '')))).toEqual(new Set([address]))
    },
    options
  )

const findings = '[aria-label="Findings"] tbody tr'

const textsAt = (page: Page, column: number): Promise<ReadonlyArray<string>> =>
  page.locator(`${findings}:visible td:nth-child(${column})`).allTextContents()

describe.each([
  ['by day', { colorScheme: 'light' }],
  ['by night', { colorScheme: 'dark' }],
  ['on a telephone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ['without scripts', { javaScriptEnabled: false }]
] as const)('the page of an audit, %s', (_, options) => {
  it('shows the findings, the trail, and links to the history of each resource', () =>
    open(async (page) => {
      await expect.poll(() => page.locator('h2').first().textContent()).toBe('What was found')
      const about = await page.locator('dl.about').textContent()
      for (const text of ['sample/trail', '111122223333', 'us-west-2', 'since 2026-01-01 00:00:00'])
        expect(about).toContain(text)
      const links = await page.locator(`${findings} a[href^="#resource-"]`).all()
      expect(links.length).toBeGreaterThan(5)
      for (const link of links.slice(0, 5)) {
        const [name, target] = [await link.textContent(), await link.getAttribute('href')]
        expect(await page.locator(`${target} h3`).textContent()).toContain(name)
        expect(await page.locator(`${target} tbody tr`).count()).toBeGreaterThan(0)
      }
    }, options))
})

describe('the tables of the page', () => {
  it.each(['light', 'dark'] as const)('are accessible (%s)', (colorScheme) =>
    open(
      async (page) => {
        expect(await seriousFaults(page)).toEqual([])
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        ).toBeLessThanOrEqual(0)
      },
      { colorScheme }
    )
  )

  it('can be searched', () =>
    open(async (page) => {
      const all = (await textsAt(page, 1)).length
      await page.getByLabel('Search Findings').fill('ROOT')
      const shown = await page.locator(`${findings}:visible`).allTextContents()
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.length).toBeLessThan(all)
      for (const row of shown) expect(row.toLowerCase()).toContain('root')
      await page.getByLabel('Search Findings').fill('')
      expect((await textsAt(page, 1)).length).toBe(all)
    }))

  it('can be filtered', () =>
    open(async (page) => {
      await page.getByLabel('Only severity in Findings').selectOption('medium')
      expect(new Set(await textsAt(page, 1))).toEqual(new Set(['medium']))
    }))

  it('can be sorted with the keyboard', () =>
    open(async (page) => {
      const head = page.locator('[aria-label="Findings"] thead button', { hasText: 'first' })
      await head.focus()
      await page.keyboard.press('Enter')
      const up = (await textsAt(page, 4)).map((text) => Date.parse(text.replace(',', '')))
      expect(up).toEqual([...up].sort((a, b) => a - b))
      await page.keyboard.press('Enter')
      const down = (await textsAt(page, 4)).map((text) => Date.parse(text.replace(',', '')))
      expect(down).toEqual([...up].reverse().sort((a, b) => b - a))
      expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    }))

  it('can be reached with the keyboard, each control and each region', () =>
    open(async (page) => {
      const controls = 'main :is(button, input, select, a[href], summary, [tabindex="0"])'
      const expected = await page.locator(`${controls}:visible`).count()
      const reached = new Set<string>()
      for (let i = 0; i < expected + 20; i++) {
        await page.keyboard.press('Tab')
        reached.add(
          (await page.evaluate(
            `[...document.querySelectorAll(${JSON.stringify(controls)})].indexOf(document.activeElement)`
          )) as string
        )
      }
      expect(reached.size).toBeGreaterThanOrEqual(expected)
    }))

  it('shows severities from the most severe', () =>
    open(async (page) => {
      const head = page.locator('[aria-label="Findings"] thead button', { hasText: 'severity' })
      await head.click()
      const order = ['critical', 'high', 'medium', 'low', 'info']
      const shown = (await textsAt(page, 1)).map((text) => order.indexOf(text))
      expect(shown).toEqual([...shown].sort((a, b) => a - b))
    }))
})
