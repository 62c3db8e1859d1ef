/**
 * What is known of one event source, as data.
 *
 * @module
 * @since 0.1.0
 */
import type { ShapeTable } from './Shape.js'

/**
 * The structures that an operation takes and gives; a call without any has neither.
 *
 * @category model
 * @since 0.1.0
 */
export interface OperationTable {
  readonly request?: string
  readonly response?: string
}

/**
 * One event source: its operations, and its structures as shapes. `Events` is the interface that types them,
 * operation name to event.
 *
 * @category model
 * @since 0.1.0
 */
export interface ServiceTable<Events> extends ShapeTable {
  readonly eventSource: string
  readonly operations: { readonly [N in keyof Events]: OperationTable }
}

/** @internal What is known of a service beyond its models; an operation's facts are `access logged evidence`. */
export interface ServiceFacts<Events> {
  readonly name: string
  readonly discontinued: boolean
  readonly operations: { readonly [N in keyof Events]: string }
}

/**
 * @internal The enumerations of a service, name to values parted by spaces. `structures` hold those members alone that are of an
 * enumeration or lead to one, `key:Name`, `key:[Name]` or `key:{Name}`; secret ones are left out.
 */
export interface EnumerationTable {
  readonly values: { readonly [name: string]: string }
  readonly structures: { readonly [name: string]: string }
}
