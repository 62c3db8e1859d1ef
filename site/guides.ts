/**
 * The pages that are Markdown in the repository: each file below `docs`, and those at its top that users read.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { render } from './markdown.js'
import type { Page } from './Page.js'

const top = fileURLToPath(new URL('..', import.meta.url))

/** The pages, by their path in the repository. */
export const guideFiles: ReadonlyArray<string> = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${top}/docs`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !/^(?:site|api)\//.test(file))
    .map((file) => `docs/${file}`)
    .sort()
]

/** Where the site has a page of the repository: `docs/services/README.md` is `services/index.html`. */
export const pathOf = (file: string): string =>
  file
    .replace(/^docs\//, '')
    .replace(/README\.md$/, 'index.html')
    .replace(/\.md$/, '.html')

/** From one page of the site to another. */
export const relative = (from: string, to: string): string =>
  posix.relative(posix.dirname(from), to) || posix.basename(to)

const target = (file: string, href: string): string | undefined => {
  if (/^[a-z]+:/.test(href)) return href
  const [path = '', anchor] = href.split('#')
  const hash = anchor === undefined ? '' : `#${anchor}`
  if (path === '') return hash
  const named = posix.normalize(posix.join(posix.dirname(file), path))
  const candidates = [named, `${named}/README.md`].map((name) => posix.normalize(name))
  const found = candidates.find((name) => guideFiles.includes(name) || name.endsWith('.svg'))
  if (found === undefined) {
    // The licence is beside the pages wherever they are, but for the site.
    if (named !== 'LICENSE') throw new Error(`${file}: no page, and not in the package: ${href}`)
    return undefined
  }
  return `${relative(pathOf(file), pathOf(found))}${hash}`
}

/** A row of a table that begins with the name of an operation can be linked to. */
const anchored = (html: string): string =>
  html.replace(/<tr>\n<td><code>([A-Z]\w+)<\/code>/g, '<tr id="$1">\n<td><code>$1</code>')

/** All guides; `urlOf` gives the address of an export, from the top of the site. */
export const guides = (urlOf: (name: string) => string | undefined): ReadonlyArray<Page> =>
  guideFiles.map((file) => {
    const path = pathOf(file)
    const { html, sections } = render(readFileSync(`${top}/${file}`, 'utf8'), {
      link: (href) => target(file, href),
      name: (name) => {
        const url = urlOf(name)
        return url === undefined ? undefined : relative(path, url)
      }
    })
    return { path, title: sections[0]?.title ?? path, html: anchored(html), sections }
  })
