/**
 * Which event a verdict is about.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import { shorten } from '../core/Path.js'
import { targetKey, targetsOf } from '../event/attribution.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { showTarget, type Target } from '../event/Target.js'
import { scrubPath } from '../payload/scrubPath.js'
import { scrubText } from '../payload/scrubText.js'
import { principal, showPrincipal } from '../record/principal.js'
import type { Rule } from './Rule.js'
import { resourceTags } from './resourceTags.js'
import type { Subject, SubjectResource } from './Verdict.js'

/** A batch call names hundreds. */
const mostResources = 10

/** As many as a trail of an hour has of accounts, regions, principals and files. */
const mostRecent = 1000

/** A longer one is no name, and must not be held. */
const longest = 256

/** The same few names come again and again, and to look for secrets takes longer than to look them up. */
const recent = /*#__PURE__*/ new Map<string, string>()

const scrubName = (text: string): string => {
  if (text.length > longest) return scrubText(text)
  const known = recent.get(text)
  if (known !== undefined) return known
  if (recent.size >= mostRecent) recent.clear()
  const scrubbed = scrubText(text)
  recent.set(text, scrubbed)
  return scrubbed
}

const clean = <K extends string>(
  key: K,
  text: string | undefined
): { readonly [P in K]?: string } =>
  // Nothing rather than undefined: a subject is plain JSON.
  (text === undefined ? {} : { [key]: scrubName(text) }) as { readonly [P in K]?: string }

const resourceOf = (target: Target): SubjectResource => ({
  key: scrubName(targetKey(target)),
  name: scrubName(showTarget(target)),
  ...clean('id', target.id ?? target.name),
  ...clean('arn', target.arn),
  outcome: target.outcome,
  path: shorten(scrubPath(target.from))
})

const scrubTags = (event: MediaEvent): Pick<Subject, 'tags'> => {
  const tags = resourceTags(event)
  return tags.length === 0
    ? {}
    : { tags: Object.fromEntries(tags.map(([key, value]) => [scrubName(key), scrubName(value)])) }
}

const made = (event: MediaEvent, place: RecordPlace | undefined): Subject => {
  const acted = principal(event)
  const targets = targetsOf(event)
  const others = targets.length - mostResources
  return {
    eventSource: event.eventSource,
    eventName: scrubName(nameOf(event)),
    eventTime: scrubText(event.eventTime),
    ...(event.eventID === undefined ? {} : { eventID: scrubText(event.eventID) }),
    ...clean('account', event.recipientAccountId ?? acted.account?.value),
    ...clean('region', event.awsRegion),
    principal: scrubName(showPrincipal(acted)),
    ...clean('person', acted.person?.value),
    ...clean('callerAccount', acted.account?.value),
    ...clean('address', event.sourceIPAddress),
    resources: targets.slice(0, mostResources).map(resourceOf),
    ...(others > 0 ? { otherResources: others } : {}),
    ...scrubTags(event),
    ...(place === undefined
      ? {}
      : { place: { source: scrubName(place.source), index: place.index } })
  }
}

/** Rules and correlations tell of one event after the other. */
let last:
  | {
      readonly event: MediaEvent
      readonly place: RecordPlace | undefined
      readonly subject: Subject
    }
  | undefined

/** @internal Names and nothing else, each of them scrubbed; none is a member that is a secret. */
export const subjectOf = (event: MediaEvent, place: RecordPlace | undefined): Subject => {
  if (last?.event === event && last.place === place) return last.subject
  const subject = made(event, place)
  last = { event, place, subject }
  return subject
}

/** All of them, in any order, since to do the same to others is another group; the operation where there is none. */
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

/** @internal One text for what is one matter; as JSON, so that no two lists of parts give the same. */
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
