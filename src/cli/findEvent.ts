/**
 * Finds one event in a trail by its id or the start of it.
 *
 * @module
 * @since 0.2.0
 */
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { readEventsFirst } from './chosen.js'
import { didYouMean } from './closest.js'
import type { Io } from './Io.js'
import type { Input } from './input.js'
import { failuresOf } from './Reading.js'

/** Shorter text is probably a typing error, not the start of an id. */
const shortestStart = 4

/** @internal If there is no such event, or more than one, returns the reason as text. */
export const findEvent = async (
  id: string,
  input: Input,
  wanted: Wanted,
  io: Io
): Promise<E.Either<string, MediaEvent>> => {
  const asked = id.toLowerCase()
  const begun = new Map<string, MediaEvent>()
  const near: Array<string> = []
  let exact: MediaEvent | undefined
  await readEventsFirst(
    input,
    wanted,
    (event) => {
      const known = event.eventID ?? ''
      if (known.toLowerCase() === asked) exact ??= event
      else if (asked.length >= shortestStart && known.toLowerCase().startsWith(asked))
        begun.set(known, event)
      else if (near.length < 10_000) near.push(known)
    },
    io
  )
  const [only, ...others] = begun.values()
  if (exact !== undefined) return E.right(exact)
  if (only !== undefined && others.length === 0) return E.right(only)
  const names = [...begun.keys()].slice(0, 5)
  return E.left(
    names.length > 0
      ? `${begun.size} event ids start with ${id}: ${names.join(', ')}${begun.size > names.length ? ', …' : ''}`
      : [
          ...failuresOf(input, new Set(), io),
          [
            `There is no media event with the id ${id}.`,
            didYouMean(id, near),
            '`mediatrail timeline --ids` shows the ids.'
          ]
            .filter((part) => part !== '')
            .join(' ')
        ].join('\n')
  )
}
