/**
 * The search of the site. Its index is a script, so that pages that are opened from a disk have it too; it is loaded when
 * the search is first used.
 *
 * @module
 */
import type MiniSearch from 'minisearch'
import { type Entry, find, indexOf } from '../searchIndex.js'

declare global {
  interface Window {
    siteEntries?: ReadonlyArray<Entry>
  }
}

const most = 30

const top = document.currentScript?.dataset['top'] ?? ''

const element = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}

const input = element<HTMLInputElement>('#query')
const list = element<HTMLOListElement>('#results')
const status = element<HTMLElement>('#found')
const form = element<HTMLFormElement>('form[role="search"]')

let loading: Promise<MiniSearch<Entry>> | undefined

const load = (): Promise<MiniSearch<Entry>> => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${top}entries.js`
    script.onload = () => resolve(indexOf(window.siteEntries ?? []))
    script.onerror = reject
    document.head.append(script)
  })
  return loading
}

const link = ({ url, title, page, text }: Entry): HTMLLIElement => {
  const row = document.createElement('li')
  const anchor = document.createElement('a')
  anchor.href = `${top}${url}`
  const heading = document.createElement('strong')
  heading.textContent = title
  const where = document.createElement('span')
  where.textContent = title === page ? '' : page
  const excerpt = document.createElement('small')
  excerpt.textContent = text.length > 140 ? `${text.slice(0, 140)}…` : text
  anchor.append(heading, ' ', where, excerpt)
  row.append(anchor)
  return row
}

const close = (): void => {
  list.hidden = true
  list.replaceChildren()
  status.textContent = ''
}

const search = async (): Promise<void> => {
  const index = await load()
  const query = input.value
  if (query.trim() === '') return close()
  const found = find(index, query)
  list.replaceChildren(...found.slice(0, most).map(link))
  list.hidden = found.length === 0
  status.textContent =
    found.length === 0
      ? 'Nothing found'
      : `${found.length} found${found.length > most ? `, the first ${most} shown` : ''}`
}

/** Moves between the field and the results. */
const move = (step: number): void => {
  const stops = [input, ...list.querySelectorAll('a')]
  const next = stops[stops.indexOf(document.activeElement as HTMLInputElement) + step]
  next?.focus()
}

form.hidden = false
input.addEventListener('focus', () => void load())
input.addEventListener('input', () => void search())
form.addEventListener('submit', (event) => {
  event.preventDefault()
  list.querySelector('a')?.click()
})
form.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  } else if (event.key === 'Escape') {
    close()
    input.focus()
  }
})
list.addEventListener('click', close)
document.addEventListener('click', (event) => {
  if (event.target instanceof Node && !form.contains(event.target)) close()
})
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  input.focus()
})

// On a narrow screen the page comes first.
const menu = element<HTMLDetailsElement>('.menu')
if (window.matchMedia('(max-width: 60rem)').matches) menu.open = false
