/**
 * The tables of targets, and the keys to look them up.
 *
 * @module
 * @since 0.2.0
 */
import { type ResourceType, typesOf } from '../payload/ResourceType.js'
import type { TargetTable } from '../payload/TargetTable.js'

/** @internal By event source, as in `medialive.amazonaws.com`. */
export type TableOf = (eventSource: string) => TargetTable | undefined

/** @internal The resource types of a service, by its name in ARNs. */
export type TypesOf = (service: string) => ReadonlyMap<string, ResourceType> | undefined

/** @internal */
export const tableIn = (tables: { readonly [eventSource: string]: TargetTable }): TableOf => {
  return (eventSource) => (Object.hasOwn(tables, eventSource) ? tables[eventSource] : undefined)
}

/** @internal */
export const typesIn = (tables: { readonly [eventSource: string]: TargetTable }): TypesOf => {
  let byService: ReadonlyMap<string, TargetTable> | undefined
  return (service) => {
    byService ??= new Map(Object.values(tables).map((table) => [table.service, table]))
    const table = byService.get(service)
    return table === undefined ? undefined : typesOf(table)
  }
}
