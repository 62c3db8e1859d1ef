/** Everything that one can ask an event, by the names of what the main entry point exports. */
import {
  accessOf,
  actionOf,
  CloudTrailRecord,
  classify,
  dateOf,
  decodeRecord,
  denied,
  describe,
  encode,
  eventOf,
  failed,
  field,
  getOrElse,
  isEvent,
  isUnlisted,
  MediaEvent,
  map,
  match,
  matchEvent,
  matchIdentity,
  nameOf,
  notes,
  outcome,
  type Path,
  principal,
  raw,
  resourcesOf,
  safeDecode,
  scrub,
  showPath,
  showPrincipal,
  showSourceAddress,
  showTarget,
  sourceAddress,
  strict,
  succeeded,
  targetKey,
  targetsOf,
  timeOf,
  toOption,
  UserIdentity,
  valueIn
} from 'mediatrail'

/** Paths that lead anywhere, whatever the event. */
const anyPath = field as unknown as (
  event: MediaEvent,
  ...path: Path
) => ReturnType<typeof field<MediaEvent, readonly ['eventID']>>

const paths: ReadonlyArray<Path> = [
  [],
  ['eventID'],
  ['userIdentity', 'type'],
  ['requestParameters'],
  ['requestParameters', 'settings', 'inputs', 0, 'audioSelectors', 'a', 'tracks', 0],
  ['responseElements', 'job', 'settings'],
  ['additionalEventData', 'a', 0],
  ['resources', 0, 'ARN'],
  ['__proto__', 'constructor', -1, 1.5]
]

const isStop = isEvent('medialive.amazonaws.com', 'StopChannel')

const whichOf = matchEvent<string>({ _: () => 'any' })

const stops = eventOf('medialive.amazonaws.com', 'StopChannel')

const whose = matchIdentity<string>({ _: () => 'anyone' })

const show = map((value: unknown) => typeof value)

/** A read of the test's own, which may throw. */
const identityOf = (event: MediaEvent): unknown => {
  try {
    return event.userIdentity
  } catch {
    return undefined
  }
}

const strictly = strict()

/** What a test that reads the answers looks at: nothing but what may be logged. */
const loggable: Readonly<Record<string, (event: MediaEvent) => unknown>> = {
  accessOf,
  actionOf,
  dateOf,
  denied,
  describe,
  isEvent: isStop,
  isUnlisted,
  notes,
  outcome,
  scrub,
  succeeded,
  timeOf
}

export const questions: Readonly<Record<string, (event: MediaEvent) => unknown>> = {
  ...loggable,
  CloudTrailRecord: (event) => [CloudTrailRecord.is(event), CloudTrailRecord.decode(event)],
  decodeRecord,
  encode,
  eventOf: (event) => [stops.is(event), stops.decode(event)],
  failed,
  field: (event) =>
    paths.map((path) => {
      const found = anyPath(event, ...path)
      return [toOption(found), getOrElse(() => 'none')(found), show(found), valueIn(found)]
    }),
  match: (event) => {
    const told = (): string => 'said'
    return match<unknown, string>({
      Present: told,
      Hidden: told,
      Omitted: told,
      Truncated: told,
      Mismatched: told,
      Null: told,
      Absent: told
    })(anyPath(event, 'requestParameters'))
  },
  matchEvent: whichOf,
  MediaEvent: (event) => [MediaEvent.is(event), MediaEvent.decode(event)],
  matchIdentity: (event) => whose(identityOf(event) as never),
  nameOf,
  principal: (event) => showPrincipal(principal(event)),
  raw: (event) => paths.map((path) => raw(event, path)),
  resourcesOf,
  safeDecode,
  showPath: (event) => notes(event).map(({ path, at }) => [showPath(path), showPath(at)]),
  sourceAddress: (event) => showSourceAddress(sourceAddress(event)),
  targetsOf: (event) => targetsOf(event).map((target) => [showTarget(target), targetKey(target)]),
  strict: (event) => [strictly.is(event), strictly.decode(event)],
  UserIdentity: (event) => {
    const identity = identityOf(event)
    return [UserIdentity.is(identity), UserIdentity.decode(identity)]
  }
}

/** Asks all of it of any value; says what the value was, if it says so without throwing. */
export const everything = (value: unknown): string => {
  const classified = classify(value)
  const other = decodeRecord(value)
  strictly.decode(value)
  if (other._tag === 'Right') notes(other.right)
  if (classified._tag === 'Rejected') return classified.rejection._tag
  if (classified._tag !== 'Media') return classified._tag
  for (const ask of Object.values(questions)) ask(classified.event)
  return 'Media'
}
