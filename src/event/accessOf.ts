/**
 * Whether an event read or wrote.
 *
 * @module
 * @since 0.1.0
 */
import type { Envelope } from '../record/Envelope.js'
import { mediaFacts } from './mediaFacts.js'

const facts: {
  readonly [source: string]: { readonly operations: { readonly [name: string]: string } }
} = mediaFacts

/**
 * Whether a call read or wrote: what the record says, and where it is silent, as older ones are, what the catalogue
 * says. Undefined for an operation that neither knows.
 *
 * @category derivations
 * @since 0.1.0
 */
export const accessOf = ({
  readOnly,
  eventSource,
  eventName
}: Envelope): 'read' | 'write' | undefined => {
  if (readOnly !== undefined) return readOnly ? 'read' : 'write'
  const operations = Object.hasOwn(facts, eventSource) ? facts[eventSource]?.operations : undefined
  if (operations === undefined || !Object.hasOwn(operations, eventName)) return undefined
  return operations[eventName]?.startsWith('read') ? 'read' : 'write'
}
