/**
 * JSON Schemas of identities.
 *
 * @module
 * @since 0.2.0
 */
import type { JsonSchema, JsonSchemas } from '../core/StandardSchema.js'
import { jsonSchemas, type SchemaWriter } from '../payload/jsonSchema.js'
import { membersOf } from '../payload/Shape.js'
import { type IdentityName, identityTypes } from './identityNames.js'
import { userIdentity } from './identityShapes.js'

/** The type; in a record it may be missing, or spelt differently. */
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

/** @internal The schemas of an identity: of any variant, or of one. */
export const identitySchemas = (name?: IdentityName): JsonSchemas =>
  jsonSchemas((writer) => {
    const properties = writer.properties(membersOf(userIdentity.node).values(), '')
    const whole: JsonSchema = { type: 'object', properties }
    return name === undefined
      ? whole
      : { ...whole, allOf: [{ type: 'object', ...typeSchema(name, writer) }] }
  })
