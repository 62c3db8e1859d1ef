/**
 * One key for one resource.
 *
 * @module
 * @since 0.2.0
 */
import type { Placeholder, ResourceType } from '../payload/ResourceType.js'
import { capturedBy, parseArn } from './Arn.js'
import type { Target } from './Target.js'
import type { TypesOf } from './targetTables.js'

/** Escapes the separators of a key, and the braces that mark a missing part. */
const encoded = (value: string, { rest }: Placeholder): string =>
  value.replace(rest ? /[%{}#]/g : /[%{}#:/]/g, encodeURIComponent)

const addOwnValues = (values: Map<string, string>, type: ResourceType, target: Target): void => {
  const { id, name } = target
  for (const { name: placeholder, kind } of type.own) {
    const value =
      type.own.length > 1 ? (kind === 'id' ? id : name) : kind === 'id' ? id : (name ?? id)
    if (value !== undefined) values.set(placeholder, value)
  }
}

const addArnValues = (values: Map<string, string>, type: ResourceType, arn: string): void => {
  const resource = parseArn(arn)?.resource
  const captured = resource === undefined ? undefined : capturedBy(type, resource)
  for (const [placeholder, value] of captured ?? []) values.set(placeholder, value)
}

const addValues = (values: Map<string, string>, types: TypesOf, target: Target): void => {
  if (target.parent !== undefined) addValues(values, types, target.parent)
  const type = types(target.service)?.get(target.type)
  if (type === undefined) return
  if (target.arn !== undefined) addArnValues(values, type, target.arn)
  addOwnValues(values, type, target)
}

/** @internal The known values for a target's ARN, by placeholder. */
export const placeholderValues = (types: TypesOf, target: Target): ReadonlyMap<string, string> => {
  const values = new Map<string, string>()
  addValues(values, types, target)
  return values
}

const missing = (placeholder: string): string => `{${placeholder}}`

const prefixOf = ({ service, partition, region, account }: Target): string =>
  `arn:${partition ?? missing('Partition')}:${service}:${region ?? missing('Region')}:${account ?? missing('Account')}:`

const rendered = (type: ResourceType, values: ReadonlyMap<string, string>): string => {
  let text = ''
  for (const piece of type.pieces) {
    if (typeof piece === 'string') text += piece
    else if (!piece.idle) {
      const value = values.get(piece.name)
      text += value === undefined ? missing(piece.name) : encoded(value, piece)
    }
  }
  return text.replace(/[/:]$/, '')
}

/** A name that is not an identity still distinguishes resources whose ids are missing. */
const alias = (type: ResourceType, { id, name, arn }: Target): string =>
  name === undefined ||
  id !== undefined ||
  arn !== undefined ||
  type.own.some(({ kind }) => kind === 'name')
    ? ''
    : `#${name.replace(/[%{}#]/g, encodeURIComponent)}`

/** @internal */
export const targetKeyOver = (types: TypesOf): ((target: Target) => string) => {
  const keyOf = (target: Target): string => {
    const type = types(target.service)?.get(target.type)
    if (type === undefined || (type.pattern === undefined && type.own.length === 0))
      return (
        target.arn ?? `${prefixOf(target)}#${target.type}:${target.id ?? target.name ?? '{Id}'}`
      )
    const values = placeholderValues(types, target)
    if (type.pattern !== undefined) {
      const unread = target.arn !== undefined && type.own.every(({ name }) => !values.has(name))
      return unread
        ? (target.arn ?? '')
        : `${prefixOf(target)}${rendered(type, values)}${alias(type, target)}`
    }
    const above = target.parent === undefined ? prefixOf(target) : keyOf(target.parent)
    const own = type.own
      .map((placeholder) => {
        const value = values.get(placeholder.name)
        return value === undefined ? missing(placeholder.name) : encoded(value, placeholder)
      })
      .join('/')
    return `${above}#${type.name}:${own}`
  }
  return keyOf
}
