/**
 * Which pages the navigation lists, and under what heading. A page that no group names is listed all the same.
 *
 * @module
 */
import type { Page } from './Page.js'

export interface Group {
  readonly title: string
  readonly pages: ReadonlyArray<Page>
}

const groups: Readonly<Record<string, ReadonlyArray<string>>> = {
  Start: [
    'index',
    'getting-started',
    'command',
    'lambda',
    'without-fp-ts',
    'other-libraries',
    'schemas'
  ],
  'Ask an event': ['identities', 'targets', 'withheld'],
  Read: ['reading', 'delivery', 'eventbridge', 'scale-out', 'rows', 'copies', 'stream'],
  'Report and audit': ['reports', 'rules', 'correlations', 'ocsf'],
  'Trust it': ['laws', 'benchmark', 'unknown', 'updates', 'architecture'],
  Project: ['CHANGELOG', 'CONTRIBUTING', 'notices']
}

/** Folders of pages that are a group each, with their first page as its title. */
const folders: Readonly<Record<string, string>> = {
  'services/': 'Services',
  'rules/': 'Recommended rules',
  'reference/': 'Reference'
}

export const navigation = (pages: ReadonlyArray<Page>): ReadonlyArray<Group> => {
  const listed = Object.values(groups).flat()
  const inFolder = ({ path }: Page): boolean =>
    Object.keys(folders).some((folder) => path.startsWith(folder))
  const named = Object.entries(groups).map(([title, names]) => ({
    title,
    pages: names.flatMap((name) => pages.filter(({ path }) => path === `${name}.html`))
  }))
  const others = {
    title: 'More',
    pages: pages.filter(
      (page) => !inFolder(page) && !listed.includes(page.path.replace(/\.html$/, ''))
    )
  }
  const foldered = Object.entries(folders).map(([folder, title]) => ({
    title,
    pages: pages.filter(({ path }) => path.startsWith(folder))
  }))
  return [...named, others, ...foldered].filter((group) => group.pages.length > 0)
}
