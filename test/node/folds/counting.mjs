/** How often each operation was called. */
import { count, groupBy } from '../../../node_modules/.cache/mediatrail-tests/aggregate.mjs'

export const aggregate = groupBy('operation', ({ eventName }) => eventName, count)
