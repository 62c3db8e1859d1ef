/**
 * The pages of the reference: one for each entry point, its exports by category. The structures and enumerations of a
 * service have a page of their own, and the table of contents lists functions, so that what is generated buries nothing.
 *
 * @module
 */
import type { Comment, CommentDisplayPart } from 'typedoc'
import { escapeHtml, highlight } from './highlight.js'
import { render } from './markdown.js'
import type { Page, Section } from './Page.js'
import { type EntryPoint, type Export, targetOf } from './reference.js'

/** The categories of what the generator writes, which have no prose of their own. */
const generated: ReadonlySet<string> = new Set(['structures', 'enumerations'])

const isService = ({ exports }: EntryPoint): boolean =>
  exports.some(({ category }) => category === 'events')

export const importOf = (name: string): string =>
  name === 'index' ? 'mediatrail' : `mediatrail/${name}`

/** The page of an export, from the top of the site. */
const pathOf = (entryPoint: EntryPoint, { category }: Export): string =>
  isService(entryPoint) && generated.has(category)
    ? `reference/${entryPoint.name}-structures.html`
    : `reference/${entryPoint.name === 'index' ? 'mediatrail' : entryPoint.name}.html`

/** The addresses of exports by entry point and name, from the top of the site. */
export type Addresses = ReadonlyMap<string, ReadonlyMap<string, string>>

export const addressesOf = (entryPoints: ReadonlyArray<EntryPoint>): Addresses =>
  new Map(
    entryPoints.map((entryPoint) => [
      entryPoint.name,
      new Map(
        entryPoint.exports.map((exported) => [
          exported.name,
          `${pathOf(entryPoint, exported)}#${exported.name}`
        ])
      )
    ])
  )

/** The address of a name: of the same entry point, of the main one, of any other that is not a service's. */
export const addressOf =
  (addresses: Addresses) =>
  (name: string, from = 'index'): string | undefined =>
    [from, 'index', ...addresses.keys()]
      .map((entryPoint) => addresses.get(entryPoint)?.get(name))
      .find((address) => address !== undefined)

