/**
 * Processes messages one at a time: folds the content of each, and passes on the output under its name.
 *
 * @module
 * @since 0.2.0
 */
import * as E from '../core/either.js'
import { codeOf, Failed } from './Failed.js'
import { foldObject } from './foldObject.js'
import { type FoldedSource, foldSource } from './foldSource.js'
import { canonicalJson, nameOf } from './nameOf.js'
import type { HandlerParts } from './Output.js'
import { sourceOf } from './objects.js'

/** @internal */
export interface Message {
  /** The `source` of its places. */
  readonly source: string
  /** In any format that `recordsFrom` opens. */
  readonly document: unknown
  /** What is the same for every delivery: the document without its envelope. */
  readonly content: unknown
}

/** @internal */
export const bytesOf = async function* (
  document: unknown
): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(JSON.stringify(document) ?? '')
}

const handOver = async <Result>(
  { sink, reject }: HandlerParts<Result>,
  name: string,
  source: string,
  { state, tally, rejected }: FoldedSource<Result>
): Promise<void> => {
  if (rejected.length > 0) await reject({ name, rejected })
  if (tally.records > 0) await sink({ name, source, state, tally })
}

const deliverOrThrow = async <Result>(
  parts: HandlerParts<Result>,
  { source, document, content }: Message
): Promise<void> => {
  const { aggregate } = parts
  const named = (what: string, ...of: ReadonlyArray<string>): string =>
    nameOf(aggregate.fingerprint, what, of)
  const folded = await foldSource(aggregate, source, bytesOf(document), parts)
  await handOver(parts, named('message', canonicalJson(content)), source, folded)
  for (const object of folded.objects) {
    // A digest file: it proves that log files are complete, and has no records.
    if (object.kind === 'CloudTrail-Digest') continue
    const read = await foldObject(aggregate, object, parts)
    if (E.isLeft(read)) throw read.left
    await handOver(parts, named('object', sourceOf(object)), sourceOf(object), read.right)
  }
}

/**
 * @internal Left if the message must be delivered again: an object could not be read, or a function of the caller
 * rejected. Outputs that were already passed on are then passed on again, under the same names.
 */
export const deliver = async <Result>(
  parts: HandlerParts<Result>,
  message: Message
): Promise<E.Either<Failed, undefined>> => {
  try {
    await deliverOrThrow(parts, message)
    return E.right(undefined)
  } catch (error) {
    return E.left(
      error instanceof Failed
        ? error
        : new Failed('NotRead', `${message.source}: a part of the handler threw ${codeOf(error)}`)
    )
  }
}

/** @internal For events that are retried as a whole: all messages are tried, and the first failure is thrown. */
export const deliverAll = async <Result>(
  parts: HandlerParts<Result>,
  messages: Iterable<Message>
): Promise<void> => {
  let failed: Failed | undefined
  for (const message of messages) {
    const delivered = await deliver(parts, message)
    if (E.isLeft(delivered)) failed ??= delivered.left
  }
  if (failed !== undefined) throw failed
}
