/**
 * A resource policy: the parts that decide who may call.
 *
 * @module
 * @since 0.2.0
 */
import * as E from '../../../core/either.js'
import { isObject } from '../../../core/Json.js'
import { parseJson } from '../../../delivery/parseJson.js'

/** @internal What a statement applies to; or, with `Not…`, what it excludes. */
export interface Patterns {
  readonly isNegated: boolean
  readonly patterns: ReadonlyArray<string>
}

/** @internal The principals of a statement, by type; `*` among those of type `AWS` is everyone. */
export interface Principals {
  readonly isNegated: boolean
  readonly aws: ReadonlyArray<string>
  readonly services: ReadonlyArray<string>
  readonly federated: ReadonlyArray<string>
  /** Whether there are principals whose identity a policy does not show: canonical users. */
  readonly hasOthers: boolean
}

/** @internal One line of a condition: `ForAnyValue:StringLikeIfExists`, parsed. Names are in lower case. */
export interface Condition {
  readonly quantifier: 'forallvalues' | 'foranyvalue' | undefined
  readonly operator: string
  readonly ifExists: boolean
  readonly key: string
  readonly values: ReadonlyArray<string>
}

/** @internal */
export interface Statement {
  readonly allows: boolean
  readonly principals: Principals
  readonly actions: Patterns
  readonly resources: Patterns
  readonly conditions: ReadonlyArray<Condition>
}

type Raw = { readonly [key: string]: unknown }

/** A single value may stand without a list; booleans and numbers may stand without quotes. */
const textsOf = (value: unknown): ReadonlyArray<string> =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
      ? [String(one)]
      : []
  )

const patternsOf = (raw: Raw, name: 'Action' | 'Resource'): Patterns => {
  const isNegated = Object.hasOwn(raw, `Not${name}`)
  const value = raw[isNegated ? `Not${name}` : name]
  // Policies of some services may omit the resource.
  return { isNegated, patterns: value === undefined ? ['*'] : textsOf(value) }
}

const principalsOf = (raw: Raw): Principals => {
  const isNegated = Object.hasOwn(raw, 'NotPrincipal')
  const value = raw[isNegated ? 'NotPrincipal' : 'Principal']
  const of = (kind: string): ReadonlyArray<string> =>
    isObject(value) && Object.hasOwn(value, kind) ? textsOf(value[kind]) : []
  return {
    isNegated,
    aws: isObject(value) ? of('AWS') : textsOf(value),
    services: of('Service'),
    federated: of('Federated'),
    hasOthers:
      isObject(value) &&
      Object.keys(value).some((kind) => !['AWS', 'Service', 'Federated'].includes(kind))
  }
}

const conditionOf = (name: string, key: string, value: unknown): Condition => {
  const [, quantifier, operator = '', ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(name.toLowerCase()) ?? []
  return {
    quantifier:
      quantifier === 'forallvalues' || quantifier === 'foranyvalue' ? quantifier : undefined,
    operator,
    ifExists: ifExists !== undefined,
    key: key.toLowerCase(),
    values: textsOf(value)
  }
}

const statementOf = (raw: Raw): Statement => ({
  allows: raw['Effect'] === 'Allow',
  principals: principalsOf(raw),
  actions: patternsOf(raw, 'Action'),
  resources: patternsOf(raw, 'Resource'),
  conditions: isObject(raw['Condition'])
    ? Object.entries(raw['Condition']).flatMap(([name, keys]) =>
        isObject(keys)
          ? Object.entries(keys).map(([key, value]) => conditionOf(name, key, value))
          : []
      )
    : []
})

/** @internal The statements of a policy that allow or deny; undefined if the text is not a policy. */
export const parsePolicy = (text: string): ReadonlyArray<Statement> | undefined => {
  // The error of a parser costs a thousand times more than this check, and a hidden value is not JSON.
  if (!/^\ufeff?\s*\{/.test(text)) return undefined
  const parsed = parseJson(text)
  if (E.isLeft(parsed) || !isObject(parsed.right)) return undefined
  const statements = parsed.right['Statement']
  return (Array.isArray(statements) ? statements : [statements])
    .filter(isObject)
    .filter(({ Effect: effect }) => effect === 'Allow' || effect === 'Deny')
    .map(statementOf)
}
