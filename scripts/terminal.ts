/**
 * The output of a terminal, as a picture.
 *
 * @module
 */
import { escapeHtml } from '../site/highlight.js'

const columns = 118
const lineHeight = 19
const advance = 7.83
const cut = (line: string): string =>
  line.length > columns ? `${line.slice(0, columns - 1)}…` : line

/** Headings are highlighted, and so are denied calls. */
const colorOf = (line: string): string => {
  if (line.startsWith('$')) return '#7fc4ea'
  if (/^\S/.test(line)) return '#f0bd6d'
  return line.includes('was denied') ? '#ff9d92' : '#e8e6e1'
}

/** An SVG of some lines. Its width and height are attributes, so that a page can reserve its space. */
export const terminal = (title: string, lines: ReadonlyArray<string>): string => {
  const width = Math.ceil(columns * advance) + 40
  const height = lines.length * lineHeight + 56
  const texts = lines.map(
    (line, index) =>
      `<text x="20" y="${52 + index * lineHeight}" fill="${colorOf(line)}">${escapeHtml(cut(line))}</text>`
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13" style="white-space:pre" role="img" aria-label="${title}">
<title>${title}</title>
<rect width="100%" height="100%" rx="8" fill="#14171a"/>
<circle cx="20" cy="18" r="6" fill="#e0695f"/><circle cx="40" cy="18" r="6" fill="#e0b64f"/><circle cx="60" cy="18" r="6" fill="#6db36a"/>
${texts.join('\n')}
</svg>
`
}
