/**
 * `mediatrail explain`: what one record is, who did it, and each of its fields.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { type Path, showPath } from '../core/Path.js'
import { accessOf } from '../event/accessOf.js'
import { targetKey, targetsOf } from '../event/attribution.js'
import { catalogue, type OperationEntry } from '../event/catalogue.js'
import { describe } from '../event/describe.js'
import { isUnlisted, nameOf } from '../event/isEvent.js'
import { type MediaEvent, notes, scrub } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { showTarget } from '../event/Target.js'
import { isUnread } from '../node/foldBatch.js'
import type { Note } from '../payload/Note.js'
import { principal, showPrincipal } from '../record/principal.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'
import { printable } from '../report/printable.js'
import { type Io, print } from './Io.js'
import { inputOf, readInput } from './input.js'
import { showRejected, showTally } from './rejected.js'
import { type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export interface ExplainOptions extends WantedOptions {
  readonly id?: string
}

type Line = readonly [label: string, text: string]

/** A long value tells little more than its start. */
const shown = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

const isEmpty = (value: unknown): boolean =>
  isObject(value) ? Object.keys(value).length === 0 : Array.isArray(value) && value.length === 0

const leaves = function* (value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  if ((!isObject(value) && !Array.isArray(value)) || isEmpty(value)) yield [path, value]
  else if (Array.isArray(value))
    for (const [index, element] of value.entries()) yield* leaves(element, [...path, index])
  else for (const [key, member] of Object.entries(value)) yield* leaves(member, [...path, key])
}

const remark = (note: Note): string => {
  switch (note._tag) {
    case 'Renamed':
      return `written ${showPath(note.at)} in the record`
    case 'Converted':
      return note.assumedUtc ? 'converted; it names no zone, so UTC' : 'converted'
    case 'Hidden':
      return 'hidden by AWS or by scrubbing'
    case 'Omitted':
      return `left out by AWS, since it is too large${note.originalSize === undefined ? '' : ` (${note.originalSize} bytes)`}`
    case 'Truncated':
      return `cut by AWS after ${note.limit} characters`
    case 'Inexact':
      return 'too large for all of its digits to be known'
    case 'Mismatched':
      return `not typed: expected ${note.expected}, found ${note.found}`
    case 'Null':
      return 'null'
    case 'Unknown':
      return 'a key that the model does not have'
    case 'Duplicate':
      return 'a further spelling of a key that is there'
    case 'Unlisted':
      return 'an operation that the models do not have'
  }
}

const entryOf = (event: MediaEvent): OperationEntry | undefined => {
  const { operations }: { readonly operations: Readonly<Record<string, OperationEntry>> } =
    catalogue[event.eventSource]
  const name = nameOf(event)
  return Object.hasOwn(operations, name) ? operations[name] : undefined
}

const head = (event: MediaEvent): ReadonlyArray<Line> => {
  const entry = entryOf(event)
  const who = principal(event)
  const ended = outcome(event)
  const about = targetsOf(event).map(
    (target) => `${showTarget(target)}, ${targetKey(target)} (${showPath(target.from)})`
  )
  const access = accessOf(event)
  const verb = access === undefined ? 'reads or writes' : `${access}s`
  return [
    ['what', `${nameOf(event)} of ${catalogue[event.eventSource].name}, which ${verb}`],
    [
      'known',
      entry === undefined || isUnlisted(event)
        ? 'the models do not have this operation: its payloads are plain JSON'
        : `logged: ${entry.logged}; how its rendering is known: ${entry.evidence}`
    ],
    [
      'who',
      `${showPrincipal(who)}, a ${who.kind}${who.account === undefined ? '' : ` of account ${who.account.value}`}`
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
    remarks.set(path, [...(remarks.get(path) ?? []), remark(note)])
  }
  const lines = new Map<string, string>()
  for (const [path, value] of leaves(event, [])) lines.set(showPath(path), shown(value))
  for (const [path, all] of remarks)
    lines.set(path, [...(lines.has(path) ? [lines.get(path)] : []), all.join('; ')].join('  — '))
  for (const name of entryOf(event)?.required ?? [])
    if (!hasMember(event.requestParameters, name))
      lines.set(`requestParameters.${name}`, 'not there, though the model requires it')
  return [...lines]
}

const hasMember = (payload: unknown, name: string): boolean =>
  isObject(payload) && Object.hasOwn(payload, name)

const table = async (io: Io, lines: ReadonlyArray<Line>): Promise<void> => {
  // One by one: a record may have more fields than a call takes arguments.
  const width = Math.min(
    60,
    lines.reduce((most, [label]) => Math.max(most, label.length), 0)
  )
  for (const [label, text] of lines)
    await print(io.stdout, `  ${printable(label).padEnd(width)}  ${printable(text)}`)
}

const tell = async (event: MediaEvent, io: Io): Promise<void> => {
  await print(io.stdout, printable(describe(event)))
  await table(io, head(event))
  await print(io.stdout)
  await table(io, fields(event))
}

/** @internal The first media event, or the one with an id. Secrets are scrubbed. */
export const explain = async (
  paths: ReadonlyArray<string>,
  options: ExplainOptions,
  io: Io
): Promise<number> => {
  const input = await inputOf(paths)
  let found: MediaEvent | undefined
  await readInput(
    input,
    wantedOf(options),
    {
      take: (item) => {
        if (item._tag === 'Events')
          found = item.events.find(
            ({ eventID }) => options.id === undefined || eventID === options.id
          )
        if (found !== undefined) return Promise.resolve(false)
        if (item._tag === 'Rejected') return print(io.stderr, showRejected(item)).then(() => true)
        if (item._tag === 'Done' && !isUnread(item.tally)) {
          const what = options.id === undefined ? 'media event' : 'media event with that id'
          return print(io.stderr, `There is no ${what}: ${showTally(item.tally)}`)
        }
        return undefined
      }
    },
    io
  )
  if (found === undefined) return 1
  await tell(scrub(found), io)
  return 0
}
