/**
 * JSON Schemas of events: all events, those of one source, or those of one operation.
 *
 * @module
 * @since 0.2.0
 */
import type { JsonSchema, JsonSchemas } from '../core/StandardSchema.js'
import { jsonSchemas, type SchemaWriter } from '../payload/jsonSchema.js'
import { operationsOf } from '../payload/ServiceTable.js'
import { untypedRecord } from '../record/decode.js'
import { payloadProperties, recordSchema } from '../record/recordSchema.js'
import { services } from '../services/MediaEvents.js'
import { dispatch } from './mediaDispatch.js'
import type { Selection } from './selection.js'

const object = (properties: JsonSchema): JsonSchema => ({ type: 'object', properties })

/** Spaces around a source are trimmed. */
const sourceSchema = ({ isInput }: SchemaWriter, eventSource: string): JsonSchema =>
  isInput
    ? { type: 'string', pattern: `^\\s*${eventSource.replaceAll('.', '\\.')}\\s*$` }
    : { enum: [eventSource] }

const scopeOf = (eventSource: string): string => `${eventSource.split('.')[0]}.`

const operationSchema = (
  writer: SchemaWriter,
  eventSource: string,
  eventName: string
): JsonSchema => ({
  eventName: { enum: [eventName] },
  ...payloadProperties(
    writer,
    dispatch(eventSource, eventName) ?? untypedRecord(),
    scopeOf(eventSource)
  )
})

/** Each operation, and any that the models do not contain. */
const eventsSchema = (
  writer: SchemaWriter,
  eventSource: string,
  names: ReadonlyArray<string>
): JsonSchema => ({
  ...object({ eventSource: sourceSchema(writer, eventSource) }),
  anyOf: [
    ...names.map((name) => object(operationSchema(writer, eventSource, name))),
    object({
      eventName: { not: { enum: names } },
      ...payloadProperties(writer, untypedRecord(), '')
    })
  ]
})

const selectedSchema = (
  writer: SchemaWriter,
  { eventSource, eventName }: Selection
): JsonSchema => {
  const selected = services
    .filter((table) => eventSource === undefined || table.eventSource === eventSource)
    .map((table) => [table.eventSource, [...operationsOf(table).keys()]] as const)
  const [[source, names] = ['', []], ...others] = selected
  if (others.length > 0)
    return { anyOf: selected.map(([each, all]) => eventsSchema(writer, each, all)) }
  return eventName === undefined
    ? eventsSchema(writer, source, names)
    : {
        properties: {
          eventSource: sourceSchema(writer, source),
          ...operationSchema(writer, source, eventName)
        }
      }
}

/** @internal The schemas of the selected events. */
export const eventSchemas = (selection: Selection): JsonSchemas =>
  jsonSchemas((writer) => recordSchema(writer, selectedSchema(writer, selection)))
