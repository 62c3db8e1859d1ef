/**
 * Markdown as HTML, with an anchor at each heading as GitHub names it, and the sections that the search finds.
 *
 * @module
 */
import MarkdownIt, { type Token } from 'markdown-it'
import { escapeHtml, highlight } from './highlight.js'
import type { Section } from './Page.js'

/** Where links of a page lead. */
export interface Links {
  /** The address of what a page refers to; undefined where the site does not have it. */
  readonly link: (href: string) => string | undefined
  /** The address of an export, by its name in the code of a page. */
  readonly name: (name: string) => string | undefined
}

export interface Rendered {
  readonly html: string
  readonly sections: ReadonlyArray<Section>
}

/** GitHub's: lower case, without punctuation, a hyphen for each space. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const textOf = (token: Token): string =>
  (token.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('')

/** The names that a block of code imports from the library. */
const imported = (code: string): ReadonlySet<string> =>
  new Set(
    [...code.matchAll(/import (?:type )?\{([^}]*)\} from 'mediatrail/g)].flatMap(([, names]) =>
      (names ?? '').split(',').map((name) => name.replace(/^\s*(?:type )?/, '').trim())
    )
  )

const highlighted = (code: string, language: string, { name }: Links): string => {
  if (!/^[jt]s$/.test(language)) return escapeHtml(code)
  const names = imported(code)
  return highlight(code, (word) => (names.has(word) ? name(word) : undefined))
}

const parser = new MarkdownIt({ html: false })

const { rules } = parser.renderer
rules['table_open'] = () =>
  '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>\n'
rules['table_close'] = () => '</table></div>\n'
rules['fence'] = (tokens, index, _options, links: Links) => {
  const { content = '', info = '' } = tokens[index] ?? {}
  return `<pre tabindex="0"><code>${highlighted(content.trimEnd(), info.trim(), links)}</code></pre>\n`
}

/** Takes a link out where its target is not part of the site; what it says stays. */
const relink = (inline: Token, { link }: Links): void => {
  let isOpen = true
  inline.children = (inline.children ?? []).filter((token) => {
    if (token.type === 'link_open') {
      const href = link(token.attrGet('href') ?? '')
      isOpen = href !== undefined
      if (href !== undefined) token.attrSet('href', href)
    }
    if (token.type === 'image') token.attrSet('src', link(token.attrGet('src') ?? '') ?? '')
    return isOpen || (token.type !== 'link_open' && token.type !== 'link_close')
  })
}

/** Renders a page; `prefix` keeps the anchors of texts apart that share one. */
export const render = (text: string, links: Links): Rendered => {
  const tokens = parser.parse(text, links)
  const sections: Array<{ id: string; level: number; title: string; text: string }> = []
  const taken = new Map<string, number>()
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1]
    if (token.type === 'heading_open' && inline !== undefined) {
      const title = textOf(inline)
      const base = slug(title)
      const before = taken.get(base) ?? 0
      taken.set(base, before + 1)
      const id = before === 0 ? base : `${base}-${before}`
      token.attrSet('id', id)
      sections.push({ id, level: Number(token.tag.slice(1)), title, text: '' })
    } else if (token.type === 'inline') {
      relink(token, links)
      const section = sections.at(-1)
      if (section !== undefined && tokens[index - 1]?.type !== 'heading_open')
        section.text += `${textOf(token)} `
    }
  })
  return { html: parser.renderer.render(tokens, parser.options, links), sections }
}
