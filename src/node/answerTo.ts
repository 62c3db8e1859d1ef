/**
 * Runs a task in the calling thread.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import * as E from '../core/either.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { failureOf } from './Folded.js'
import type { Found } from './filesOf.js'
import { foldBatch } from './foldBatch.js'
import type { Answer, Task } from './Task.js'

/** The file was found before, and is not searched for again. */
const asFound = (file: string): Found => ({
  path: file,
  files: [file],
  missing: [],
  passedOver: []
})

/** @internal */
export const answerTo = async (
  of: Aggregate<ReadItem, unknown>,
  { files, options }: Task
): Promise<Answer> => {
  try {
    return E.right(await foldBatch(of, files.map(asFound), options))
  } catch (error) {
    return E.left(failureOf('Threw', 'A function of the aggregate threw.', error))
  }
}
