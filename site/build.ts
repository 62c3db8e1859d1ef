/**
 * The site as files: the guides, the reference, and the search, which needs no server.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { guides } from './guides.js'
import { documentOf } from './layout.js'
import { navigation } from './navigation.js'
import type { Page } from './Page.js'
import type { EntryPoint } from './reference.js'
import { addressesOf, addressOf, referencePages } from './referencePages.js'
import type { Entry } from './searchIndex.js'

export interface Site {
  readonly pages: ReadonlyArray<Page>
  readonly entries: ReadonlyArray<Entry>
  /** By path from the top of the site. */
  readonly files: ReadonlyMap<string, string>
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const pictures = fileURLToPath(new URL('../docs/pictures', import.meta.url))

const entriesOf = (pages: ReadonlyArray<Page>): ReadonlyArray<Entry> => {
  const operations = pages
    .filter(({ path }) => path.startsWith('services/'))
    .flatMap(({ path, title, html }) =>
      [...html.matchAll(/<tr id="(\w+)">/g)].map(([, name = '']) => ({
        url: `${path}#${name}`,
        title: name,
        page: title,
        text: 'operation'
      }))
    )
  const sections = pages.flatMap(({ path, title: page, sections }) =>
    sections.map(({ id, title, text }) => ({
      url: id === '' ? path : `${path}#${id}`,
      title,
      page,
      text: text.trim()
    }))
  )
  return [...sections, ...operations].map((entry, id) => ({ id, ...entry }))
}

const searchScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${folder}client/search.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'inline',
    write: false
  })
  return outputFiles[0]?.text ?? ''
}

export const buildSite = async (entryPoints: ReadonlyArray<EntryPoint>): Promise<Site> => {
  const addresses = addressesOf(entryPoints)
  const pages = [...guides(addressOf(addresses)), ...referencePages(entryPoints, addresses)]
  const entries = entriesOf(pages)
  const groups = navigation(pages)
  return {
    pages,
    entries,
    files: new Map([
      ...pages.map((page) => [page.path, documentOf(page, groups)] as const),
      ...readdirSync(pictures).map(
        (name) => [`pictures/${name}`, readFileSync(`${pictures}/${name}`, 'utf8')] as const
      ),
      ['site.css', readFileSync(`${folder}client/site.css`, 'utf8')],
      ['search.js', await searchScript()],
      ['entries.js', `window.siteEntries=${JSON.stringify(entries)}\n`]
    ])
  }
}
