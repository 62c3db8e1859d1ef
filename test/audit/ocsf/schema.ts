/**
 * The published classes of OCSF as JSON Schemas: no npm package has them. `$comment` in each file says what it was condensed from.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { OcsfVersion } from 'mediatrail/ocsf'

const classes: { readonly [uid: number]: string } = {
  0: 'base_event',
  2004: 'detection_finding',
  6003: 'api_activity'
}

/** What is wrong with an event of a class; undefined where nothing is. */
export const faultsBy = (
  version: OcsfVersion
): ((event: { readonly class_uid: number }) => string | undefined) => {
  const schema = JSON.parse(readFileSync(new URL(`./${version}.json`, import.meta.url), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true }).addSchema(schema, 'ocsf')
  return (event) => {
    const validate = ajv.getSchema(`ocsf#/$defs/${classes[event.class_uid]}`)
    if (validate === undefined) return `there is no class ${event.class_uid}`
    return validate(event) === true ? undefined : ajv.errorsText(validate.errors)
  }
}
