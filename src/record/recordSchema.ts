/**
 * JSON Schemas of records and identities.
 *
 * @module
 * @since 0.2.0
 */
import type { JsonSchema, JsonSchemas } from '../core/StandardSchema.js'
import { jsonSchemas, type SchemaWriter } from '../payload/jsonSchema.js'
import { type Member, membersOf } from '../payload/Shape.js'
import { type RecordNodes, untypedRecord } from './decode.js'
import { type IdentityName, identityTypes } from './identityNames.js'
import { userIdentity } from './identityShapes.js'

const needed = ['eventSource', 'eventName', 'eventTime']

/** What no record is without; the typed view has an identity too. */
const envelopeSchema = (writer: SchemaWriter): JsonSchema =>
  writer.define('Envelope', () => {
    const { record, request, response } = untypedRecord()
    const members = [...membersOf(record).values()].filter(
      ({ key }) => key !== request.key && key !== response.key
    )
    const name: JsonSchema = { type: 'string', minLength: 1 }
    return {
      type: 'object',
      properties: {
        ...writer.properties(members, ''),
        ...Object.fromEntries(needed.map((key) => [key, name]))
      },
      required: writer.isInput ? needed : [...needed, 'userIdentity']
    }
  })

/** @internal The properties of the payloads of an operation. */
export const payloadProperties = (
  writer: SchemaWriter,
  { request, response }: { readonly request: Member; readonly response: Member },
  scope: string
): JsonSchema => writer.properties([request, response], scope)

/** @internal A record whose payloads a schema of its own says. */
export const recordSchema = (writer: SchemaWriter, rest: JsonSchema): JsonSchema => ({
  allOf: [envelopeSchema(writer)],
  type: 'object',
  ...rest
})

/** @internal The schemas of a record of any service. */
export const anyRecordSchemas: JsonSchemas = /*#__PURE__*/ jsonSchemas((writer) => {
  const nodes: RecordNodes = untypedRecord()
  return recordSchema(writer, { properties: payloadProperties(writer, nodes, '') })
})

/** What the type is; in a record it may be missing, or spelt otherwise. */
const typeSchema = (name: IdentityName, { isInput }: SchemaWriter): JsonSchema => {
  switch (name) {
    case 'Untyped':
      return { properties: { type: { not: { type: 'string' } } } }
    case 'UnlistedIdentity':
      return {
        properties: { type: { not: { enum: identityTypes } } },
        ...(isInput ? {} : { required: ['type'] })
      }
    default:
      return {
        properties: { type: { enum: [name] } },
        ...(isInput ? {} : { required: ['type'] })
      }
  }
}

/** @internal The schemas of an identity, of any variant or of one. */
export const identitySchemas = (name?: IdentityName): JsonSchemas =>
  jsonSchemas((writer) => {
    const properties = writer.properties(membersOf(userIdentity.node).values(), '')
    const whole: JsonSchema = { type: 'object', properties }
    return name === undefined
      ? whole
      : { ...whole, allOf: [{ type: 'object', ...typeSchema(name, writer) }] }
  })
