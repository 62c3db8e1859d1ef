import { countDistinct } from '../../../src/aggregate.ts'

export const aggregate = countDistinct('ending', () => process.exit(0))
