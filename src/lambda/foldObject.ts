/**
 * Folds one object into its own state.
 *
 * Law: what a failed attempt read is in no state.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import * as E from '../core/either.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { refusal } from '../stream/reject.js'
import { codeOf, Failed } from './Failed.js'
import { type FoldedSource, foldNothing, foldSource } from './foldSource.js'
import type { Reading } from './Output.js'
import { type ObjectRef, sourceOf } from './objects.js'

/**
 * Errors of S3 for an object that does not exist, or must be restored first. S3 is consistent, so retrying does not
 * help. Any other error may go away, even a denial: its policy may not be in effect yet.
 */
const permanent: ReadonlyArray<string> = [
  'NoSuchKey',
  'NoSuchVersion',
  'NotFound',
  'InvalidObjectState'
]

/** Records whether a source ended with an error, which a reader reports as one rejection among others. */
interface Watched {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly failure: () => string | undefined
}

const watched = (source: AsyncIterable<Uint8Array>): Watched => {
  let failed: string | undefined
  const bytes = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* source
    } catch (error) {
      failed = codeOf(error)
      throw error
    }
  }
  return { bytes: bytes(), failure: () => failed }
}

/** @internal Left if each attempt failed. A missing object is folded as one rejection. */
export const foldObject = async <Result>(
  of: Aggregate<ReadItem, Result>,
  object: ObjectRef,
  reading: Reading
): Promise<E.Either<Failed, FoldedSource<Result>>> => {
  const { getObject, attempts = 3 } = reading
  const source = sourceOf(object)
  const unread = (hint: string): Promise<FoldedSource<Result>> =>
    foldNothing(of, source, refusal('Unreadable', 'an object that can be read', hint))
  if (getObject === undefined)
    return E.right(await unread('pass getObject to the handler: the message refers to an object'))
  let code = ''
  for (let attempt = 0; attempt < Math.max(1, attempts); attempt++) {
    let opened: Watched
    try {
      opened = watched(await getObject(object))
    } catch (error) {
      code = codeOf(error)
      if (permanent.includes(code)) return E.right(await unread(code))
      continue
    }
    const folded = await foldSource(of, source, opened.bytes, reading)
    const failure = opened.failure()
    if (failure === undefined) return E.right(folded)
    code = failure
  }
  return E.left(new Failed('NotRead', `${source}: ${code}`))
}
