/**
 * The verdicts about an event that a selection could not look at.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../../core/Path.js'
import { scrubPath } from '../../payload/scrubPath.js'
import { keyOf } from '../subject.js'
import { type Finding, ruleFailed, type Subject, type Undetermined } from '../Verdict.js'
import type { Correlation } from './Correlation.js'

/** @internal The selection threw, or did not return marks. */
export const failed = ({ id, severity }: Correlation, subject: Subject): Finding => ({
  _tag: 'Finding',
  rule: id,
  severity,
  messageId: ruleFailed,
  message:
    'A selection of the correlation threw, or returned something other than marks: the event was not judged.',
  evidence: [],
  key: keyOf({ id, per: 'resource' }, ruleFailed, subject, []),
  subject
})

/** @internal AWS withheld what the selection needs. */
export const undetermined = (
  { id, severity }: Correlation,
  subject: Subject,
  withheld: ReadonlyArray<Path>
): Undetermined => ({
  _tag: 'Undetermined',
  rule: id,
  severity,
  withheld: withheld.map(scrubPath),
  key: keyOf({ id, per: 'resource' }, 'undetermined', subject, []),
  subject
})
