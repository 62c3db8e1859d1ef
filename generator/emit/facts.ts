/**
 * Prints the facts about a service's operations that its models lack.
 *
 * @module
 */

import { printTable, printWords } from '../../src/payload/notation.js'
import type { factsOf } from '../facts.js'
import type { Shapes } from '../Shapes.js'
import type { Service } from '../services.js'
import { header } from './header.js'
import { tableOf } from './names.js'
import { operationsOf } from './table.js'

/** `facts.ts` of a service. */
export const emitFacts = (
  service: Service,
  all: ReadonlyArray<Shapes>,
  known: ReturnType<typeof factsOf>
): string => {
  const rows = operationsOf(all).map(([{ model }, { name }]) => {
    const { access, logged, evidence } = known(model.name, name)
    return [name, printWords([access, logged, evidence])] as const
  })
  return `${header(all)}
import type { ServiceFacts } from '../../payload/ServiceTable.js'

/**
 * What is known of ${service.name} beyond its models.
 *
 * @internal
 */
export const ${tableOf(service)}Facts: ServiceFacts = {
  name: '${service.name}',
  discontinued: ${service.discontinued ?? false},
  operations: \`
${printTable(rows)}\`
}
`
}
