/** From which files events came, and what could not be read. */
import {
  count,
  countDistinct,
  groupBy,
  overPlaced,
  overRejected,
  struct
} from '../../../node_modules/.cache/mediatrail-tests/aggregate.mjs'

export const aggregate = struct({
  files: overPlaced(countDistinct('file', ({ place }) => place?.source)),
  rejected: overRejected(groupBy('reason', ({ reason }) => reason, count))
})
