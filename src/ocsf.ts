/**
 * Events in OCSF, the schema of Amazon Security Lake and others.
 *
 * @module
 * @since 0.2.0
 */
export type { OcsfApiActivity } from './ocsf/ApiActivity.js'
export type {
  OcsfAccount,
  OcsfActor,
  OcsfApi,
  OcsfCloud,
  OcsfEndpoint,
  OcsfEvent,
  OcsfMetadata,
  OcsfProduct,
  OcsfResource,
  OcsfSession,
  OcsfUser
} from './ocsf/Ocsf.js'
export { type OcsfOptions, type OcsfVersion, ocsfVersions } from './ocsf/OcsfVersion.js'
export { toApiActivity } from './ocsf/toApiActivity.js'
