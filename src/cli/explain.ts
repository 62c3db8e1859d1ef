/**
 * `mediatrail explain`: what one record says, who made the call, and each of its fields.
 *
 * @module
 * @since 0.1.0
 */

import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { showPath } from '../core/Path.js'
import { accessOf } from '../event/accessOf.js'
import { targetKey, targetsOf } from '../event/attribution.js'
import { catalogue, type OperationEntry } from '../event/catalogue.js'
import { describe } from '../event/describe.js'
import { isUnlisted, nameOf } from '../event/isEvent.js'
import { type MediaEvent, notes, scrub } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { showTarget } from '../event/Target.js'
import { isUnread } from '../node/foldBatch.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { PrincipalKind } from '../record/principalKind.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'
import type { Rejected } from '../stream/ReadItem.js'
import { type Chosen, chosenOf, readableTwice, readEventsFirst } from './chosen.js'
import { differenceOf, later, precedes } from './difference.js'
import { differenceLines } from './differenceLines.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import { findEvent } from './findEvent.js'
import { hanging } from './hanging.js'
import { type Io, print } from './Io.js'
import { type Input, inputOf, readInput } from './input.js'
import { leaves, showValue } from './leaves.js'
import { showRejected, showTally } from './rejected.js'
import { entryOf, remark } from './remark.js'
import type { Line as Styled } from './Span.js'
import { printLines, type Screen, screenOf } from './terminal.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export interface ExplainOptions extends WantedOptions, FilterOptions {
  readonly id?: string
  readonly diff?: boolean
}

type Line = readonly [label: string, text: string]

const kinds: Readonly<Record<PrincipalKind, string>> = {
  root: 'the root user',
  user: 'a user',
  'role session': 'a role session',
  federated: 'a federated user',
  service: 'a service',
  account: 'a principal',
  anonymous: 'an anonymous caller',
  unknown: 'an unknown principal'
}

const access = { read: 'reads', write: 'changes things' } as const

/** What the operation does, according to the catalogue: `stops a channel`, `updates the tags of a channel`. */
const inWords = ({ action, targets }: OperationEntry): string => {
  const verb = action.verb === 'unknown' ? 'calls' : `${action.verb}s`.replace(/chs$/, 'ches')
  const types = [...new Set(targets.map(({ type }) => type))].join(', ')
  const what = [action.part, types].filter((part) => part !== undefined && part !== '')
  return `${verb}${what.length === 0 ? '' : ` ${what.join(' of ')}`}`
}

const known = (event: MediaEvent, entry: OperationEntry | undefined): string =>
  entry === undefined || isUnlisted(event)
    ? 'the models do not contain this operation: its payloads are plain JSON'
    : `it ${inWords(entry)}; logged: ${entry.logged}; evidence for its format: ${entry.evidence}`

/** @internal What was done, by whom, to what, and with which outcome. */
export const headOf = (event: MediaEvent): ReadonlyArray<Line> => {
  const who = principal(event)
  const ended = outcome(event)
  const about = targetsOf(event).map(
    (target) => `${showTarget(target)}, ${targetKey(target)} (${showPath(target.from)})`
  )
  const does = accessOf(event)
  return [
    [
      'what',
      `${nameOf(event)} of ${catalogue[event.eventSource].name}, which ${does === undefined ? 'reads or writes' : access[does]}`
    ],
    ['known', known(event, entryOf(event))],
    [
      'who',
      `${showPrincipal(who)}, ${kinds[who.kind]}${who.account === undefined ? '' : ` of account ${who.account.value}`}`
    ],
    ['from', showSourceAddress(sourceAddress(event))],
    ['when', event.eventTime],
    ['outcome', ended._tag === 'Failed' ? `Failed (${ended.code ?? 'no code'})` : ended._tag],
    ...about.map((text): Line => ['about', text])
  ]
}

const fields = (event: MediaEvent): ReadonlyArray<Line> => {
  const remarks = new Map<string, ReadonlyArray<string>>()
  for (const note of notes(event)) {
    const path = showPath(note.path)
    remarks.set(path, [...(remarks.get(path) ?? []), remark(event, note)])
  }
  const lines = new Map<string, string>()
  for (const [path, value] of leaves(event, [])) lines.set(showPath(path), showValue(value))
  for (const [path, all] of remarks)
    lines.set(path, [...(lines.has(path) ? [lines.get(path)] : []), all.join('; ')].join('  — '))
  for (const name of entryOf(event)?.required ?? [])
    if (!hasMember(event.requestParameters, name))
      lines.set(`requestParameters.${name}`, 'missing, although the model requires it')
  return [...lines]
}

