/**
 * The story of the sample trail: a broadcaster puts a cup final on the air. Channels are built and started, endpoints
 * packaged, ads inserted, highlights transcoded; somebody is denied, somebody opens an input to the world, and the
 * channel stops in the second half.
 */
import { building } from './story/building.js'
import type { Chapter } from './story/Chapter.js'
import { global } from './story/global.js'
import { highlights } from './story/highlights.js'
import { longAgo } from './story/longAgo.js'
import { morning } from './story/morning.js'
import { onAir } from './story/onAir.js'

export const story: ReadonlyArray<Chapter> = [
  ...longAgo,
  ...building,
  ...onAir,
  global,
  ...highlights,
  morning
]
