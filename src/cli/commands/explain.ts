/**
 * The options of `mediatrail explain`.
 *
 * @module
 * @since 0.2.0
 */
import { type ExplainOptions, explain } from '../explain.js'
import { type Adding, trailCommand } from './trailCommand.js'

/** @internal */
export const addExplain = (adding: Adding): void => {
  trailCommand(
    adding,
    'explain',
    'Explains one call: what it does, who made it, and why fields are missing.'
  )
    .option(
      '--id <event>',
      'the event with this id, or with the only id that starts with this; by default the first that matches the filters'
    )
    .option(
      '--diff',
      'show what the call changed, compared with the previous call that set the same resource; without --id, the latest call that matches the filters'
    )
    .action(async (paths: ReadonlyArray<string>, options: ExplainOptions) =>
      adding.ended(await explain(paths, options, adding.io))
    )
}
