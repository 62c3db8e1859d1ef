/**
 * JSON Schemas of shapes, made on demand.
 *
 * Law: what a shape's decoder returns is valid against the output schema, and what it reads without a mismatch is valid
 * against the input schema.
 *
 * @module
 * @since 0.2.0
 */
import type { JsonSchema, JsonSchemaOptions, JsonSchemas } from '../core/StandardSchema.js'
import { markerPattern } from './marker.js'
import { type Member, membersOf, type Node, type StructNode } from './Shape.js'
import { scrubMark } from './scrubMark.js'

const versions: { readonly [target: string]: { readonly uri?: string; readonly defs: string } } = {
  'draft-2020-12': { uri: 'https://json-schema.org/draft/2020-12/schema', defs: '$defs' },
  'draft-07': { uri: 'http://json-schema.org/draft-07/schema#', defs: 'definitions' },
  // A superset of draft 4, which has neither the type null nor `const`.
  'openapi-3.0': { defs: 'definitions' }
}

/** @internal Writes the schemas of one document. */
export interface SchemaWriter {
  /** Whether the schemas are of records; else of typed views. */
  readonly isInput: boolean
  /** The schema of a node. Structures are defined once, by name and scope. */
  readonly node: (node: Node, scope: string) => JsonSchema
  /** The schemas of members, by key. */
  readonly properties: (members: Iterable<Member>, scope: string) => JsonSchema
  /** Adds a definition. */
  readonly define: (name: string, make: () => JsonSchema) => JsonSchema
}

const anyOf = (...schemas: ReadonlyArray<JsonSchema>): JsonSchema => ({ anyOf: schemas })

const text: JsonSchema = { type: 'string' }

const wordOfBoolean: JsonSchema = { enum: ['true', 'false'] }

const stub: JsonSchema = {
  type: 'object',
  properties: { omitted: {}, reason: {} },
  required: ['omitted', 'reason']
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]\d+)?$/.source

const writerOf = (
  isInput: boolean,
  target: string,
  defs: string,
  definitions: Map<string, JsonSchema>
): SchemaWriter => {
  const names = new Map<StructNode, string>()
  const none: JsonSchema =
    target === 'openapi-3.0' ? { type: 'string', nullable: true, enum: [null] } : { type: 'null' }
  const define = (name: string, make: () => JsonSchema): JsonSchema => {
    if (!definitions.has(name)) {
      // Reserves the name first, so that definitions are in the order of their first use.
      definitions.set(name, {})
      definitions.set(name, make())
    }
    return { $ref: `#/${defs}/${name}` }
  }
  const hidden = (): JsonSchema =>
    define('hidden', () => ({ type: 'string', pattern: `${markerPattern()}|^${scrubMark}$` }))
  const nameOf = (node: StructNode, scope: string): string => {
    const known = names.get(node)
    if (known !== undefined) return known
    const name = `${scope}${node.name.replace(/\W/g, '')}`
    const free = definitions.has(name) ? `${name}${names.size}` : name
    names.set(node, free)
    return free
  }
  const struct = (node: StructNode, scope: string): JsonSchema =>
    define(nameOf(node, scope), () => ({
      type: 'object',
      properties: properties(membersOf(node).values(), scope)
    }))
  /** In the typed view. */
  const plain = (node: Node, scope: string): JsonSchema => {
    switch (node.kind) {
      case 'struct':
        return struct(node, scope)
      case 'list':
        return { type: 'array', items: written(node.element, scope) }
      case 'map':
        return { type: 'object', additionalProperties: written(node.element, scope) }
      case 'object':
      case 'number':
      case 'boolean':
        return { type: node.kind }
      case 'flag':
        return anyOf({ type: 'boolean' }, wordOfBoolean)
      case 'json':
        return {}
      default:
        return text
    }
  }
  /** Scalars are defined once: they make up half of a schema. */
  const rendered = (node: Node, scope: string): JsonSchema => {
    const schema = plain(node, scope)
    const scalar = (...others: ReadonlyArray<JsonSchema>): JsonSchema =>
      define(node.kind, () => anyOf(schema, ...others, none))
    switch (node.kind) {
      case 'json':
        return schema
      case 'host':
      case 'capped':
        return rendered({ kind: 'string' }, scope)
      case 'string':
        return scalar()
      case 'time':
      case 'timestamp':
        return scalar({ type: 'number' })
      case 'number':
        return scalar({ type: 'string', pattern: number }, hidden())
      case 'boolean':
      case 'flag':
        return scalar(wordOfBoolean, hidden())
      default:
        return anyOf(schema, hidden(), none)
    }
  }
  const written = isInput ? rendered : plain
  const member = ({ node, nullable, secret }: Member, scope: string): JsonSchema => {
    const schema = written(node, scope)
    const whole = !nullable ? schema : isInput ? anyOf(schema, stub) : anyOf(schema, none)
    // Keywords next to a reference are ignored in all but the newest version.
    return secret ? { writeOnly: true, ...('$ref' in whole ? { allOf: [whole] } : whole) } : whole
  }
  const properties = (members: Iterable<Member>, scope: string): JsonSchema =>
    Object.fromEntries(Array.from(members, (each) => [each.key, member(each, scope)]))
  return { isInput, node: written, properties, define }
}

/** @internal The schemas of a codec, from a function that writes either. */
export const jsonSchemas = (write: (writer: SchemaWriter) => JsonSchema): JsonSchemas => {
  const document =
    (isInput: boolean) =>
    ({ target }: JsonSchemaOptions): Record<string, unknown> => {
      const version = Object.hasOwn(versions, target) ? versions[target] : undefined
      if (version === undefined)
        throw new TypeError(
          `there is no JSON Schema for this target: use one of ${Object.keys(versions).join(', ')}`
        )
      const { uri, defs } = version
      const definitions = new Map<string, JsonSchema>()
      const schema = write(writerOf(isInput, target, defs, definitions))
      return {
        ...(uri === undefined ? {} : { $schema: uri }),
        ...schema,
        ...(definitions.size === 0 ? {} : { [defs]: Object.fromEntries(definitions) })
      }
    }
  return { input: document(true), output: document(false) }
}

/** @internal The schemas of a structure on its own. */
export const structSchemas = (node: StructNode): JsonSchemas =>
  jsonSchemas((writer) => ({
    type: 'object',
    properties: writer.properties(membersOf(node).values(), '')
  }))
