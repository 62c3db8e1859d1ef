/**
 * Batches of a Distributed Map of Step Functions: what its item reader has read, records or lines of a file.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
 * @module
 * @since 0.2.0
 */
import { items, type Recogniser } from './Layer.js'

/** @internal Many an API answers with `Items`: a batch has nothing besides but its own input. */
export const mapBatch: Recogniser = (value) => {
  const { Items } = value
  return Array.isArray(Items) &&
    Object.keys(value).every((key) => key === 'Items' || key === 'BatchInput')
    ? { form: 'MapBatch', parts: items(Items, ['Items']) }
    : undefined
}
