/**
 * A made-up estate: ten days of ordinary life in media services, with fifteen incidents in the last three of them.
 *
 * It is the same each time: numbers come from a generator with a fixed seed.
 */
import { type Incident, incidents } from './incidents.js'
import { deploy, inventory, operators, scheduler, streamKeys, transcoder } from './people.js'
import { day, type Raw, recordOf, start } from './records.js'
import { unusual } from './unusual.js'

/** Numbers from 0 until 1 (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What is done all day, and how often in a hundred. */
interface Habit {
  readonly weight: number
  readonly make: (time: number, id: string, random: () => number, n: number) => Raw
}

const pick = <A>(all: ReadonlyArray<A>, random: () => number): A =>
  all[Math.floor(random() * all.length)] as A

const channel = (random: () => number): string => String(1000 + Math.floor(random() * 40))

const reads: ReadonlyArray<readonly [string, string]> = [
  ['medialive', 'ListChannels'],
  ['mediaconnect', 'ListFlows'],
  ['mediapackagev2', 'ListChannelGroups'],
  ['mediaconvert', 'ListQueues'],
  ['mediatailor', 'ListPlaybackConfigurations'],
  ['ivs', 'ListChannels']
]

/** It looks at everything everywhere, and changes nothing. */
const inventoried: Habit = {
  weight: 60,
  make: (time, id, random) =>
    recordOf(time, id, inventory, pick(reads, random), {
      awsRegion: pick(['us-west-2', 'us-east-1', 'eu-west-1'], random)
    })
}

const transcoded: Habit = {
  weight: 12,
  make: (time, id, random) =>
    recordOf(time, id, transcoder, ['mediaconvert', 'CreateJob'], {
      requestParameters: {
        role: 'arn:aws:iam::111122223333:role/MediaConvert',
        settings: {
          outputGroups: [
            {
              outputGroupSettings: {
                type: 'FILE_GROUP_SETTINGS',
                fileGroupSettings: {
                  destination: `s3://media-archive/${Math.floor(random() * 1e6)}`
                }
              }
            }
          ]
        }
      }
    })
}

const keyed: Habit = {
  weight: 6,
  make: (time, id, random) =>
    recordOf(time, id, streamKeys, ['ivs', 'GetStreamKey'], {
      requestParameters: {
        arn: `arn:aws:ivs:us-west-2:111122223333:stream-key/${Math.floor(random() * 500)}`
      }
    })
}

const scheduled: Habit = {
  weight: 4,
  make: (time, id, random, n) =>
    recordOf(time, id, scheduler, ['medialive', n % 2 === 0 ? 'StartChannel' : 'StopChannel'], {
      requestParameters: { channelId: channel(random) }
    })
}

const deployed: Habit = {
  weight: 4,
  make: (time, id, random, n) =>
    recordOf(
      time,
      id,
      deploy(Math.floor(n / 50)),
      pick(
        [
          ['medialive', 'UpdateChannel'],
          ['mediatailor', 'TagResource'],
          ['medialive', 'CreateTags'],
          ['mediaconvert', 'UpdateJobTemplate']
        ] as const,
        random
      ),
      { requestParameters: { channelId: channel(random) } }
    )
}

/** By day, from the console: looking around in one region, and now and then a change. */
const operated: Habit = {
  weight: 14,
  make: (time, id, random) => {
    const caller = pick(operators, random)
    const parts = { sessionCredentialFromConsole: 'true' }
    if (random() < 0.85) {
      const found = random() < 0.02 ? { errorCode: 'NotFoundException' } : {}
      return recordOf(time, id, caller, pick(reads.slice(0, 3), random), { ...parts, ...found })
    }
    return recordOf(
      time,
      id,
      caller,
      pick(
        [
          ['medialive', 'StartChannel'],
          ['medialive', 'UpdateInput'],
          ['mediaconnect', 'StartFlow']
        ] as const,
        random
      ),
      {
        ...parts,
        requestParameters: { channelId: channel(random) }
      }
    )
  }
}

const habits: ReadonlyArray<Habit> = [inventoried, transcoded, keyed, scheduled, deployed, operated]

const total = habits.reduce((sum, { weight }) => sum + weight, 0)

const habitAt = (share: number): Habit => {
  let left = share * total
  for (const habit of habits) {
    left -= habit.weight
    if (left < 0) return habit
  }
  return operated
}

/** So many records of ordinary life, in order of time. */
const ordinary = (count: number): ReadonlyArray<Raw> => {
  const random = numbers(17)
  return Array.from({ length: count }, (_, n) => {
    const time = start + Math.floor((n / count) * 10 * day)
    return habitAt(random()).make(time, `life-${n}`, random, n)
  })
}

/** An estate with so many records of ordinary life. */
export interface Estate {
  readonly records: ReadonlyArray<Raw>
  readonly incidents: ReadonlyArray<Incident>
}

export const estate = (count: number): Estate => ({
  records: [...ordinary(count), ...unusual, ...incidents.flatMap(({ records }) => records)],
  incidents
})
