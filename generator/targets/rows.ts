/**
 * The row of every operation of a service: by hand where there is one by hand, else by rule.
 *
 * @module
 */
import type { OperationModel } from '../Model.js'
import type { Shapes } from '../Shapes.js'
import { derive } from './derive.js'
import type { HandRows } from './HandRow.js'
import type { IamService } from './iam.js'
import { canonicalPath } from './Members.js'
import type { Types } from './types.js'

/** A row, and whether it was written by hand. */
export interface Row {
  readonly operation: string
  readonly line: string
  readonly byHand: boolean
}

const selector = /^(id|name|arn|any)([<>])(.+)$/

const results = /^(!?)<(.+)$/

/** Every path in canonical keys; throws for one that the models do not have. */
const checked = (
  shapes: Shapes,
  { name, input, output }: OperationModel,
  line: string,
  types: Types
): string => {
  const where = `${shapes.model.name} ${name}`
  const word = (text: string): string => {
    const [, kind, side, path = ''] = selector.exec(text) ?? []
    if (kind !== undefined)
      return `${kind}${side}${canonicalPath(shapes, side === '<' ? output : input, path, 'string', where)}`
    const [, mark, list = ''] = results.exec(text) ?? []
    if (mark !== undefined) return `${mark}<${canonicalPath(shapes, output, list, 'list', where)}`
    return text.startsWith('?') && text === text.toLowerCase().replace(/^\?/, '?') ? text : text
  }
  const [action = '', ...targets] = line.split('; ')
  const deciding = action
    .split(' ')
    .map((text) =>
      text.startsWith('?')
        ? `?${canonicalPath(shapes, input, text.slice(1), 'deciding', where)}`
        : word(text)
    )
  for (const target of targets) {
    const type = target.split(' ')[0]?.replace('?', '') ?? ''
    if (type !== '*' && !types.has(type)) throw new Error(`${where}: there is no type ${type}`)
  }
  return [
    deciding.join(' '),
    ...targets.map((target) => {
      const [type, ...words] = target.split(' ')
      return [type, ...words.map(word)].join(' ')
    })
  ].join('; ')
}

/** Throws for an operation without a row, a row by hand that changes nothing, and one of an operation that is not there. */
export const rowsOf = (
  operations: ReadonlyArray<readonly [Shapes, OperationModel]>,
  iam: IamService,
  types: Types,
  hand: HandRows
): ReadonlyArray<Row> => {
  const byHand = hand.operations ?? {}
  for (const name of Object.keys(byHand))
    if (!operations.some(([, operation]) => operation.name === name))
      throw new Error(`there is no operation ${name}: remove its row`)
  return operations.map(([shapes, operation]) => {
    const { name } = operation
    const row = Object.hasOwn(byHand, name) ? byHand[name] : undefined
    const byRule = derive(shapes, operation, iam, types)
    if (row?.reason === '') throw new Error(`${name}: a row by hand has a reason`)
    if (row !== undefined && byRule === checked(shapes, operation, row.is, types))
      throw new Error(`${name}: the row by hand says what the rule says: remove it`)
    const line = row?.is ?? byRule
    if (line === undefined) throw new Error(`${shapes.model.name} ${name} has no row`)
    return {
      operation: name,
      line: checked(shapes, operation, line, types),
      byHand: row !== undefined
    }
  })
}
