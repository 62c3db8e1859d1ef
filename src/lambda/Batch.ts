/**
 * A batch of objects, as a Distributed Map of Step Functions passes it to a child execution.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import { Failed } from './Failed.js'
import type { ObjectRef } from './objects.js'

/**
 * An item of a `ListObjectsV2` listing, or of an S3 inventory, which has the bucket and an encoded key.
 *
 * @category model
 * @since 0.2.0
 */
export interface BatchItem {
  readonly Key: string
  readonly Bucket?: string
  readonly Etag?: string
}

/**
 * The output of `ItemBatcher`. Items of a listing have no bucket: `BatchInput` then names it.
 *
 * @category model
 * @since 0.2.0
 */
export interface Batch {
  readonly Items: ReadonlyArray<BatchItem>
  readonly BatchInput?: { readonly bucket?: string }
}

/** @internal */
export interface BatchObject extends ObjectRef {
  readonly etag: string
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** An inventory URL-encodes its keys. */
const decoded = (key: string): string => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return key
  }
}

const objectIn = (item: unknown, bucket: string | undefined): BatchObject => {
  const { Key, Bucket, Etag, ETag }: { readonly [key: string]: unknown } = isObject(item)
    ? item
    : {}
  const key = text(Key)
  const named = text(Bucket)
  const inside = named ?? bucket
  if (key === undefined || inside === undefined)
    throw new Failed('InvalidInput', 'an item of the batch has no Key, or no bucket is named')
  return {
    bucket: inside,
    key: named === undefined ? key : decoded(key),
    // Quoted in a listing, unquoted in an inventory.
    etag: (text(Etag) ?? text(ETag) ?? '').replaceAll('"', '')
  }
}

/** @internal Each object once, by bucket and key. Folder placeholders, which consoles create, are left out. */
export const objectsIn = (batch: Batch): ReadonlyArray<BatchObject> => {
  const { Items, BatchInput }: { readonly [key: string]: unknown } = isObject(batch) ? batch : {}
  if (!Array.isArray(Items)) throw new Failed('InvalidInput', 'expected a batch: { Items: [...] }')
  const bucket = isObject(BatchInput) ? text(BatchInput['bucket']) : undefined
  const objects = new Map<string, BatchObject>()
  for (const item of Items) {
    const object = objectIn(item, bucket)
    if (!object.key.endsWith('/')) objects.set(`${object.bucket}/${object.key}`, object)
  }
  return [...objects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, object]) => object)
}
