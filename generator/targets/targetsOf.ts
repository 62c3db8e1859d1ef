/**
 * The actions of a service's operations, and their targets.
 *
 * @module
 */
import { operationsOf } from '../emit/table.js'
import type { Shapes } from '../Shapes.js'
import type { Service } from '../services.js'
import { handOf } from './hand.js'
import { iamOf } from './iam.js'
import { mentionsIn } from './mentions.js'
import { type Row, rowsOf } from './rows.js'
import { linesOf, typesOf } from './types.js'

/** The lines of a table. */
export interface Targets {
  readonly types: ReadonlyArray<string>
  readonly rows: ReadonlyArray<Row>
  readonly mentions: ReadonlyArray<string>
}

/** Throws if a row cannot keep its promise. */
export const targetsOf = ({ eventSource, entry }: Service, all: ReadonlyArray<Shapes>): Targets => {
  const iam = iamOf(eventSource)
  const byHand = handOf(entry)
  const types = typesOf(entry, iam, byHand.types ?? {})
  return {
    types: linesOf(types),
    rows: rowsOf(operationsOf(all), iam, types, byHand),
    mentions: mentionsIn(all, types)
  }
}
