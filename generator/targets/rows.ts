/**
 * The row of every operation of a service: hand-written if there is one, otherwise derived.
 *
 * @module
 */
import type { OperationModel } from '../Model.js'
import type { Shapes } from '../Shapes.js'
import { derive } from './derive.js'
import type { HandRows } from './HandRow.js'
import type { IamService } from './iam.js'
import { canonicalPath } from './Members.js'
import { namingOf } from './naming.js'
import type { Types } from './types.js'

/** A row, and whether it is hand-written. */
export interface Row {
  readonly operation: string
  readonly line: string
  readonly byHand: boolean
}

const selector = /^(id|name|arn|any)([<>])(.+)$/

/** The lists of a response: `!<successful` and `<failed`. */
const list = /^(!?)<(.+)$/

const depthOf = (types: Types, type: string | undefined): number =>
  type === undefined ? 0 : 1 + depthOf(types, types.get(type)?.parent)

/** In the keys of records; throws for a path that the models do not have. */
const checkedTarget = (
  shapes: Shapes,
  { name, input, output }: OperationModel,
  target: string,
  types: Types
): string => {
  const where = `${shapes.model.name} ${name}`
  const [type = '', ...words] = target.split(' ')
  const bare = type.replace('?', '')
  if (bare !== '*' && !types.has(bare)) throw new Error(`${where}: unknown type ${bare}`)
  const parents = words.filter((word) => word === '^').length
  if (bare !== '*' && parents >= depthOf(types, bare))
    throw new Error(`${where}: ${bare} is not nested that deep`)
  const own = target.split(' ^ ')[0] ?? ''
  if (own.includes('[]') && own.split(' ').length !== own.split('[]').length)
    throw new Error(`${where}: ${own} leads through a list in part`)
  return [
    type,
    ...words.map((word) => {
      const [, kind, side, path = ''] = selector.exec(word) ?? []
      return kind === undefined
        ? word
        : `${kind}${side}${canonicalPath(shapes, side === '<' ? output : input, path, 'string', where)}`
    })
  ].join(' ')
}

const checkedAction = (
  shapes: Shapes,
  { name, input, output }: OperationModel,
  action: string
): string => {
  const where = `${shapes.model.name} ${name}`
  return action
    .split(' ')
    .map((word) => {
      if (word.startsWith('?'))
        return `?${canonicalPath(shapes, input, word.slice(1), 'deciding', where)}`
      const [, mark, path = ''] = list.exec(word) ?? []
      return mark === undefined
        ? word
        : `${mark}<${canonicalPath(shapes, output, path, 'list', where)}`
    })
    .join(' ')
}

const checked = (shapes: Shapes, operation: OperationModel, line: string, types: Types): string => {
  const [action = '', ...targets] = line.split('; ')
  return [
    checkedAction(shapes, operation, action),
    ...targets.map((target) => checkedTarget(shapes, operation, target, types))
  ].join('; ')
}

/** For a service that IAM does not list: the verb from the name, without targets. */
const byNameOf = (name: string, { actions }: IamService, types: Types): string | undefined => {
  if (actions.size > 0) return undefined
  const naming = namingOf(name, types, [])
  if (naming === undefined) return 'unknown'
  return naming.part === undefined ? naming.verb : `${naming.verb}/${naming.part}`
}

/** Throws for an operation without a row, and for a hand-written row that changes nothing or has no operation. */
export const rowsOf = (
  operations: ReadonlyArray<readonly [Shapes, OperationModel]>,
  iam: IamService,
  types: Types,
  hand: HandRows
): ReadonlyArray<Row> => {
  const byHand = hand.operations ?? {}
  for (const name of Object.keys(byHand))
    if (!operations.some(([, operation]) => operation.name === name))
      throw new Error(`unknown operation ${name}: remove its row`)
  return operations.map(([shapes, operation]) => {
    const { name } = operation
    const row = Object.hasOwn(byHand, name) ? byHand[name] : undefined
    const byRule = derive(shapes, operation, iam, types)
    if (row?.reason === '') throw new Error(`${name}: a hand-written row needs a reason`)
    if (row !== undefined && byRule === checked(shapes, operation, row.is, types))
      throw new Error(`${name}: the hand-written row repeats the derived one: remove it`)
    const line = row?.is ?? byRule ?? byNameOf(name, iam, types)
    if (line === undefined) throw new Error(`${shapes.model.name} ${name} has no row`)
    return {
      operation: name,
      line: checked(shapes, operation, line, types),
      byHand: row !== undefined
    }
  })
}
