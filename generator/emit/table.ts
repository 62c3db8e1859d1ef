/**
 * Prints the table of a service: its operations, and its structures as shapes.
 *
 * @module
 */
import type { OperationModel } from '../Model.js'
import { type Member, payloadOf, type Shapes, shapeOf } from '../Shapes.js'
import type { Service } from '../services.js'
import { header } from './header.js'
import { tableOf } from './names.js'

const kinds = { string: 's', number: 'n', boolean: 'b', timestamp: 't' } as const

/** The kind of a shape, as `payload/Shape.ts` reads it. */
const kindOf = (shapes: Shapes, name: string): string => {
  const shape = shapeOf(shapes.model, name)
  switch (shape.type) {
    case 'structure':
      return `${shapes.prefix}${name}`
    case 'list':
      return `[${kindOf(shapes, shape.element)}]`
    case 'map':
      return `{${kindOf(shapes, shape.element)}}`
    default:
      return kinds[shape.type]
  }
}

const flagsOf = ({ required, secret, dropped, label }: Member): string =>
  `${required ? '*' : ''}${secret ? '!' : ''}${dropped ? '-' : ''}${label ? '%' : ''}`

const operation = (shapes: Shapes, model: OperationModel): string => {
  const payload = (side: 'input' | 'output'): string => {
    const name = payloadOf(shapes, model, side)
    return name === undefined ? '-' : `${shapes.prefix}${name}`
  }
  return `${model.name} = ${payload('input')} ${payload('output')}`
}

const structure = (shapes: Shapes, name: string, members: ReadonlyArray<Member>): string => {
  const shape = members.map((m) => `${m.key}:${kindOf(shapes, m.shape)}${flagsOf(m)}`).join(' ')
  return `${shapes.prefix}${name} = ${shape}`
}

/** The first model of a host that has an operation tells its shapes; what others repeat is the same. */
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
${operationsOf(all)
  .map(([shapes, model]) => operation(shapes, model))
  .join('\n')}
\`,
  structures: \`
${all
  .flatMap((shapes) =>
    shapes.structures
      .filter(({ members }) => members.length > 0)
      .map(({ name, members }) => structure(shapes, name, members))
  )
  .join('\n')}
\`
}
`
