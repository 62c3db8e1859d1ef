import { countDistinct } from '../../../node_modules/.cache/mediatrail-tests/aggregate.mjs'

export const aggregate = countDistinct('ending', () => process.exit(0))
