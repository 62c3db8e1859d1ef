/** What correlations of a minute find, by a naive reading of the whole trail. */

import type { MediaEvent } from 'mediatrail'
import { grouped, type Plain, plainOf } from './trails.js'

const width = 60

const channelsIn = (all: ReadonlyArray<Plain>, from: number, to: number): ReadonlySet<string> =>
  new Set(
    all.filter(({ seconds }) => seconds >= from && seconds <= to).map(({ channel }) => channel)
  )

const byAddress = (
  events: ReadonlyArray<MediaEvent>,
  each: (own: ReadonlyArray<Plain>, address: string) => ReadonlyArray<{ key: string; at: Plain }>
) => {
  const all = plainOf(events)
  return grouped(
    [...new Set(all.map(({ address }) => address))].flatMap((address) =>
      each(
        all.filter((one) => one.address === address),
        address
      )
    )
  )
}

/** The number of channels in the minute before rises to `atLeast` with this stop. */
export const naiveThreshold = (events: ReadonlyArray<MediaEvent>, atLeast: number) =>
  byAddress(events, (own, key) => {
    const all = own.filter(({ isStop }) => isStop)
    return all.flatMap((at, i) => {
      const { seconds } = at
      const earlier = all.filter((one) => one.seconds < seconds)
      const before = channelsIn(earlier, seconds - width, seconds)
      const same = all.slice(0, i + 1).filter((one) => one.seconds === seconds)
      const added = new Set(same.map(({ channel }) => channel).filter((one) => !before.has(one)))
      const isNew =
        !before.has(at.channel) && same.filter(({ channel }) => channel === at.channel).length === 1
      return isNew && before.size < atLeast && before.size + added.size === atLeast
        ? [{ key, at }]
        : []
    })
  })

/** A start, and at least so many channels stopped in the minute before. */
export const naiveSequence = (events: ReadonlyArray<MediaEvent>, atLeast: number) =>
  byAddress(events, (own, key) =>
    own
      .filter(
        ({ isStop, seconds }) =>
          !isStop &&
          channelsIn(
            own.filter((one) => one.isStop),
            seconds - width,
            seconds
          ).size >= atLeast
      )
      .map((at) => ({ key, at }))
  )

/** A stop of a channel that was not stopped in the minute before, of an address that is known for as long. */
export const naiveFresh = (events: ReadonlyArray<MediaEvent>) =>
  byAddress(events, (own, key) => {
    const all = own.filter(({ isStop }) => isStop)
    return all.flatMap((at, i) => {
      const start = all[0]?.seconds ?? 0
      const seen = all.slice(0, i).filter(({ channel }) => channel === at.channel)
      return at.seconds - start >= width &&
        seen.every(({ seconds }) => at.seconds - seconds > width)
        ? [{ key: `${key} ${at.channel}`, at }]
        : []
    })
  })
