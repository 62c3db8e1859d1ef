/**
 * Whether an event is a read or a write.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import { factsOf, type ServiceFacts } from '../payload/ServiceTable.js'
import type { Envelope } from '../record/Envelope.js'
import { mediaFacts } from '../services/mediaFacts.js'

const facts: { readonly [source: string]: ServiceFacts } = mediaFacts

const accessIn = ({ readOnly, eventSource, eventName }: Envelope): 'read' | 'write' | undefined => {
  if (readOnly !== undefined) return readOnly ? 'read' : 'write'
  const service = Object.hasOwn(facts, eventSource) ? facts[eventSource] : undefined
  const fact = service === undefined ? undefined : factsOf(service).get(eventName)
  if (fact === undefined) return undefined
  return fact.startsWith('read') ? 'read' : 'write'
}

/**
 * Whether a call is a read or a write: as the record says, or, in older records without `readOnly`, as the catalogue
 * says. Undefined for an operation that the catalogue does not contain.
 *
 * @category derivations
 * @since 0.1.0
 */
export const accessOf: (event: Envelope) => 'read' | 'write' | undefined = /*#__PURE__*/ total(
  accessIn,
  undefined
)
