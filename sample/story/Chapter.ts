/** A chapter of the story is what one log file holds. */
import type { Call, Scene } from '../record.js'

export interface Chapter extends Scene {
  /** `19:05`: when CloudTrail delivered the file, on the scene's day. */
  readonly delivered: string
  /** In the order of the file, which promises none. */
  readonly calls: ReadonlyArray<Call>
  /** What a log file should not hold, and one day does. */
  readonly strays?: ReadonlyArray<unknown>
}
