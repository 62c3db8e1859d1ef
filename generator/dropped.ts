/**
 * Members that AWS leaves out of its records without a trace.
 *
 * @module
 */

/** A member that is known to be dropped, and how that is known. */
export interface DroppedRow {
  readonly model: string
  /** `Structure.Member`, in the names of the model. */
  readonly member: string
  readonly evidence: string
}

/** A test finds each member in its model. */
export const dropped: ReadonlyArray<DroppedRow> = [
  {
    model: 'ivs',
    member: 'StreamKey.value',
    evidence:
      'AWS’s sample of CreateChannel has the stream key with its ARN and tags, and without its value'
  }
]
