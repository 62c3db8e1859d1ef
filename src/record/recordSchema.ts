/**
 * JSON Schemas of records.
 *
 * @module
 * @since 0.2.0
 */
import type { JsonSchema, JsonSchemas } from '../core/StandardSchema.js'
import { jsonSchemas, type SchemaWriter } from '../payload/jsonSchema.js'
import { type Member, membersOf } from '../payload/Shape.js'
import { type RecordNodes, untypedRecord } from './decode.js'

const needed = ['eventSource', 'eventName', 'eventTime']

/** The members that every record has; the typed view also has an identity. */
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

/** @internal A record whose payloads have their own schema. */
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
