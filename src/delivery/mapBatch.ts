/**
 * Batches of a Distributed Map of Step Functions: records or lines of a file, as its item reader read them.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
 * @module
 * @since 0.2.0
 */
import { items, type Recogniser } from './Layer.js'

/** @internal Many APIs respond with `Items`: a batch has no other members except its own input. */
export const mapBatch: Recogniser = (value) => {
  const { Items } = value
  return Array.isArray(Items) &&
    Object.keys(value).every((key) => key === 'Items' || key === 'BatchInput')
    ? { form: 'MapBatch', parts: items(Items, ['Items']) }
    : undefined
}
