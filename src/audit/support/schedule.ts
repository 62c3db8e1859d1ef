/**
 * Schedule actions of MediaLive that immediately change what viewers see.
 *
 * @module
 * @since 0.2.0
 */
import type { EventOf } from '../../event/MediaEvent.js'
import { timeOf } from '../../event/timeOf.js'
import { timestampOf } from '../../payload/timestamp.js'
import type { Effect, Reading } from './operations.js'

type Event = EventOf<'medialive.amazonaws.com', 'BatchUpdateSchedule'>

/**
 * Actions that start within this many milliseconds were not planned ahead: MediaLive requires at least a few seconds.
 */
const shortNotice = 5 * 60 * 1000

/** The indexes of the actions that start immediately, or too soon for a review. */
const startingNow = (event: Event, { each }: Reading): ReadonlyArray<number> => {
  const immediate = each(
    event,
    'requestParameters',
    'creates',
    'scheduleActions',
    0,
    'scheduleActionStartSettings',
    'immediateModeScheduleActionStartSettings'
  )
  const time = timeOf(event)
  const called = time._tag === 'Some' ? time.value.getTime() : Number.NaN
  const fixed = each(
    event,
    'requestParameters',
    'creates',
    'scheduleActions',
    0,
    'scheduleActionStartSettings',
    'fixedModeScheduleActionStartSettings',
    'time'
  ).filter(({ value }) => Date.parse(timestampOf(value)?.iso ?? '') < called + shortNotice)
  return [...immediate, ...fixed].map(({ path }) => Number(path[3]))
}

const overlays = [
  'inputSwitchSettings',
  'staticImageActivateSettings',
  'staticImageOutputActivateSettings',
  'motionGraphicsImageActivateSettings'
] as const

/** @internal The first action that pauses a pipeline, or replaces the pictures on air. */
export const schedulesNow = (
  event: Event,
  reading: Reading
): Effect<'stopped' | 'switched'> | undefined => {
  const { read, at } = reading
  for (const i of startingNow(event, reading)) {
    const settings = [
      'requestParameters',
      'creates',
      'scheduleActions',
      i,
      'scheduleActionSettings'
    ] as const
    const paused = read(event, ...settings, 'pauseStateSettings', 'pipelines') ?? []
    // Without a pipeline the action ends a pause.
    if (paused.length > 0)
      return ['stopped', at(event, ...settings, 'pauseStateSettings', 'pipelines')]
    for (const overlay of overlays)
      if (read(event, ...settings, overlay) !== undefined)
        return ['switched', at(event, ...settings, overlay)]
  }
  return undefined
}
