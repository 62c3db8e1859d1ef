/**
 * Who changed what and when, what was denied, and what AWS withheld: a summary of a trail.
 *
 *     npm start                  the sample trail
 *     npm start -- PATH...       your own log files and folders, gzipped or not
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import * as O from 'fp-ts/lib/Option.js'
import {
  accessOf,
  classify,
  describe,
  type MediaEvent,
  type Note,
  notes,
  outcome,
  resourcesOf,
  showIssue,
  showPath,
  timeOf
} from 'mediatrail'
import { type Account, account, accountOf, recordsFrom } from 'mediatrail/delivery'

const print = (line = ''): boolean => process.stdout.write(`${line}\n`)

const sample = fileURLToPath(new URL('../sample/trail', import.meta.url))

const filesIn = (path: string): ReadonlyArray<string> =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path]

const textOf = (file: string): string => {
  const bytes = readFileSync(file)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8')
}

const events: Array<MediaEvent> = []
const problems: Array<string> = []
const seen = new Set<string>()
let counted: Account = account.empty

const count = (became: Exclude<keyof Account, 'records'>): void => {
  counted = account.concat(counted, accountOf(became))
}

const take = (record: unknown, place: string): void => {
  const classified = classify(record)
  if (classified._tag === 'Rejected') {
    count('rejected')
    for (const issue of classified.rejection.issues) problems.push(`${place}: ${showIssue(issue)}`)
    return
  }
  const { eventID } = classified._tag === 'Media' ? classified.event : classified.record
  if (eventID !== undefined && seen.has(eventID)) return count('duplicates')
  if (eventID !== undefined) seen.add(eventID)
  if (classified._tag === 'Other') return count('other')
  count('media')
  events.push(classified.event)
}

const readFile = (file: string): void => {
  const name = relative(process.cwd(), file)
  try {
    const delivery = recordsFrom(textOf(file))
    for (const { path, record } of delivery.records) take(record, `${name} ${showPath(path)}`)
    for (const issue of delivery.issues) {
      count('rejected')
      problems.push(`${name}: ${showIssue(issue)}`)
    }
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message : 'could not be read'}`)
  }
}

const section = (title: string, lines: ReadonlyArray<string>): void => {
  print(`${title} (${lines.length})`)
  for (const line of lines.length === 0 ? ['none'] : lines) print(`  ${line}`)
  print()
}

const when = (event: MediaEvent): string =>
  O.match(
    () => 'at an unknown time',
    (time: Date) => time.toISOString().slice(0, 16).replace('T', ' ')
  )(timeOf(event))

const line = (event: MediaEvent): string => `${when(event)}  ${describe(event)}`

const withheld = (event: MediaEvent): ReadonlyArray<string> =>
  notes(event)
    .filter(({ _tag }: Note) => _tag === 'Hidden' || _tag === 'Omitted' || _tag === 'Truncated')
    .map(({ _tag, path }) => `${line(event)}: ${_tag.toLowerCase()} ${showPath(path)}`)

const paths = process.argv.slice(2)
for (const path of paths.length === 0 ? [sample] : paths) {
  try {
    filesIn(path).forEach(readFile)
  } catch {
    problems.push(`${path}: no such file or folder`)
  }
}

events.sort((a, b) => a.eventTime.localeCompare(b.eventTime))

const changed = (event: MediaEvent): string => {
  const [resource] = resourcesOf(event)
  return resource === undefined ? line(event) : `${line(event)}: ${resource.value}`
}

section(
  'Changes',
  events
    .filter((event) => accessOf(event) !== 'read' && outcome(event)._tag === 'Succeeded')
    .map(changed)
)
section('Denied', events.filter((event) => outcome(event)._tag === 'Denied').map(line))
section('Withheld by AWS', events.flatMap(withheld))
section('Could not be read', problems)

const { records, media, other, rejected, skipped, duplicates } = counted
print(
  `${records} records = ${media} media + ${other} other + ${rejected} rejected + ${skipped} skipped + ${duplicates} duplicates`
)
process.exitCode = problems.length > 0 && records === 0 ? 1 : 0
