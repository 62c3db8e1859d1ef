/**
 * Members that AWS omits from its records without a trace.
 *
 * @module
 */

/** A member that is known to be omitted, with the evidence. */
export interface DroppedRow {
  readonly model: string
  /** `Structure.Member`, by the model names. */
  readonly member: string
  readonly evidence: string
}

/** A test looks up each member in its model. */
export const dropped: ReadonlyArray<DroppedRow> = [
  {
    model: 'ivs',
    member: 'StreamKey.value',
    evidence:
      'AWS’s sample of CreateChannel has the stream key with its ARN and tags, and without its value'
  }
]