const fromReference = (address: string | undefined): string | undefined =>
  address?.replace(/^reference\//, '')

class Writer {
  constructor(
    private readonly entryPoint: EntryPoint,
    private readonly addresses: Addresses
  ) {}

  private readonly link = (name: string): string | undefined =>
    fromReference(addressOf(this.addresses)(name, this.entryPoint.name))

  /** Types alone are linked in a declaration: a parameter may be called as a function is. */
  private readonly typeLink = (name: string): string | undefined =>
    /^[A-Z]\w/.test(name) ? this.link(name) : undefined

  private text(parts: ReadonlyArray<CommentDisplayPart>): string {
    return parts
      .map((part) => {
        if (part.kind !== 'inline-tag') return part.text
        const target = targetOf(part)
        const url =
          typeof part.target === 'string'
            ? part.target
            : fromReference(target && this.addresses.get(target.entryPoint)?.get(target.name))
        return url === undefined ? `\`${part.text}\`` : `[\`${part.text.trim()}\`](${url})`
      })
      .join('')
  }

  private html(markdown: string): string {
    return render(markdown, { link: (href) => href, name: this.link }).html
  }

  comment({ summary, blockTags }: Comment): string {
    const blocks = blockTags.map(({ tag, content }) => {
      const text = this.text(content)
      switch (tag) {
        case '@example':
          return `<h4>Example</h4>\n${this.html(text)}`
        case '@returns':
          return this.html(`**Returns** ${text}`)
        case '@see':
          return this.html(`**See** ${text}`)
        case '@remarks':
        case '@throws':
          return this.html(text)
        default:
          return ''
      }
    })
    return `${this.html(this.text(summary))}${blocks.join('')}`
  }

  /** Comments on members stand in it as they are written, but for links. */
  code(declaration: string): string {
    const shown = declaration.replace(/\{@link (\w+)\}/g, '$1')
    return `<pre tabindex="0"><code>${highlight(shown, this.typeLink)}</code></pre>`
  }

  entry({ name, declaration, comments, parameters }: Export): string {
    const described = parameters
      .map(([parameter, comment]) => `- \`${parameter}\`: ${this.text(comment.summary)}`)
      .join('\n')
    return `<section><h3 id="${name}">${escapeHtml(name)}</h3>
${this.code(declaration)}
${comments.map((comment) => this.comment(comment)).join('\n')}${described === '' ? '' : this.html(described)}</section>`
  }

  /** A structure, whose declaration says all. */
  structure({ name, declaration }: Export): string {
    return `<div id="${name}">${this.code(declaration)}</div>`
  }

  /** The first sentence of what an export is for. */
  summary({ comments: [comment] }: Export): string {
    const text = this.text(comment?.summary ?? []).replace(/\s+/g, ' ')
    return this.html(text.replace(/(?<=[^.]\.)(?= [A-Z]).*$/, ''))
  }
}

/** What the search finds of a comment. */
const plain = ({ comments }: Export): string =>
  comments
    .flatMap(({ summary }) => summary)
    .map(({ text }) => text.replaceAll('`', ''))
    .join('')

const byName = (a: Export, b: Export): number => a.name.localeCompare(b.name, 'en')

/** What users look for first; the others follow, those with the most functions first, and types last. */
const first = ['decoding', 'asking', 'refinements', 'derivations', 'conversions']

const categoriesOf = (exports: ReadonlyArray<Export>): ReadonlyArray<string> => {
  const weight = (category: string): number => {
    const place = first.indexOf(category)
    if (place >= 0) return 1000 - place
    return exports.filter((one) => one.category === category && one.isFunction).length
  }
  return [...new Set(exports.map(({ category }) => category))].sort(
    (a, b) => weight(b) - weight(a) || a.localeCompare(b, 'en')
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const pageOf = (
  entryPoint: EntryPoint,
  path: string,
  exports: ReadonlyArray<Export>,
  addresses: Addresses
): Page => {
  const writer = new Writer(entryPoint, addresses)
  const isStructures = path.endsWith('-structures.html')
  const title = `${importOf(entryPoint.name)}${isStructures ? ': structures' : ''}`
  const other = `${entryPoint.name}-structures.html`
  const sections: Array<Section> = [{ id: '', level: 1, title, text: '' }]
  const parts = categoriesOf(exports).map((category) => {
    const listed = exports.filter((one) => one.category === category).sort(byName)
    sections.push({ id: category, level: 2, title: capital(category), text: '' })
    for (const one of listed)
      sections.push({
        id: one.name,
        level: 3,
        title: one.name,
        text: isStructures ? '' : plain(one)
      })
    const entries = listed.map((one) => (isStructures ? writer.structure(one) : writer.entry(one)))
    return `<h2 id="${category}">${capital(category)}</h2>\n${entries.join('\n')}`
  })
  const about = isStructures
    ? `<p>The structures and enumerations of the models, as they appear in <a href="${entryPoint.name}.html">the events</a>.</p>`
    : (entryPoint.comment === undefined ? '' : writer.comment(entryPoint.comment)) +
      (isService(entryPoint)
        ? `<p>What each operation does, and to what, is on <a href="../services/${entryPoint.name}.html">its own page</a>;
the payloads are made of <a href="${other}">these structures</a>.</p>`
        : '')
  return { path, title, html: `<h1>${title}</h1>\n${about}\n${parts.join('\n')}`, sections }
}

const contents = (entryPoints: ReadonlyArray<EntryPoint>, addresses: Addresses): Page => {
  const parts = entryPoints.map((entryPoint) => {
    const writer = new Writer(entryPoint, addresses)
    const functions = entryPoint.exports.filter(({ isFunction }) => isFunction).sort(byName)
    const title = importOf(entryPoint.name)
    const page = `${entryPoint.name === 'index' ? 'mediatrail' : entryPoint.name}.html`
    const rows = functions.map(
      (one) =>
        `<dt><a href="${fromReference(addresses.get(entryPoint.name)?.get(one.name))}"><code>${one.name}</code></a></dt><dd>${writer.summary(one)}</dd>`
    )
    return `<h2 id="${entryPoint.name}"><a href="${page}">${title}</a></h2>
${rows.length === 0 ? '' : `<dl>${rows.join('\n')}</dl>`}`
  })
  return {
    path: 'reference/index.html',
    title: 'Reference',
    html: `<h1>Reference</h1>
<p>The functions of each entry point. Its page has the types and constants too.</p>
${parts.join('\n')}`,
    sections: [{ id: '', level: 1, title: 'Reference', text: 'API of every entry point' }]
  }
}

/** The main entry point first, those of services last. */
const inOrder = (entryPoints: ReadonlyArray<EntryPoint>): ReadonlyArray<EntryPoint> => {
  const rank = (one: EntryPoint): number => (one.name === 'index' ? 0 : isService(one) ? 2 : 1)
  return [...entryPoints].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
}

export const referencePages = (
  entryPoints: ReadonlyArray<EntryPoint>,
  addresses: Addresses
): ReadonlyArray<Page> => [
  contents(inOrder(entryPoints), addresses),
  ...inOrder(entryPoints).flatMap((entryPoint) => {
    const paths = [...new Set(entryPoint.exports.map((one) => pathOf(entryPoint, one)))].sort()
    return paths.map((path) =>
      pageOf(
        entryPoint,
        path,
        entryPoint.exports.filter((one) => pathOf(entryPoint, one) === path),
        addresses
      )
    )
  })
]
