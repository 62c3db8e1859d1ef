import { countDistinct } from '../../../src/aggregate.ts'

export const aggregate = countDistinct('throwing', ({ eventID }) => {
  throw new RangeError(eventID)
})
