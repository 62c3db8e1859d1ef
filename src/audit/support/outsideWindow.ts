/**
 * Calls that are planned within a change window, and findings outside it.
 *
 * @module
 * @since 0.2.0
 */
import { targetKey, targetsOf } from '../../event/attribution.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import { timeOf } from '../../event/timeOf.js'
import type { Context } from '../Context.js'
import type { Judgement } from '../Judgement.js'
import { type ChangeWindows, isWithin } from './changeWindow.js'
import { effectOf, type Operations } from './operations.js'

/** By each name that a resource has. */
const namesOf = (event: MediaEvent): ReadonlyArray<ReadonlyArray<string>> =>
  targetsOf(event).map((target) => {
    const { arn, id, name } = target
    return [targetKey(target), arn, id, name].filter((text) => text !== undefined)
  })

/** @internal The check of a rule: what the event does according to a table, unless it happened within a window. */
export const outsideWindow =
  <MessageId extends string>(operations: Operations<MessageId>) =>
  (event: MediaEvent, context: Context<MessageId, ChangeWindows>): Judgement<MessageId> => {
    const { at, finding, pass, undetermined, options } = context
    const effect = effectOf(operations, event, context)
    if (effect === undefined) return pass
    const time = timeOf(event)
    if (time._tag === 'None') return undetermined(at(event, 'eventTime'))
    const [messageId, ...paths] = effect
    return isWithin(time.value, options, () => namesOf(event))
      ? pass
      : finding(messageId, [...paths, at(event, 'eventTime')])
  }
