/**
 * The resources that an operation acts upon, as data.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'
import { rowOf, type Selector } from '../payload/OperationRow.js'
import { type ResourceType, typesOf } from '../payload/ResourceType.js'
import type { TargetTable } from '../payload/TargetTable.js'

/**
 * A resource that an operation acts upon, or one for each element of a list.
 *
 * @category model
 * @since 0.2.0
 */
export interface OperationTarget {
  /** The resource type, as in the targets of events; `*` if the ARN in the request determines it. */
  readonly type: string
  /** The format of its ARN, with placeholders in braces; absent if it has none, or if the target may be of any type. */
  readonly arn?: string
  /** The types that it is nested in, innermost first. */
  readonly parents: ReadonlyArray<string>
  /** The paths at which events refer to it, from the event, in order of preference; `*` stands for any index. */
  readonly paths: ReadonlyArray<Path>
}

const pathOf = ({ side, steps, inside }: Selector): Path =>
  inside === undefined ? [side, ...steps] : [side, ...steps, '*', ...inside]

const arnOf = (service: string, { pieces }: ResourceType): string =>
  `arn:{Partition}:${service}:{Region}:{Account}:${pieces
    .map((piece) => (typeof piece === 'string' ? piece : `{${piece.name}}`))
    .join('')}`

const parentsOf = (
  types: ReadonlyMap<string, ResourceType>,
  type: ResourceType | undefined
): ReadonlyArray<string> =>
  type?.parent === undefined ? [] : [type.parent, ...parentsOf(types, types.get(type.parent))]

/** @internal */
export const operationTargets = (
  table: TargetTable,
  operation: string
): ReadonlyArray<OperationTarget> =>
  (rowOf(table, operation)?.targets ?? []).map(({ type: name, selectors }) => {
    const types = typesOf(table)
    const type = types.get(name)
    return {
      type: name,
      ...(type?.pattern === undefined ? {} : { arn: arnOf(table.service, type) }),
      parents: parentsOf(types, type),
      paths: selectors.map(pathOf)
    }
  })
