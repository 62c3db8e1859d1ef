import { posix } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { entryPoints as files } from '../../scripts/exportsMap.js'
import { buildSite, type Site } from '../../site/build.js'
import { guideFiles, pathOf } from '../../site/guides.js'
import { navigation } from '../../site/navigation.js'
import { type EntryPoint, reference } from '../../site/reference.js'
import { importOf } from '../../site/referencePages.js'
import { find, indexOf } from '../../site/searchIndex.js'

let entryPoints: ReadonlyArray<EntryPoint>
let site: Site
let index: ReturnType<typeof indexOf>

beforeAll(async () => {
  entryPoints = await reference()
  site = await buildSite(entryPoints)
  index = indexOf(site.entries)
  // TypeDoc compiles the library.
}, 600_000)

/** Links of a page that lead nowhere, anchors included. */
const deadLinks = (files: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const anchors = new Map(
    [...files].map(([path, html]) => [
      path,
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    ])
  )
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .flatMap(([path, html]) =>
      [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
        .map(([, url = '']) => url)
        .filter((url) => !/^(?:https?|data):/.test(url))
        .filter((url) => {
          const [file = '', anchor] = url.split('#')
          const target = file === '' ? path : posix.join(posix.dirname(path), file)
          const found = anchors.get(target)
          return !(anchor === undefined ? files.has(target) : found?.has(decodeURI(anchor)))
        })
        .map((url) => `${path}: ${url}`)
    )
}

describe('the site', () => {
  it('has a page for every guide, and lists each page in its navigation', () => {
    const paths = site.pages.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(guideFiles.map(pathOf)))
    const listed = navigation(site.pages).flatMap(({ pages }) => pages.map(({ path }) => path))
    expect(listed.sort()).toEqual([...paths].sort())
  })

  it('has a page for every entry point', () => {
    expect(entryPoints.map(({ name }) => name).sort()).toEqual([...files].sort())
  })

  it('has no dead internal link, and makes no external request', () => {
    expect(deadLinks(site.files)).toEqual([])
    for (const [path, html] of site.files)
      if (path.endsWith('.html'))
        expect(html, path).not.toMatch(/<(?:script|link|img)[^>]*(?:src|href)="https?:/)
  })

  it('shows the examples that comments include, with their results', () => {
    const page = site.files.get('reference/mediatrail.html') ?? ''
    const [, section = ''] = page.split('<h3 id="targetsOf">')
    expect(section.split('</section>')[0]).toMatch(
      /<h4>Example<\/h4>\s*<pre[^>]*><code>[^{][\s\S]*targetsOf/
    )
    for (const [path, html] of site.files)
      if (path.endsWith('.html')) expect(html, path).not.toContain('{@')
  })

  it('finds every export by its name', () => {
    const missing = entryPoints.flatMap(({ name: entryPoint, exports }) =>
      exports
        .map(({ name }) => name)
        .filter((name) => {
          const page = importOf(entryPoint)
          return !find(index, name).some(
            (found) => found.title === name && found.page.startsWith(page)
          )
        })
        .map((name) => `${entryPoint}: ${name}`)
    )
    expect(missing).toEqual([])
  })

  it.each([
    ['decodeEvent', 'reference/mediatrail.html#decodeEvent'],
    ['decode event', 'reference/mediatrail.html#decodeEvent'],
    ['StopChannel', 'services/medialive.html#StopChannel'],
    ['without fp-ts', 'without-fp-ts.html#without-fp-ts'],
    ['decodeEvnet', 'reference/mediatrail.html#decodeEvent'],
    ['configuration file', 'rules.html#a-configuration-file'],
    ['baseline', 'rules.html#a-baseline-of-known-findings'],
    ['denied writes', 'identities.html#outcomes'],
    ['esbuild', 'lambda.html#its-bundle'],
    ['lambda handler', 'lambda.html#a-handler-in-fifteen-lines']
  ])('finds the intended page for %s', (query, url) => {
    const found = find(index, query).slice(0, 10)
    expect(found.map((one) => one.url)).toContain(url)
  })
})

describe('the search for dead links', () => {
  it.each([
    ['<a href="b.html">', 1],
    ['<a href="#b">', 1],
    ['<a href="a.html#a">', 0],
    ['<a href="https://example.org/">', 0]
  ])('finds %s', (link, dead) => {
    expect(deadLinks(new Map([['a.html', `<p id="a">${link}`]]))).toHaveLength(dead)
  })
})
