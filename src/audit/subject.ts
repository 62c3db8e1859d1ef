/**
 * The event that a verdict is about.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { showTarget } from '../event/Target.js'
import { isTimestamp } from '../payload/isoTime.js'
import { isSecretKey } from '../payload/isSecretKey.js'
import { scrubMark } from '../payload/scrubMark.js'
import { scrubName } from '../payload/scrubName.js'
import { scrubPath } from '../payload/scrubPath.js'
import { scrubText } from '../payload/scrubText.js'
import { isSecretName } from '../payload/secretNames.js'
import { lastActor } from './lastActor.js'
import { type KeyedTarget, lastTargets } from './lastTargets.js'
import type { Rule } from './Rule.js'
import { resourceTags } from './resourceTags.js'
import { currentTurn } from './turn.js'
import type { Subject, SubjectResource } from './Verdict.js'

/** A batch call may have hundreds. */
const maxResources = 10

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/** No undefined members: a subject is plain JSON. */
const resourceOf = ({ target, key }: KeyedTarget): SubjectResource => {
  const { arn, id = target.name, outcome, from } = target
  const name = scrubName(showTarget(target))
  const path = scrubPath(from)
  const cleanKey = scrubName(key)
  if (id === undefined)
    return arn === undefined
      ? { key: cleanKey, name, outcome, path }
      : { key: cleanKey, name, arn: scrubName(arn), outcome, path }
  return arn === undefined
    ? { key: cleanKey, name, id: scrubName(id), outcome, path }
    : { key: cleanKey, name, id: scrubName(id), arn: scrubName(arn), outcome, path }
}

/** The usual form of an event id; no known secret has only these characters. */
const uuid = /^[0-9a-f-]{36}$/

/** As in a scrubbed record: a tag named `password` has a secret value. */
const scrubTag = (key: string, value: string): string =>
  isSecretKey(key) || isSecretName(key) ? scrubMark : scrubName(value)

const tagsOf = (event: MediaEvent): Subject['tags'] => {
  const tags = resourceTags(event)
  return tags.length === 0
    ? undefined
    : Object.fromEntries(tags.map(([key, value]) => [scrubName(key), scrubTag(key, value)]))
}

/** Member by member, without undefined members: spreading would dominate the cost. */
const made = (event: MediaEvent, place: RecordPlace | undefined): Subject => {
  const { principal, shown } = lastActor(event)
  const { eventSource, eventTime, eventID, awsRegion, sourceIPAddress } = event
  const targets = lastTargets(event)
  const account = event.recipientAccountId ?? principal.account?.value
  const subject: Mutable<Partial<Subject>> = {
    eventSource,
    eventName: scrubName(nameOf(event)),
    eventTime: isTimestamp(eventTime) ? eventTime : scrubText(eventTime)
  }
  if (eventID !== undefined) subject.eventID = uuid.test(eventID) ? eventID : scrubText(eventID)
  if (account !== undefined) subject.account = scrubName(account)
  if (awsRegion !== undefined) subject.region = scrubName(awsRegion)
  subject.principal = scrubName(shown)
  if (principal.person !== undefined) subject.person = scrubName(principal.person.value)
  if (principal.account !== undefined) subject.callerAccount = scrubName(principal.account.value)
  if (sourceIPAddress !== undefined) subject.address = scrubName(sourceIPAddress)
  subject.resources = targets.slice(0, maxResources).map(resourceOf)
  if (targets.length > maxResources) subject.otherResources = targets.length - maxResources
  const tags = tagsOf(event)
  if (tags !== undefined) subject.tags = tags
  if (place !== undefined) subject.place = { source: scrubName(place.source), index: place.index }
  // All required members of a subject are set above.
  return subject as Subject
}

/** Rules and correlations report on one event in turn. */
let last:
  | {
      readonly event: MediaEvent
      readonly turn: number
      readonly place: RecordPlace | undefined
      readonly subject: Subject
    }
  | undefined

/** @internal Only names, each of them scrubbed; none comes from a secret member. */
export const subjectOf = (event: MediaEvent, place: RecordPlace | undefined): Subject => {
  const turn = currentTurn()
  if (last?.event === event && last.turn === turn && last.place === place) return last.subject
  const subject = made(event, place)
  last = { event, turn, place, subject }
  return subject
}

/**
 * All of them, in any order, since the same call on other resources is another group; the operation if there are none.
 */
const resourceKey = ({
  eventSource,
  eventName,
  resources,
  otherResources
}: Subject): ReadonlyArray<string> =>
  resources.length === 0
    ? [`${eventSource}:${eventName}`]
    : [
        ...resources.map(({ key }) => key).sort(),
        ...(otherResources === undefined ? [] : [`${otherResources} more`])
      ]

/** @internal The key of a group of findings; JSON, so that different lists of parts give different strings. */
export const keyOf = (
  { id, per }: Pick<Rule, 'id' | 'per'>,
  what: string,
  subject: Subject,
  about: ReadonlyArray<string>
): string => {
  const { account, region, principal: who } = subject
  const resource = per === 'principal' ? [] : [resourceKey(subject).join(' ')]
  return JSON.stringify([
    id,
    what,
    account ?? '',
    region ?? '',
    ...resource,
    ...(per === 'principal' || per === 'both' ? [who] : []),
    ...about.map(scrubText)
  ])
}
