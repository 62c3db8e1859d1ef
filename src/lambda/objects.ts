/**
 * S3 objects, and how to open them.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'

/**
 * An S3 object. Its key is decoded, as `GetObject` expects it: S3 notifications contain keys in URL encoding.
 *
 * @category model
 * @since 0.2.0
 */
export interface ObjectRef {
  readonly bucket: string
  readonly key: string
}

/**
 * Opens an object. If that fails, the promise rejects with an error that has the `name` of the S3 error, such as
 * `NoSuchKey`.
 *
 * @category model
 * @since 0.2.0
 */
export type GetObject = (object: ObjectRef) => Promise<AsyncIterable<Uint8Array>>

/**
 * The part of a `GetObject` response that is used.
 *
 * @category model
 * @since 0.2.0
 */
export interface ObjectResponse {
  readonly Body?: object | undefined
}

/** Thrown for a response without a readable body, which S3 never sends. */
class NoBody extends Error {
  override readonly name = 'NoBody'
}

const isIterable = (body: unknown): body is AsyncIterable<Uint8Array> =>
  isObject(body) && Symbol.asyncIterator in body

/**
 * Opens objects with your client of `@aws-sdk/client-s3`: `objectsFrom((input) => client.send(new
 * GetObjectCommand(input)))`. The library does not import the SDK, so your bundle contains only this command.
 *
 * @category objects
 * @since 0.2.0
 */
export function objectsFrom(
  send: (input: { readonly Bucket: string; readonly Key: string }) => Promise<ObjectResponse>
): GetObject {
  return async ({ bucket, key }) => {
    const { Body } = await send({ Bucket: bucket, Key: key })
    if (!isIterable(Body)) throw new NoBody('the response has no readable body')
    return Body
  }
}

/** @internal The `source` in the places of records from this object. */
export const sourceOf = ({ bucket, key }: ObjectRef): string => `s3://${bucket}/${key}`
