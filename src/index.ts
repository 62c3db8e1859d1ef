/**
 * CloudTrail records of the AWS media services as typed values.
 *
 * {@link decodeEvent} turns a record into a {@link MediaEvent}, which narrows on `eventSource` and then on `eventName`.
 * {@link field} says why something is missing from one; {@link notes} lists what is odd about it.
 *
 * @module
 * @since 0.1.0
 */
export type { Codec } from './core/codec.js'
export { type DecodeIssue, showIssue } from './core/DecodeIssue.js'
export { deepestNesting } from './core/depth.js'
export type { Json, JsonArray, JsonKind, JsonObject } from './core/Json.js'
export { type Path, showPath } from './core/Path.js'
export type {
  JsonSchema,
  JsonSchemaOptions,
  JsonSchemas,
  StandardResult,
  StandardSchema
} from './core/StandardSchema.js'
export { accessOf } from './event/accessOf.js'
export type { Action, Verb } from './event/actionOf.js'
export { actionOf, targetKey, targetsOf } from './event/attribution.js'
export {
  type Catalogue,
  catalogue,
  type OperationEntry,
  type ServiceEntry
} from './event/catalogue.js'
export { dateOf } from './event/dateOf.js'
export type { Classified } from './event/decodeEvent.js'
export { type Decoder, decoder, type EventsIn } from './event/decoder.js'
export { describe } from './event/describe.js'
export { eventOf } from './event/eventOf.js'
export { isEvent, isUnlisted, nameOf } from './event/isEvent.js'
export {
  classify,
  decodeEvent,
  type EventOf,
  encode,
  field,
  MediaEvent,
  type MediaEventSource,
  notes,
  raw,
  resourcesOf,
  scrub,
  type UnlistedMediaEvent
} from './event/MediaEvent.js'
export { type EventCases, matchEvent, type ServiceCases } from './event/matchEvent.js'
export type { OperationAction } from './event/OperationAction.js'
export type { OperationTarget } from './event/OperationTarget.js'
export { denied, failed, type Outcome, outcome, succeeded } from './event/outcome.js'
export type { At, LeafOf, PathOf, StepOf } from './event/PathOf.js'
export type { ResourceRef } from './event/resourcesOf.js'
export { type Decoded, safeDecode } from './event/safeDecode.js'
export { strict } from './event/strict.js'
export { showTarget, type Target } from './event/Target.js'
export { timeOf } from './event/timeOf.js'
export {
  type Absent,
  type Field,
  getOrElse,
  type Hidden,
  type Mismatched,
  map,
  match,
  type Null,
  type Omitted,
  type Present,
  type Truncated,
  toOption
} from './payload/Field.js'
export { isMarker } from './payload/marker.js'
export type { Note, NotePlace } from './payload/Note.js'
export { reveal, type Sensitive } from './payload/Sensitive.js'
export type { ServiceTable } from './payload/ServiceTable.js'
export { scrubMark } from './payload/scrubMark.js'
export type { TargetTable } from './payload/TargetTable.js'
export { valueIn } from './payload/valueIn.js'
export {
  type AggregatedDimension,
  AggregatedRecord,
  type AggregatedSummary,
  type AggregatedValue,
  type TimeWindow
} from './record/AggregatedRecord.js'
export { AWSAccount, AWSService } from './record/accounts.js'
export { CloudTrailRecord, decodeRecord } from './record/CloudTrailRecord.js'
export type { Derived } from './record/Derived.js'
export type {
  Addendum,
  Envelope,
  EnvelopeOf,
  EventCategory,
  EventContext,
  EventType,
  Open,
  Resource,
  TlsDetails
} from './record/Envelope.js'
export type { Empty, EventRecord, UnlistedEvent, UnlistedName } from './record/EventRecord.js'
export { type Flag, isSet } from './record/Flag.js'
export type {
  AttributedValue,
  InsightAttribution,
  InsightAverage,
  InsightContext,
  InsightDetails,
  InsightStatistics
} from './record/InsightDetails.js'
export { InsightRecord } from './record/InsightRecord.js'
export type {
  AnyIdentity,
  CredentialedIdentity,
  InScopeOf,
  InvokedByDelegate,
  OnBehalfOf
} from './record/identityParts.js'
export { type IdentityCases, matchIdentity } from './record/matchIdentity.js'
export {
  Unknown,
  UnlistedIdentity,
  type UnlistedIdentityType,
  Untyped
} from './record/otherIdentities.js'
export { type Principal, principal, showPrincipal } from './record/principal.js'
export type { PrincipalKind } from './record/principalKind.js'
export type { Rejection } from './record/Rejection.js'
export { AssumedRole, Role } from './record/roles.js'
export type {
  SessionAttributes,
  SessionContext,
  SessionIssuer,
  WebIdFederationData
} from './record/SessionContext.js'
export { type SourceAddress, showSourceAddress, sourceAddress } from './record/sourceAddress.js'
export { type Identities, UserIdentity } from './record/UserIdentity.js'
export {
  Directory,
  FederatedUser,
  IAMUser,
  IdentityCenterUser,
  Root,
  SAMLUser,
  WebIdentityUser
} from './record/users.js'
export type { MediaEvents } from './services/MediaEvents.js'
