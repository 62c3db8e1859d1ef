/** The same, some time after the module is loaded. */
import { aggregate as counting } from './counting.mjs'

export const aggregate = Promise.resolve(counting)
