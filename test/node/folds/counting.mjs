/** How often each operation was called. */
import { count, groupBy } from '../../../src/aggregate.ts'

export const aggregate = groupBy('operation', ({ eventName }) => eventName, count)
