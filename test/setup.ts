/** One seed for all properties, so that a failure is of the change and not of the day; `MEDIATRAIL_SEED=2 npm test` draws others. */
import * as fc from 'fast-check'

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['MEDIATRAIL_SEED'] ?? 1)
})
