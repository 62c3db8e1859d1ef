/** The log files of the sample trail: which records each holds, and its path. */
import { account } from './people.js'
import { recordOf } from './record.js'
import { story } from './story.js'

/** What a log file should not hold, and one day does. */
const broken: ReadonlyArray<unknown> = [
  { eventVersion: '1.11', eventName: 'StopChannel', eventTime: '2026-06-12T18:55:02Z' },
  'a line that somebody appended by hand'
]

const records = story.map(recordOf)

/** CloudTrail delivers several files an hour; here it is one for a few hours, in the order of delivery. */
const hoursPerFile = 3

const slotOf = ({ eventTime }: { readonly eventTime?: unknown }): string => {
  const time = String(eventTime)
  const hour = Math.floor(Number(time.slice(11, 13)) / hoursPerFile) * hoursPerFile
  return `${time.slice(0, 10)}T${String(hour).padStart(2, '0')}`
}

/** Sixteen letters that mean nothing, as at the end of a log file's name. */
const suffix = (slot: string): string => {
  let hash = 0
  return Array.from({ length: 16 }, (_, i) => {
    hash = (hash * 31 + slot.charCodeAt(i % slot.length) + i) % 997
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'[hash % 52]
  }).join('')
}

const pathOf = (slot: string): string => {
  const [year, month, day, hour] = slot.split(/[-T]/)
  const name = `${account}_CloudTrail_us-west-2_${year}${month}${day}T${hour}55Z_${suffix(slot)}`
  return `AWSLogs/${account}/CloudTrail/us-west-2/${year}/${month}/${day}/${name}.json.gz`
}

/** Path to the records of the file. */
export const files = (): ReadonlyMap<string, ReadonlyArray<unknown>> => {
  const slots = new Map<string, Array<unknown>>()
  for (const record of records) {
    const slot = slotOf(record)
    slots.set(slot, [...(slots.get(slot) ?? []), record])
  }
  const all = [...slots].sort(([a], [b]) => (a < b ? -1 : 1))
  const last = all[all.length - 1]?.[1]
  // A record that CloudTrail delivered twice, and what is no record.
  const twice = records.find((record) => record['eventName'] === 'BatchUpdateSchedule')
  last?.push(twice, ...broken)
  return new Map(all.map(([slot, held]) => [pathOf(slot), held]))
}
