/**
 * The hand-written rows, by the entry point of the service.
 *
 * @module
 */
import { deadline } from './deadline.js'
import { elastictranscoder } from './elastictranscoder.js'
import { elementalInference } from './elemental-inference.js'
import type { HandRows } from './HandRow.js'
import { ivs } from './ivs.js'
import { ivschat } from './ivschat.js'
import { kinesisvideo } from './kinesisvideo.js'
import { mediaconnect } from './mediaconnect.js'
import { mediaconvert } from './mediaconvert.js'
import { medialive } from './medialive.js'
import { mediapackage } from './mediapackage.js'
import { mediastore } from './mediastore.js'
import { mediatailor } from './mediatailor.js'
import { untypedRows } from './untyped.js'

const known: { readonly [entry: string]: HandRows } = {
  deadline,
  elastictranscoder,
  'elemental-inference': elementalInference,
  ivs,
  ivschat,
  kinesisvideo,
  mediaconnect,
  mediaconvert,
  medialive,
  mediapackage,
  mediastore,
  mediatailor
}

/** The hand-written rows of a service; none for most new services. */
export const handOf = (entry: string): HandRows => ({
  ...known[entry],
  operations: { ...known[entry]?.operations, ...untypedRows[entry] }
})
