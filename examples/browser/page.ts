/** Reads files that are dropped or chosen, and shows their events. */
import type { Tally } from 'mediatrail/delivery'
import { byId, element } from './element.js'
import { printable } from './printable.js'
import { filtered, type Row } from './Row.js'
import { maxRows, type Reading, readAll } from './readAll.js'
import { rowElements } from './rows.js'

/** How many rows are added at once: a browser lays out a few hundred without delay. */
const rowsPerPage = 200

/** The list of rejections opens by itself if it is no longer than this: a longer one would hide the events. */
const openRefusals = 3

const at = (id: string): HTMLElement => byId(id, HTMLElement)
const pick = byId('pick', HTMLInputElement)
const query = byId('filter', HTMLInputElement)
const bar = byId('progress', HTMLProgressElement)
const rejected = byId('rejected', HTMLDetailsElement)
const more = byId('more', HTMLButtonElement)

const words: ReadonlyArray<readonly [keyof Tally, string]> = [
  ['records', 'Records'],
  ['media', 'Media events'],
  ['other', 'Of other services'],
  ['rejected', 'Could not be read'],
  ['skipped', 'Skipped: other services'],
  ['duplicates', 'Duplicates']
]

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

let rows: ReadonlyArray<Row> = []
let matching: ReadonlyArray<Row> = []
let shown = 0

const showMore = (): void => {
  at('rows').append(...rowElements(matching, shown, shown + rowsPerPage))
  shown = Math.min(shown + rowsPerPage, matching.length)
  more.hidden = shown === matching.length
  at('shown').textContent =
    `${matching.length.toLocaleString('en')} of ${counted(rows.length, 'event')}` +
    (shown < matching.length ? `, the first ${shown.toLocaleString('en')} shown` : '')
}

const search = (): void => {
  matching = filtered(rows, query.value)
  shown = 0
  at('rows').replaceChildren()
  showMore()
}

const showTally = (tally: Tally): void =>
  at('tally').replaceChildren(
    ...words
      .filter(([key]) => key !== 'other' || tally.other > 0)
      .map(([key, word]) =>
        element(
          'div',
          {},
          element('dt', {}, word),
          element('dd', {}, tally[key].toLocaleString('en'))
        )
      )
  )

const showRefused = ({ refused, tally }: Reading): void => {
  rejected.hidden = refused.length === 0
  rejected.open = refused.length <= openRefusals
  at('reasons').replaceChildren(
    ...refused.map(({ reason, where, why }) =>
      element('li', {}, element('strong', {}, reason), ` ${why}`, element('span', {}, where))
    )
  )
  const unshown = tally.rejected - refused.length
  at('more-reasons').hidden = unshown <= 0
  at('more-reasons').textContent = `and ${unshown.toLocaleString('en')} more`
}

const showAlong = (along: Reading['along']): void => {
  at('along').hidden = along.size === 0
  at('along').textContent = `Not records: ${[...along]
    .map(([kind, count]) => `${kind} (${count})`)
    .join(', ')}`
}

const show = (reading: Reading): void => {
  const { tally } = reading
  rows = reading.rows
  query.value = ''
  at('summary').hidden = false
  at('events').hidden = rows.length === 0
  showTally(tally)
  showAlong(reading.along)
  showRefused(reading)
  search()
  at('status').textContent =
    `${counted(tally.media, 'media event')} in ${counted(reading.files, 'file')}.` +
    (tally.rejected === 0 ? '' : ` ${counted(tally.rejected, 'item')} could not be read.`) +
    (tally.media > maxRows
      ? ` The first ${maxRows.toLocaleString('en')} that were read are shown.`
      : '')
}

let reading = new AbortController()

const read = async (files: ReadonlyArray<File>): Promise<void> => {
  reading.abort()
  const mine = new AbortController()
  reading = mine
  bar.hidden = false
  bar.value = 0
  bar.max = files.reduce((sum, { size }) => sum + size, 0)
  let name = ''
  const result = await readAll(files, mine.signal, (file, bytes) => {
    if (mine.signal.aborted) return
    bar.value = bytes
    // Announced once per file, so that a screen reader can follow.
    if (name !== file.name) at('status').textContent = `Reading ${printable(file.name)}`
    name = file.name
  })
  // Dropping other files cancels this.
  if (mine.signal.aborted) return
  bar.hidden = true
  show(result)
}

pick.addEventListener('change', () => {
  const files = [...(pick.files ?? [])]
  // So that the same file can be chosen again.
  pick.value = ''
  if (files.length > 0) void read(files)
})

const over = (event: DragEvent, isOver: boolean): void => {
  event.preventDefault()
  document.body.classList.toggle('over', isOver)
}

document.addEventListener('dragover', (event) => over(event, true))
document.addEventListener('dragleave', (event) => over(event, false))
document.addEventListener('drop', (event) => {
  over(event, false)
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length > 0) void read(files)
})

query.addEventListener('input', search)
more.addEventListener('click', showMore)
