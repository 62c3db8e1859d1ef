/**
 * Objects of S3: which one, and how it is opened.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'

/**
 * An object: its key as `GetObject` takes it.
 *
 * @category model
 * @since 0.2.0
 */
export interface ObjectRef {
  readonly bucket: string
  readonly key: string
}

/**
 * Opens an object. It rejects if the object cannot be opened, with an error that has the `name` that S3 gives it, such as
 * `NoSuchKey`.
 *
 * @category model
 * @since 0.2.0
 */
export type GetObject = (object: ObjectRef) => Promise<AsyncIterable<Uint8Array>>

/**
 * As much of the answer of `GetObject` as is needed.
 *
 * @category model
 * @since 0.2.0
 */
export interface ObjectAnswer {
  readonly Body?: object | undefined
}

/** The error of an answer without a body, which S3 never gives. */
class NoBody extends Error {
  override readonly name = 'NoBody'
}

const isIterable = (body: unknown): body is AsyncIterable<Uint8Array> =>
  isObject(body) && Symbol.asyncIterator in body

/**
 * Opens objects with a client of `@aws-sdk/client-s3`. The command is made by the caller, so that a bundle holds that one
 * command and no other, and this library imports nothing of the SDK:
 * `objectsFrom((input) => client.send(new GetObjectCommand(input)))`.
 *
 * @category objects
 * @since 0.2.0
 */
export function objectsFrom(
  send: (input: { readonly Bucket: string; readonly Key: string }) => Promise<ObjectAnswer>
): GetObject {
  return async ({ bucket, key }) => {
    const { Body } = await send({ Bucket: bucket, Key: key })
    if (!isIterable(Body)) throw new NoBody('the answer has no body that can be read in Node')
    return Body
  }
}

/** @internal What places call an object. */
export const sourceOf = ({ bucket, key }: ObjectRef): string => `s3://${bucket}/${key}`
