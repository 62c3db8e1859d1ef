/**
 * Prints the table of a service: its operations, and its structures as shapes.
 *
 * @module
 */

import {
  type Kind,
  printMember,
  printTable,
  printWords,
  type Reference
} from '../../src/payload/notation.js'
import { anyObject } from '../../src/payload/ServiceTable.js'
import type { OperationModel } from '../Model.js'
import { type Member, payloadOf, type Shapes, shapeOf } from '../Shapes.js'
import type { Service } from '../services.js'
import { header } from './header.js'
import { tableOf } from './names.js'

/** A shape in the notation of the tables. */
const nodeOf = (shapes: Shapes, name: string): Kind<Reference> => {
  const shape = shapeOf(shapes.model, name)
  switch (shape.type) {
    case 'structure':
      return { kind: 'struct', name: `${shapes.prefix}${name}` }
    case 'list':
    case 'map':
      return { kind: shape.type, element: nodeOf(shapes, shape.element) }
    default:
      return { kind: shape.type }
  }
}

const operation = (shapes: Shapes, model: OperationModel): readonly [string, string] => {
  if (model.isUntyped) return [model.name, printWords([anyObject, anyObject])]
  const payload = (side: 'input' | 'output'): string | undefined => {
    const name = payloadOf(shapes, model, side)
    return name === undefined ? undefined : `${shapes.prefix}${name}`
  }
  return [model.name, printWords([payload('input'), payload('output')])]
}

const structure = (
  shapes: Shapes,
  name: string,
  members: ReadonlyArray<Member>
): readonly [string, string] => [
  `${shapes.prefix}${name}`,
  printWords(
    members.map((member) => printMember({ ...member, node: nodeOf(shapes, member.shape) }))
  )
]

/** The first model of a host that has an operation provides its shapes; other models repeat the same. */
export const operationsOf = (
  all: ReadonlyArray<Shapes>
): ReadonlyArray<readonly [Shapes, OperationModel]> => {
  const seen = new Set<string>()
  return all.flatMap((shapes) =>
    shapes.model.operations.flatMap((model) => {
      if (seen.has(model.name)) return []
      seen.add(model.name)
      return [[shapes, model] as const]
    })
  )
}

/** `table.ts` of a service. */
export const emitTable = (service: Service, all: ReadonlyArray<Shapes>): string => `${header(all)}
import type { ServiceTable } from '../../payload/ServiceTable.js'
import type { ${service.name}Events } from './events.js'

/**
 * ${service.name} as data: the operations of \`${service.eventSource}\`, and their structures as shapes.
 *
 * @category tables
 * @since 0.1.0
 */
export const ${tableOf(service)}: ServiceTable<${service.name}Events> = {
  eventSource: '${service.eventSource}',
  operations: \`
${printTable(operationsOf(all).map(([shapes, model]) => operation(shapes, model)))}\`,
  structures: \`
${printTable(
  all.flatMap((shapes) =>
    shapes.structures
      .filter(({ members }) => members.length > 0)
      .map(({ name, members }) => structure(shapes, name, members))
  )
)}\`
}
`
