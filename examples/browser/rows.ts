/** The table of events: some rows at a time, each of which can be opened. */
import { element } from './element.js'
import { type Detail, detailOf, type Row } from './Row.js'

const cell = (label: string, ...children: ReadonlyArray<Node | string>): HTMLTableCellElement =>
  element('td', { role: 'cell', 'data-label': label }, element('div', {}, ...children))

const soft = (text: string): ReadonlyArray<Node> =>
  text === '' ? [] : [element('span', { class: 'soft' }, text)]

const timeOf = (time: string): Node =>
  /^\d{4}-/.test(time)
    ? element('time', { datetime: time }, time.slice(0, 19).replace('T', ' '))
    : element('span', {}, time)

/** `StopChannel`, with the line breaks that are allowed between its words. */
const broken = (operation: string): ReadonlyArray<Node | string> =>
  operation
    .split(/(?<=[a-z])(?=[A-Z])/)
    .flatMap((word, index) => (index === 0 ? [word] : [element('wbr', {}), word]))

const listOf = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<Node> =>
  lines.length === 0
    ? []
    : [element('h3', {}, title), element('ul', {}, ...lines.map((line) => element('li', {}, line)))]

const detailRow = (
  id: string,
  { sentence, remarks, json }: Detail,
  { resources }: Row
): HTMLTableRowElement =>
  element(
    'tr',
    { role: 'row', class: 'detail', id },
    element(
      'td',
      { role: 'cell', colspan: '6' },
      element('p', {}, sentence),
      ...listOf('Resources', resources),
      ...listOf('Remarks', remarks),
      element('h3', {}, 'The record, without its secrets'),
      element('pre', { tabindex: '0', 'aria-label': 'The record as JSON' }, json)
    )
  )

const rowElement = (row: Row, id: string): HTMLTableRowElement => {
  const [first, ...others] = row.resources
  const button = element(
    'button',
    { type: 'button', 'aria-expanded': 'false' },
    ...broken(row.operation)
  )
  const made = element(
    'tr',
    { role: 'row' },
    cell('Time (UTC)', timeOf(row.time)),
    cell('Who', row.who, ...soft(row.account)),
    cell('What', button, ...soft(`${row.service} ${row.event.awsRegion ?? ''}`)),
    cell('Where from', row.from),
    cell('Outcome', element('span', { class: row.outcome }, row.outcome), ...soft(row.code)),
    cell(
      'Resources',
      first ?? 'none',
      ...soft(others.length === 0 ? '' : `and ${others.length} more`)
    )
  )
  button.addEventListener('click', () => {
    const open = document.getElementById(id)
    if (open === null) made.after(detailRow(id, detailOf(row), row))
    else open.remove()
    button.setAttribute('aria-expanded', String(open === null))
  })
  return made
}

/** The elements for some of the rows. */
export const rowElements = (
  rows: ReadonlyArray<Row>,
  from: number,
  to: number
): ReadonlyArray<HTMLTableRowElement> =>
  rows.slice(from, to).map((row, index) => rowElement(row, `detail-${from + index}`))