const hasMember = (payload: unknown, name: string): boolean =>
  isObject(payload) && Object.hasOwn(payload, name)

const table = (lines: ReadonlyArray<Line>, screen: Screen): ReadonlyArray<Styled> => {
  // One by one: a record may have more fields than a function call can have arguments.
  const widest = lines.reduce((max, [label]) => Math.max(max, label.length), 0)
  const width = Math.min(60, widest, Math.max(12, Math.floor(screen.width / 2)))
  return lines.flatMap(([label, text]) => hanging(label, text, width, screen.width))
}

const tell = async (event: MediaEvent, io: Io): Promise<void> => {
  const screen = screenOf(io)
  const title = hanging('', describe(event), 0, screen.width)
  await printLines([...title, ...table(headOf(event), screen), []], screen, io)
  await printLines(table(fields(event), screen), screen, io)
}

/** The event, if it was found, and the exit code, which is also 1 if it was found but a path could not be read. */
interface Sought {
  readonly event?: MediaEvent
  readonly code: 0 | 1
}

const noSuchEvent = 'There is no such media event'

/** The id of an event, or the start of one, as a timeline shows it. */
const idLike = /^[\da-f]{8}(?:-[\da-f-]*)?$/i

/** Suggests `--id` if an id was given in place of a path. */
const showUnread = (item: Rejected): string =>
  item.reason === 'Unreadable' && idLike.test(item.place.source)
    ? `${showRejected(item)}; if this is the id of an event, use --id ${item.place.source}`
    : showRejected(item)

/** The first event that matches. If there is none, the failures are reported; a log without records is not an error. */
const first = async (input: Input, { wanted, filter, io }: Chosen): Promise<Sought> => {
  const isMeant = filterOf(filter) ?? (() => true)
  let found: MediaEvent | undefined
  let isEmpty = false
  let isMissing = false
  await readInput(
    input,
    wanted,
    {
      take: (item) => {
        if (item._tag === 'Events') found = item.events.find(isMeant)
        if (found !== undefined) return Promise.resolve(false)
        if (item._tag === 'Rejected') {
          isMissing ||= item.reason === 'Unreadable'
          return print(io.stderr, showUnread(item)).then(() => true)
        }
        if (item._tag !== 'Done' || isUnread(item.tally)) return undefined
        isEmpty = item.tally.records === 0
        return print(io.stderr, `${noSuchEvent}: ${showTally(item.tally)}`)
      }
    },
    io
  )
  return found === undefined ? { code: isEmpty ? 0 : 1 } : { event: found, code: isMissing ? 1 : 0 }
}

const latestOf = async (
  input: Input,
  { wanted, io }: Pick<Chosen, 'wanted' | 'io'>,
  isMeant: (event: MediaEvent) => boolean
): Promise<MediaEvent | undefined> => {
  let found: MediaEvent | undefined
  await readEventsFirst(
    input,
    wanted,
    (event) => {
      if (isMeant(event)) found = later(found, event)
    },
    io
  )
  return found
}

const found = async (
  input: Input,
  chosen: Chosen,
  { id, diff }: ExplainOptions
): Promise<Sought> => {
  const { filter, wanted, io } = chosen
  if (id !== undefined) {
    const event = await findEvent(id, input, wanted, io)
    if (E.isRight(event)) return { event: event.right, code: 0 }
    await print(io.stderr, `error: ${event.left}`)
    return { code: 1 }
  }
  if (diff !== true) return first(input, chosen)
  const latest = await latestOf(input, chosen, filterOf(filter) ?? (() => true))
  if (latest === undefined) await print(io.stderr, `${noSuchEvent}.`)
  return latest === undefined ? { code: 1 } : { event: latest, code: 0 }
}

const tellDifference = async (input: Input, event: MediaEvent, io: Io): Promise<void> => {
  const before = await latestOf(input, { wanted: {}, io }, precedes(event))
  const screen = screenOf(io)
  await printLines(
    differenceLines(
      before,
      before === undefined ? undefined : differenceOf(before, event),
      screen.width
    ),
    screen,
    io
  )
}

/** @internal The first media event that matches, or the one with the given id. Secrets are scrubbed. */
export const explain = async (
  paths: ReadonlyArray<string>,
  options: ExplainOptions,
  own: Io
): Promise<number> => {
  const input = await inputOf(paths, own)
  const io =
    options.diff === true || options.id !== undefined ? await readableTwice(input, own) : own
  const chosen = await chosenOf(options, input, io)
  const { event, code } = await found(input, chosen, options)
  if (event === undefined) return code
  await tell(scrub(event), io)
  if (options.diff === true) await tellDifference(input, event, chosen.io)
  return code
}
