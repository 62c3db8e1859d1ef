/**
 * Prints the events of a service: an interface for each operation, the interface that maps names to them, and their
 * union.
 *
 * @module
 */
import type { OperationModel } from '../Model.js'
import { payloadOf, type Shapes } from '../Shapes.js'
import type { Service } from '../services.js'
import { apiPage } from './apiPage.js'
import { header } from './header.js'
import { fileOf } from './names.js'
import { operationsOf } from './table.js'

/** The required members of the request, in the names of the model. */
const requires = (shapes: Shapes, { input }: OperationModel): string => {
  const structure = shapes.structures.find(({ name }) => name === input)
  const required =
    structure?.members.filter((member) => member.required).map(({ key }) => `\`${key}\``) ?? []
  return required.length === 0 ? '' : ` The request names ${required.join(', ')}.`
}

const gives = (shapes: Shapes, operation: OperationModel): string =>
  operation.isUntyped
    ? ' No model describes it: its payloads are JSON as recorded.'
    : payloadOf(shapes, operation, 'output') === undefined
      ? ' The response is empty.'
      : ''

/**
 * Each event has its own members instead of `EventRecord<…>`, which a compiler would instantiate five hundred times.
 * The name comes first: in a union the compiler looks events up by the first discriminating member, if that is the
 * first of the literal members.
 */
const event = (
  service: Service,
  all: ReadonlyArray<Shapes>,
  shapes: Shapes,
  operation: OperationModel
): string => {
  const space = all.length > 1 ? `${fileOf(service, shapes).alias}.` : ''
  const payload = (side: 'input' | 'output'): string => {
    if (operation.isUntyped) return 'JsonObject'
    const name = payloadOf(shapes, operation, side)
    return name === undefined ? 'Empty' : `${space}${name}`
  }
  const page = apiPage(shapes.model, operation.name)
  return `/**
 * \`${operation.name}\` of ${service.name}.${requires(shapes, operation)}${gives(shapes, operation)}
 *
 * @see ${page}
 * @category events
 * @since 0.1.0
 */
export interface ${operation.name}Event extends Envelope {
  readonly eventName: '${operation.name}'
  readonly eventSource: '${service.eventSource}'
  /** The request of [${operation.name}](${page}). */
  readonly requestParameters?: ${payload('input')} | null
  /** The response of [${operation.name}](${page}). */
  readonly responseElements?: ${payload('output')} | null
}
`
}

const imports = (service: Service, all: ReadonlyArray<Shapes>): string =>
  all
    .map((shapes) => {
      const { alias, file } = fileOf(service, shapes)
      if (all.length > 1) return `import type * as ${alias} from './${file}.js'`
      const payloads = shapes.model.operations.flatMap((operation) =>
        (['input', 'output'] as const).flatMap((side) => payloadOf(shapes, operation, side) ?? [])
      )
      return `import type {\n${[...new Set(payloads)]
        .sort()
        .map((name) => `  ${name}`)
        .join(',\n')}\n} from './${file}.js'`
    })
    .join('\n')

/** Whether any operation of a service has a payload without members. */
const hasEmpty = (all: ReadonlyArray<Shapes>): boolean =>
  operationsOf(all).some(
    ([shapes, operation]) =>
      operation.isUntyped !== true &&
      (['input', 'output'] as const).some(
        (side) => payloadOf(shapes, operation, side) === undefined
      )
  )

const hasUntyped = (all: ReadonlyArray<Shapes>): boolean =>
  operationsOf(all).some(([, { isUntyped }]) => isUntyped)

/** `events.ts` of a service. */
export const emitEvents = (service: Service, all: ReadonlyArray<Shapes>): string => {
  const operations = operationsOf(all)
  return `${header(all)}
/**
 * The events of ${service.name}, by name.
 *
 * @module
 * @since 0.1.0
 */
import type { Envelope } from '../../record/Envelope.js'
import type { ${hasEmpty(all) ? 'Empty, ' : ''}${hasUntyped(all) ? 'JsonObject, ' : ''}UnlistedEvent } from '../../record/EventRecord.js'
${imports(service, all)}

${operations.map(([shapes, operation]) => event(service, all, shapes, operation)).join('\n')}
/**
 * Every operation of ${service.name}, name to event.
 *
 * @category model
 * @since 0.1.0
 */
export interface ${service.name}Events {
${operations.map(([, { name }]) => `  readonly ${name}: ${name}Event`).join('\n')}
}

/**
 * An event of ${service.name}: narrow it on \`eventName\`; what is left is the unlisted event.
 *
 * @category model
 * @since 0.1.0
 */
export type ${service.name}Event =
  | ${service.name}Events[keyof ${service.name}Events]
  | UnlistedEvent<'${service.eventSource}'>
`
}
