/**
 * The options that choose among the events of a trail.
 *
 * @module
 * @since 0.1.0
 */
import { type Command, InvalidArgumentError } from 'commander'
import { timestampOf } from '../payload/timestamp.js'
import { oneOf } from './choice.js'
import { outcomes } from './eventFilter.js'

/** Milliseconds since 1970; a day stands for its first moment. */
const timeOption = (text: string): number => {
  const at = timestampOf(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)
  if (at !== undefined) return Date.parse(at.iso)
  throw new InvalidArgumentError('A time such as 2026-06-12 or 2026-06-12T18:00:00Z is expected.')
}

/** @internal */
export const filtered = (command: Command): Command =>
  command
    .option('--principal <name>', 'only who is shown as this, such as Operator/olga or Operator/*')
    .option('--outcome <outcome>', `only what ${outcomes.join(', ')}`, oneOf(outcomes))
    .option('--since <time>', 'only events from this time on, such as 2026-06-12', timeOption)
    .option('--until <time>', 'only events before this time', timeOption)
