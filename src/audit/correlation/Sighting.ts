/**
 * What a correlation keeps of one event.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import { isInstant } from '../../aggregate/instant.js'
import { compareTexts } from '../../aggregate/Moment.js'
import { interfaceCodec } from '../../core/interfaceCodec.js'
import { SubjectCodec } from '../findingCodec.js'
import type { Subject } from '../Verdict.js'

/** @internal The identity of an event, and what was seen with it. */
export interface Sighting {
  /** The time as sortable text. */
  readonly instant: string
  readonly eventTime: string
  readonly eventID: string
  readonly eventSource: string
  readonly eventName: string
  /** What is counted, or looked for. */
  readonly what: string
}

/** @internal A sighting with the subject for a finding. */
export interface Witness extends Sighting {
  readonly subject: Subject
}

/** @internal By time; ties have an order, too, so that the result does not depend on the order of arrival. */
export const compareSightings = (a: Sighting, b: Sighting): number =>
  compareTexts(a.instant, b.instant) ||
  compareTexts(a.eventID, b.eventID) ||
  compareTexts(a.what, b.what) ||
  compareTexts(a.eventSource, b.eventSource) ||
  compareTexts(a.eventName, b.eventName) ||
  compareTexts(a.eventTime, b.eventTime)

/** @internal Milliseconds since 1970. */
export const momentOf = ({ instant }: Sighting): number => Date.parse(`${instant}Z`)

const instant = new t.Type<string, string, unknown>(
  'a time in UTC',
  t.string.is,
  (value, context) =>
    typeof value === 'string' && isInstant(value)
      ? t.success(value)
      : t.failure(undefined, context),
  t.identity
)

const members = {
  instant,
  eventTime: t.string,
  eventID: t.string,
  eventSource: t.string,
  eventName: t.string,
  what: t.string
}

/** @internal */
export const SightingCodec: t.Type<Sighting, unknown> = interfaceCodec<Sighting>(
  'a sighting',
  members,
  {}
)

/** @internal */
export const WitnessCodec: t.Type<Witness, unknown> = interfaceCodec<Witness>(
  'a sighting with its subject',
  { ...members, subject: SubjectCodec },
  {}
)
