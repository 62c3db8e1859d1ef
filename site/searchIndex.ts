/**
 * What the search is told of a site, and how it looks: the same in the page and in the tests.
 *
 * @module
 */
import MiniSearch, { type SearchResult } from 'minisearch'

/** One thing that can be found. */
export interface Entry {
  readonly id: number
  readonly url: string
  readonly title: string
  readonly page: string
  readonly text: string
}

export type Found = SearchResult & Entry

const words = (text: string): ReadonlyArray<string> => text.match(/[\p{L}\p{N}_]+/gu) ?? []

/** Each word, and the parts of a name: `decodeEvent` is found by `event` too. */
const withParts = (text: string): Array<string> =>
  words(text).flatMap((word) => {
    const parts = word.split(/(?<=[a-z\d])(?=[A-Z])/)
    return parts.length === 1 ? [word] : [word, ...parts]
  })

/** Guides are few, and what most people look for; structures are thousands, and are found by their exact names. */
const weightOf = (url: string): number => {
  if (/-structures\.html|^(?:CHANGELOG|CONTRIBUTING|architecture|benchmark)\./.test(url)) return 0.3
  return url.includes('/') ? 1 : 2
}

export const indexOf = (entries: ReadonlyArray<Entry>): MiniSearch<Entry> => {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text', 'page'],
    storeFields: ['url', 'title', 'page', 'text'],
    tokenize: withParts,
    searchOptions: {
      tokenize: (text) => [...words(text)],
      boost: { title: 4 },
      prefix: (term) => term.length > 1,
      combineWith: 'AND',
      boostDocument: (_id, _term, stored) => weightOf(String(stored?.['url']))
    }
  })
  index.addAll(entries)
  return index
}

/** All words, or else what comes close to one of them. What is called just so comes first. */
export const find = (index: MiniSearch<Entry>, query: string): ReadonlyArray<Found> => {
  const exact = index.search(query)
  const found = exact.length > 0 ? exact : index.search(query, { combineWith: 'OR', fuzzy: 0.2 })
  const name = query.trim().toLowerCase()
  const isNamed = ({ title }: SearchResult): boolean => String(title).toLowerCase() === name
  return [
    ...found.filter(isNamed),
    ...found.filter((result) => !isNamed(result))
  ] as unknown as ReadonlyArray<Found>
}
