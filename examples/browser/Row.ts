/** An event as the page shows it: strings only, without secrets. */
import {
  describe,
  encode,
  type MediaEvent,
  nameOf,
  notes,
  type Outcome,
  outcome,
  principal,
  resourcesOf,
  scrub,
  showPath,
  showPrincipal,
  showSourceAddress,
  sourceAddress,
  timeOf
} from 'mediatrail'
import { printable } from './printable.js'

export interface Row {
  /** ISO 8601, or the string in the record if that is not a time. */
  readonly time: string
  readonly who: string
  /** The account of the caller. */
  readonly account: string
  readonly operation: string
  readonly service: string
  readonly from: string
  readonly outcome: Outcome['_tag']
  readonly code: string
  readonly resources: ReadonlyArray<string>
  /** All of the above in lower case, for the search. */
  readonly searchable: string
  /** The event without its secrets. */
  readonly event: MediaEvent
}

const timeIn = (event: MediaEvent): string => {
  const time = timeOf(event)
  return time._tag === 'Some' ? time.value.toISOString() : printable(event.eventTime)
}

export const rowOf = (unscrubbed: MediaEvent): Row => {
  const event = scrub(unscrubbed)
  const acted = principal(event)
  const ended = outcome(event)
  const texts = {
    time: timeIn(event),
    who: printable(showPrincipal(acted)),
    account: printable(acted.account?.value ?? ''),
    operation: printable(nameOf(event)),
    service: event.eventSource.replace(/\.amazonaws\.com$/, ''),
    from: printable(showSourceAddress(sourceAddress(event))),
    outcome: ended._tag,
    code: ended._tag === 'Succeeded' ? '' : printable(ended.code ?? '')
  }
  const resources = resourcesOf(event).map(({ value }) => printable(value))
  const region = event.awsRegion ?? ''
  return {
    ...texts,
    resources,
    searchable: [...Object.values(texts), region, ...resources].join(' ').toLowerCase(),
    event
  }
}

/** What an opened row shows. */
export interface Detail {
  readonly sentence: string
  readonly remarks: ReadonlyArray<string>
  /** The record as indented JSON. */
  readonly json: string
}

export const detailOf = ({ event }: Row): Detail => ({
  sentence: printable(describe(event)),
  remarks: notes(event).map(({ _tag, path }) => `${_tag} ${printable(showPath(path))}`),
  json: JSON.stringify(encode(event), null, 2).split('\n').map(printable).join('\n')
})

/** The rows that contain every word of the query. */
export const filtered = (rows: ReadonlyArray<Row>, query: string): ReadonlyArray<Row> => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return rows.filter(({ searchable }) => words.every((word) => searchable.includes(word)))
}
