/**
 * `mediatrail events`: decoded events as JSON lines, as OCSF, or as rows of a Parquet file.
 *
 * @module
 * @since 0.1.0
 */
import { jsonText } from '../core/jsonText.js'
import { type MediaEvent, scrub } from '../event/MediaEvent.js'
import { isUnread } from '../node/foldBatch.js'
import type { OcsfVersion } from '../ocsf/OcsfVersion.js'
import { toApiActivity } from '../ocsf/toApiActivity.js'
import { printableJson } from '../report/printable.js'
import { toRow } from '../rows/toRow.js'
import { chosenOf } from './chosen.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import { type Io, print } from './Io.js'
import { inputOf, readInput, tellPassedOver } from './input.js'
import { whyNotTo } from './output.js'
import { parquetFile, type RowFile } from './parquet.js'
import { failuresOf } from './Reading.js'
import { showRejected, showTally } from './rejected.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export const eventsFormats = ['jsonl', 'ocsf', 'parquet'] as const

type EventsFormat = (typeof eventsFormats)[number]

/** @internal */
export interface EventsOptions extends WantedOptions, FilterOptions {
  readonly secrets?: boolean
  readonly format: EventsFormat
  readonly ocsf: OcsfVersion
  /** For Parquet only: JSON lines go to standard output. */
  readonly output?: string
}

type Take = (events: ReadonlyArray<MediaEvent>) => Promise<boolean>

const printing =
  (secrets: boolean, io: Io): Take =>
  async (events) => {
    for (const event of events) {
      const shown = secrets ? event : scrub(event)
      if (!(await print(io.stdout, printableJson(jsonText(shown))))) return false
    }
    return true
  }

const printingOcsf =
  (version: OcsfVersion, io: Io): Take =>
  async (events) => {
    for (const event of events)
      if (!(await print(io.stdout, printableJson(jsonText(toApiActivity(event, { version }))))))
        return false
    return true
  }

const addingTo =
  (file: RowFile): Take =>
  async (events) => {
    for (const event of events) await file.add(toRow(event))
    return true
  }

/**
 * @internal Events go to standard output; failures and the tally go to standard error. Stops when the pipe is closed,
 * which is not an error.
 */
export const events = async (
  paths: ReadonlyArray<string>,
  options: EventsOptions,
  own: Io
): Promise<number> => {
  const input = await inputOf(paths, own)
  await tellPassedOver(input, own)
  const { wanted, filter, io } = await chosenOf(options, input, own)
  const isMeant = filterOf(filter) ?? (() => true)
  const unread = new Set<string>()
  const file = options.format === 'parquet' ? options.output : undefined
  const refused = await whyNotTo(file, input)
  if (refused !== undefined) {
    await print(io.stderr, refused)
    return 1
  }
  const rows = file === undefined ? undefined : parquetFile(file)
  const printed =
    options.format === 'ocsf'
      ? printingOcsf(options.ocsf, io)
      : printing(options.secrets === true, io)
  const takeAll = rows === undefined ? printed : addingTo(rows)
  await readInput(
    input,
    wanted,
    {
      take: (item) => {
        if (item._tag === 'Events') return takeAll(item.events.filter(isMeant))
        if (item._tag === 'Rejected') return print(io.stderr, showRejected(item)).then(() => true)
        if (item._tag === 'Done') return print(io.stderr, showTally(item.tally))
        return undefined
      },
      onFile: (file, tally) => {
        if (isUnread(tally)) unread.add(file)
      }
    },
    io
  )
  const fault = await rows?.end()
  if (fault !== undefined) await print(io.stderr, fault)
  return fault !== undefined || failuresOf(input, unread, io).length > 0 ? 1 : 0
}
