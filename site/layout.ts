/**
 * A page as a whole document: the search, the navigation, the page, and what is on it.
 *
 * @module
 */
import { relative } from './guides.js'
import { escapeHtml } from './highlight.js'
import type { Group } from './navigation.js'
import type { Page } from './Page.js'

const item = (page: Page, from: Page): string =>
  `<li><a href="${relative(from.path, page.path)}"${page === from ? ' aria-current="page"' : ''}>${escapeHtml(page.title)}</a></li>`

/** Long groups are closed, but for that of the page. */
const group = ({ title, pages }: Group, page: Page): string =>
  `<details${pages.length <= 8 || pages.includes(page) ? ' open' : ''}><summary>${title}</summary><ul>
${pages.map((one) => item(one, page)).join('\n')}
</ul></details>`

const onThisPage = ({ sections }: Page): string => {
  const listed = sections.filter(({ level }) => level === 2)
  if (listed.length < 2) return ''
  const links = listed.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`)
  return `<nav class="contents" aria-label="On this page"><p>On this page</p><ul>${links.join('\n')}</ul></nav>`
}

export const documentOf = (page: Page, groups: ReadonlyArray<Group>): string => {
  const top = relative(page.path, 'index.html').replace(/index\.html$/, '')
  const title = page.path === 'index.html' ? page.title : `${page.title} · mediatrail`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${top}site.css">
<script defer src="${top}search.js" data-top="${top}"></script>
</head>
<body>
<a class="skip" href="#page">Skip to the page</a>
<header>
<a class="home" href="${top}index.html">mediatrail</a>
<form role="search" hidden>
<label for="query">Search</label>
<input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="Press / to search">
<p id="found" role="status"></p>
<ol id="results" aria-label="Results" hidden></ol>
</form>
</header>
<div class="columns">
<details class="menu" open><summary>All pages</summary>
<nav aria-label="Pages">
${groups.map((one) => group(one, page)).join('\n')}
</nav></details>
<main id="page" tabindex="-1">
${page.html}
</main>
${onThisPage(page)}
</div>
</body>
</html>
`
}
