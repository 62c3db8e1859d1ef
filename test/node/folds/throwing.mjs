import { countDistinct } from '../../../node_modules/.cache/mediatrail-tests/aggregate.mjs'

export const aggregate = countDistinct('throwing', ({ eventID }) => {
  throw new RangeError(eventID)
})
