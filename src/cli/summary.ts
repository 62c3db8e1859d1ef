/**
 * `mediatrail summary`: who changed what and when, what was denied, and what AWS withheld.
 *
 * @module
 * @since 0.1.0
 */
import { showPath } from '../core/Path.js'
import { accessOf } from '../event/accessOf.js'
import { describe } from '../event/describe.js'
import { type MediaEvent, notes, resourcesOf, scrub } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { timeOf } from '../event/timeOf.js'
import { printable } from '../report/printable.js'
import { type Io, print } from './Io.js'
import { readInput } from './input.js'
import { type Latest, latest } from './Latest.js'
import { isHopeless, showRejected, showTally } from './rejected.js'
import { type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export interface SummaryOptions extends WantedOptions {
  readonly limit: number
}

const when = (event: MediaEvent): string => {
  const time = timeOf(event)
  return time._tag === 'None'
    ? 'at an unknown time'
    : time.value.toISOString().slice(0, 16).replace('T', ' ')
}

const lineOf = (event: MediaEvent): string => printable(`${when(event)}  ${describe(event)}`)

const changeOf = (event: MediaEvent): string => {
  const [resource] = resourcesOf(event)
  return resource === undefined ? lineOf(event) : `${lineOf(event)}: ${printable(resource.value)}`
}

const withheldFrom = (event: MediaEvent): ReadonlyArray<string> =>
  notes(event).flatMap(({ _tag, path }) =>
    _tag === 'Hidden' || _tag === 'Omitted' || _tag === 'Truncated'
      ? [`${lineOf(event)}: ${_tag.toLowerCase()} ${printable(showPath(path))}`]
      : []
  )

/** @internal Of each section the latest lines are kept, so that memory does not grow with the trail. */
export const summary = async (
  paths: ReadonlyArray<string>,
  options: SummaryOptions,
  io: Io
): Promise<number> => {
  const changes = latest(options.limit)
  const denied = latest(options.limit)
  const withheld = latest(options.limit)
  const unread = latest(options.limit)
  const along = new Map<string, number>()

  const take = (event: MediaEvent): void => {
    const ended = outcome(event)._tag
    const { eventTime } = event
    if (ended === 'Succeeded' && accessOf(event) !== 'read')
      changes.add(eventTime, changeOf(scrub(event)))
    if (ended === 'Denied') denied.add(eventTime, lineOf(event))
    for (const line of withheldFrom(event)) withheld.add(eventTime, line)
  }

  const section = async (title: string, { lines, count }: Latest): Promise<void> => {
    const shown = lines()
    const cut = shown.length < count() ? `, the latest ${shown.length}` : ''
    await print(io.stdout, `${title} (${count()}${cut})`)
    for (const line of shown.length === 0 ? ['none'] : shown) await print(io.stdout, `  ${line}`)
    await print(io.stdout)
  }

  for await (const item of readInput(paths, wantedOf(options), io))
    switch (item._tag) {
      case 'Events':
        for (const event of item.events) take(event)
        break
      case 'Rejected':
        unread.add('', showRejected(item))
        break
      case 'Asides':
        for (const { _tag } of item.asides) along.set(_tag, (along.get(_tag) ?? 0) + 1)
        for (const { kind } of item.objects)
          along.set(`${kind} object`, (along.get(`${kind} object`) ?? 0) + 1)
        break
      case 'Others':
        break
      case 'Done': {
        await section('Changes', changes)
        await section('Denied', denied)
        await section('Withheld by AWS', withheld)
        await section('Could not be read', unread)
        for (const [what, count] of along)
          await print(io.stdout, `Came along, and is no record: ${what} (${count})`)
        await print(io.stdout, showTally(item.tally))
        return isHopeless(item.tally) ? 1 : 0
      }
    }
  return 1
}
