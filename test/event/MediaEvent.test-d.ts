/** What the types promise, held by the compiler: every public type has an assertion. */
import type * as E from 'fp-ts/lib/Either.js'
import type * as O from 'fp-ts/lib/Option.js'
import type * as t from 'io-ts'
import {
  type Absent,
  type Addendum,
  type AggregatedDimension,
  AggregatedRecord,
  type AggregatedSummary,
  type AggregatedValue,
  type AnyIdentity,
  type AssumedRole,
  type At,
  type AttributedValue,
  type AWSAccount,
  type AWSService,
  accessOf,
  type Catalogue,
  type Classified,
  type CloudTrailRecord,
  type Codec,
  type CredentialedIdentity,
  catalogue,
  classify,
  type DecodeIssue,
  type Decoder,
  type Derived,
  type Directory,
  decodeEvent,
  decodeRecord,
  decoder,
  type Empty,
  type Envelope,
  type EnvelopeOf,
  type EventCases,
  type EventCategory,
  type EventContext,
  type EventOf,
  type EventRecord,
  type EventsIn,
  type EventType,
  type FederatedUser,
  type Field,
  type Flag,
  field,
  getOrElse,
  type Hidden,
  type IAMUser,
  type IdentityCenterUser,
  type InScopeOf,
  type InsightAttribution,
  type InsightAverage,
  type InsightContext,
  type InsightDetails,
  InsightRecord,
  type InsightStatistics,
  type InvokedByDelegate,
  isEvent,
  isSet,
  isUnlisted,
  type Json,
  type JsonArray,
  type JsonKind,
  type JsonObject,
  type LeafOf,
  MediaEvent,
  type MediaEventSource,
  type MediaEvents,
  type Mismatched,
  map,
  match,
  matchEvent,
  type Note,
  type NotePlace,
  type Null,
  nameOf,
  notes,
  type Omitted,
  type OnBehalfOf,
  type Open,
  type OperationEntry,
  type Outcome,
  outcome,
  type Path,
  type PathOf,
  type Present,
  type Principal,
  type PrincipalKind,
  principal,
  type Rejection,
  type Resource,
  type ResourceRef,
  type Role,
  type Root,
  raw,
  resourcesOf,
  reveal,
  type SAMLUser,
  type Sensitive,
  type ServiceCases,
  type ServiceEntry,
  type ServiceTable,
  type SessionAttributes,
  type SessionContext,
  type SessionIssuer,
  type SourceAddress,
  type StandardResult,
  type StandardSchema,
  type StepOf,
  scrub,
  scrubMark,
  sourceAddress,
  strict,
  type TimeWindow,
  type TlsDetails,
  type Truncated,
  timeOf,
  toOption,
  type Unknown,
  type UnlistedEvent,
  type UnlistedIdentity,
  type UnlistedIdentityType,
  type UnlistedMediaEvent,
  type UnlistedName,
  type Untyped,
  UserIdentity,
  type WebIdentityUser,
  type WebIdFederationData
} from 'mediatrail'
import { medialive } from 'mediatrail/medialive'
import { describe, expectTypeOf, it } from 'vitest'

declare const event: MediaEvent
declare const events: ReadonlyArray<MediaEvent>
declare const update: EventOf<'mediapackage.amazonaws.com', 'UpdateChannel'>
declare const job: EventOf<'mediaconvert.amazonaws.com', 'CreateJob'>

type Live = 'medialive.amazonaws.com'

describe('MediaEvent', () => {
  it('narrows on the source and then on the name, down to the payload', () => {
    if (event.eventSource === 'medialive.amazonaws.com') {
      expectTypeOf(event.eventSource).toEqualTypeOf<Live>()
      if (event.eventName === 'StopChannel') {
        expectTypeOf(event).toEqualTypeOf<EventOf<Live, 'StopChannel'>>()
        expectTypeOf(event.requestParameters?.channelId).toEqualTypeOf<string | undefined>()
        // @ts-expect-error a member of CreateChannel
        event.requestParameters?.encoderSettings
      }
    }
  })

  it('distinguishes operations of two services with one name', () => {
    if (event.eventName === 'CreateChannel') {
      expectTypeOf(event.eventSource).toEqualTypeOf<
        | 'ivs.amazonaws.com'
        | 'medialive.amazonaws.com'
        | 'mediapackage.amazonaws.com'
        | 'mediapackagev2.amazonaws.com'
        | 'mediatailor.amazonaws.com'
      >()
    }
  })

  it('narrows to the unlisted event in default', () => {
    if (event.eventSource !== 'mediastore.amazonaws.com') return
    switch (event.eventName) {
      case 'CreateContainer':
      case 'PutObject':
      case 'ListItems':
      case 'GetObject':
      case 'DescribeObject':
      case 'DeleteObject':
      case 'DeleteContainer':
      case 'DeleteContainerPolicy':
      case 'DeleteCorsPolicy':
      case 'DeleteLifecyclePolicy':
      case 'DeleteMetricPolicy':
      case 'DescribeContainer':
      case 'GetContainerPolicy':
      case 'GetCorsPolicy':
      case 'GetLifecyclePolicy':
      case 'GetMetricPolicy':
      case 'ListContainers':
      case 'ListTagsForResource':
      case 'PutContainerPolicy':
      case 'PutCorsPolicy':
      case 'PutLifecyclePolicy':
      case 'PutMetricPolicy':
      case 'StartAccessLogging':
      case 'StopAccessLogging':
      case 'TagResource':
      case 'UntagResource':
        break
      default:
        expectTypeOf(event).toEqualTypeOf<UnlistedEvent<'mediastore.amazonaws.com'>>()
        expectTypeOf(event.eventName).toEqualTypeOf<UnlistedName>()
        expectTypeOf(event.requestParameters).toEqualTypeOf<JsonObject | null | undefined>()
    }
  })

  it('narrows to the unlisted event by isUnlisted', () => {
    if (isUnlisted(event)) expectTypeOf(event).toEqualTypeOf<UnlistedMediaEvent>()
    if (isUnlisted(event)) expectTypeOf(event.eventName).toEqualTypeOf<UnlistedName>()
    if (event.eventSource === 'ivs.amazonaws.com' && isUnlisted(event))
      expectTypeOf(event).toEqualTypeOf<UnlistedEvent<'ivs.amazonaws.com'>>()
  })

  it('rejects misspelt names and sources', () => {
    // @ts-expect-error no such source
    if (event.eventSource === 'medialve.amazonaws.com') return
    // @ts-expect-error no source has such an operation
    if (event.eventName === 'StopChanel') return
    if (event.eventSource === 'medialive.amazonaws.com') {
      // @ts-expect-error an operation of another source
      if (event.eventName === 'CreateJob') return
      // The one text that the unit type can be compared with is its own, which no operation has.
      if (event.eventName === '(unlisted)') expectTypeOf(event).toEqualTypeOf<UnlistedEvent<Live>>()
    }
    expectTypeOf(nameOf(event)).toEqualTypeOf<string>()
  })

  it('is the union of all results of EventOf', () => {
    type All = {
      [S in MediaEventSource]: { [N in keyof MediaEvents[S]]: EventOf<S, N> }[keyof MediaEvents[S]]
    }[MediaEventSource]
    expectTypeOf<All>().toExtend<MediaEvent>()
    expectTypeOf<Exclude<MediaEvent, All>>().toEqualTypeOf<
      { [S in MediaEventSource]: UnlistedEvent<S> }[MediaEventSource]
    >()
    expectTypeOf<MediaEvent['eventSource']>().toEqualTypeOf<MediaEventSource>()
    // @ts-expect-error no such operation
    type _Name = EventOf<Live, 'StopChanel'>
    // @ts-expect-error no such source
    type _Source = EventOf<'s3.amazonaws.com', 'GetObject'>
  })

  it('is an Envelope and an EventRecord', () => {
    expectTypeOf<MediaEvent>().toExtend<Envelope>()
    expectTypeOf(job).toExtend<
      EventRecord<
        'mediaconvert.amazonaws.com',
        'CreateJob',
        NonNullable<typeof job.requestParameters>,
        NonNullable<typeof job.responseElements>
      >
    >()
    expectTypeOf<Empty>().toEqualTypeOf<{}>()
    expectTypeOf<UnlistedName>().toExtend<string>()
    expectTypeOf<string>().not.toExtend<UnlistedName>()
  })
})

describe('isEvent', () => {
  it('narrows in filter, and agrees with EventOf', () => {
    const stopped = events.filter(isEvent('medialive.amazonaws.com', 'StopChannel'))
    expectTypeOf(stopped[0]?.eventName).toEqualTypeOf<'StopChannel' | undefined>()
    expectTypeOf(stopped).toExtend<ReadonlyArray<EventOf<Live, 'StopChannel'>>>()
    expectTypeOf<EventOf<Live, 'StopChannel'>>().toExtend<(typeof stopped)[number]>()
  })

  it('accepts a known pair', () => {
    // @ts-expect-error no such operation
    isEvent('medialive.amazonaws.com', 'StopChanel')
    // @ts-expect-error an operation of another source
    isEvent('medialive.amazonaws.com', 'CreateJob')
  })
})

describe('field', () => {
  it('has the type of the member at the end of the path', () => {
    expectTypeOf(field(job, 'errorMessage')).toEqualTypeOf<Field<string>>()
    expectTypeOf(field(job, 'requestParameters', 'priority')).toEqualTypeOf<Field<number>>()
    expectTypeOf(field(job, 'requestParameters', 'tags', 'any')).toEqualTypeOf<Field<string>>()
    expectTypeOf(
      field(job, 'requestParameters', 'settings', 'inputs', 0, 'audioSelectors', 'a', 'tracks', 0)
    ).toEqualTypeOf<Field<number>>()
    expectTypeOf(field(job, 'requestParameters')).toEqualTypeOf<
      Field<NonNullable<typeof job.requestParameters>>
    >()
    expectTypeOf(
      field(update, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password')
    ).toEqualTypeOf<Field<Sensitive<string>>>()
  })

  it('rejects a path that leads nowhere', () => {
    // @ts-expect-error no such member
    field(job, 'requestParameters', 'Priority')
    // @ts-expect-error a list has indexes
    field(job, 'requestParameters', 'settings', 'inputs', 'first')
    // @ts-expect-error a text has no inside
    field(job, 'errorMessage', 'length')
    // @ts-expect-error a secret has no inside
    field(update, 'responseElements', 'hlsIngest', 'ingestEndpoints', 0, 'password', 'length')
  })

  it('accepts only events of media services', () => {
    expectTypeOf<EventOf<'mediaconvert.amazonaws.com', 'CreateJob'>>().toExtend<
      EnvelopeOf<MediaEventSource>
    >()
    expectTypeOf<EnvelopeOf<Live>['eventSource']>().toEqualTypeOf<Live>()
    expectTypeOf<EnvelopeOf<Live>>().toExtend<Envelope>()
    // @ts-expect-error any source
    field({} as Envelope, 'errorMessage')
    // @ts-expect-error a source whose table the decoder was not given
    decoder([medialive]).field(job, 'errorMessage')
  })

  it('is built from steps', () => {
    interface Tree {
      readonly leaf?: string | null
      readonly list?: ReadonlyArray<{ readonly n: number }>
    }
    expectTypeOf<StepOf<Tree>>().toEqualTypeOf<'leaf' | 'list'>()
    expectTypeOf<StepOf<ReadonlyArray<string>>>().toEqualTypeOf<number>()
    expectTypeOf<StepOf<string>>().toEqualTypeOf<never>()
    expectTypeOf<At<Tree, 'leaf'>>().toEqualTypeOf<string>()
    expectTypeOf<LeafOf<Tree, ['list', 0, 'n']>>().toEqualTypeOf<number>()
    expectTypeOf<PathOf<Tree, ['list', 0, 'n']>>().toEqualTypeOf<['list', 0, 'n']>()
    expectTypeOf<PathOf<Tree, ['list', 0, 'm']>>().toEqualTypeOf<
      readonly ['leaf' | 'list', number, 'n']
    >()
  })

  it('is a sum of seven cases, two of which have a value', () => {
    expectTypeOf<Field<number>>().toEqualTypeOf<
      Present<number> | Hidden | Omitted | Truncated<number> | Mismatched | Null | Absent
    >()
    expectTypeOf<Extract<Field<number>, { readonly value: unknown }>>().toEqualTypeOf<
      Present<number> | Truncated<number>
    >()
    expectTypeOf<Hidden['by']>().toEqualTypeOf<'aws' | 'scrub'>()
    expectTypeOf<Omitted['originalSize']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<Mismatched['found']>().toEqualTypeOf<JsonKind>()
    expectTypeOf<Null['_tag'] | Absent['_tag']>().toEqualTypeOf<'Null' | 'Absent'>()
  })

  it('is matched, mapped and unwrapped', () => {
    const priority = field(job, 'requestParameters', 'priority')
    expectTypeOf(map((n: number) => n > 0)(priority)).toEqualTypeOf<Field<boolean>>()
    expectTypeOf(toOption(priority)).toEqualTypeOf<O.Option<number>>()
    expectTypeOf(getOrElse(({ _tag }) => _tag)(priority)).toEqualTypeOf<
      number | 'Hidden' | 'Omitted' | 'Mismatched' | 'Null' | 'Absent'
    >()
    const cases = {
      Present: ({ value }: Present<number>) => value,
      Hidden: () => 0,
      Omitted: () => 0,
      Truncated: () => 0,
      Mismatched: () => 0,
      Null: () => 0
    }
    expectTypeOf(
      match<number, number>({ ...cases, Absent: () => 0 })(priority)
    ).toEqualTypeOf<number>()
    // @ts-expect-error Absent has no answer
    match<number, number>(cases)
  })
})

describe('Sensitive', () => {
  const secret = update.responseElements?.hlsIngest?.ingestEndpoints?.[0]?.password

  it('is not a string', () => {
    expectTypeOf(secret).toEqualTypeOf<Sensitive<string> | undefined>()
    expectTypeOf<Sensitive<string>>().not.toExtend<string>()
    expectTypeOf<string>().not.toExtend<Sensitive<string>>()
    expectTypeOf<Sensitive<string>>().not.toExtend<Sensitive<number>>()
    if (secret === undefined) return
    // @ts-expect-error a secret is no text
    const _text: string = secret
    // @ts-expect-error a symbol cannot be put in a template
    const _shown = `${secret}`
    // @ts-expect-error a symbol cannot be added
    const _added = secret + secret
    // @ts-expect-error a secret cannot be compared with a text
    const _same = secret === 'hunter2'
    // @ts-expect-error it has none of a text's methods
    secret.length
  })

  it('is revealed only explicitly', () => {
    if (secret !== undefined) expectTypeOf(reveal(secret)).toEqualTypeOf<O.Option<string>>()
    // @ts-expect-error a text is no secret
    reveal('hunter2')
  })
})

describe('results about a record', () => {
  it('Note', () => {
    expectTypeOf(notes(event)).toEqualTypeOf<ReadonlyArray<Note>>()
    expectTypeOf<Note>().toExtend<NotePlace>()
    expectTypeOf<NotePlace>().toEqualTypeOf<{ readonly path: Path; readonly at: Path }>()
    expectTypeOf<Note['_tag']>().toEqualTypeOf<
      | 'Renamed'
      | 'Converted'
      | 'Hidden'
      | 'Omitted'
      | 'Truncated'
      | 'Mismatched'
      | 'Null'
      | 'Unknown'
      | 'Duplicate'
      | 'Unlisted'
      | 'Inexact'
    >()
    expectTypeOf<Extract<Note, { readonly value: unknown }>>().toEqualTypeOf<never>()
  })

  it('Path and DecodeIssue', () => {
    expectTypeOf<Path>().toEqualTypeOf<ReadonlyArray<string | number>>()
    expectTypeOf<DecodeIssue>().toEqualTypeOf<{
      readonly path: Path
      readonly expected: string
      readonly found: JsonKind
      readonly hint: string
    }>()
    expectTypeOf(raw(event, ['eventID'])).toEqualTypeOf<O.Option<unknown>>()
  })

  it('Rejection and Classified', () => {
    expectTypeOf(decodeEvent(0)).toEqualTypeOf<E.Either<Rejection, MediaEvent>>()
    expectTypeOf(decodeRecord(0)).toEqualTypeOf<E.Either<Rejection, CloudTrailRecord>>()
    expectTypeOf<Rejection['issues'][0]>().toEqualTypeOf<DecodeIssue>()
    expectTypeOf<Rejection['_tag']>().toEqualTypeOf<
      'NotARecord' | 'OtherService' | 'Insight' | 'Aggregated' | 'TooDeep' | 'Unreadable'
    >()
    const sorted = classify(0)
    expectTypeOf(sorted).toEqualTypeOf<Classified<MediaEvent>>()
    switch (sorted._tag) {
      case 'Media':
        expectTypeOf(sorted.event.eventSource).toEqualTypeOf<MediaEventSource>()
        break
      case 'Other':
        expectTypeOf(sorted.record).toEqualTypeOf<CloudTrailRecord>()
        break
      case 'Insight':
        expectTypeOf(sorted.record).toEqualTypeOf<InsightRecord>()
        break
      case 'Aggregated':
        expectTypeOf(sorted.record).toEqualTypeOf<AggregatedRecord>()
        break
      default:
        expectTypeOf(sorted.rejection).toEqualTypeOf<Rejection>()
    }
  })

  it('records about many calls', () => {
    expectTypeOf(InsightRecord).toEqualTypeOf<Codec<InsightRecord>>()
    expectTypeOf<t.TypeOf<typeof InsightRecord>>().toEqualTypeOf<InsightRecord>()
    expectTypeOf<InsightRecord['insightDetails']>().toEqualTypeOf<InsightDetails | undefined>()
    expectTypeOf<InsightDetails['insightContext']>().toEqualTypeOf<InsightContext | undefined>()
    expectTypeOf<InsightContext['statistics']>().toEqualTypeOf<InsightStatistics | undefined>()
    expectTypeOf<InsightStatistics['baseline']>().toEqualTypeOf<InsightAverage | undefined>()
    expectTypeOf<InsightContext['attributions']>().toEqualTypeOf<
      ReadonlyArray<InsightAttribution> | undefined
    >()
    expectTypeOf<InsightAttribution['insight']>().toEqualTypeOf<
      ReadonlyArray<AttributedValue> | undefined
    >()
    expectTypeOf<InsightDetails['state']>().toEqualTypeOf<Open<'Start' | 'End'> | undefined>()
    expectTypeOf(AggregatedRecord).toEqualTypeOf<Codec<AggregatedRecord>>()
    expectTypeOf<t.TypeOf<typeof AggregatedRecord>>().toEqualTypeOf<AggregatedRecord>()
    expectTypeOf<AggregatedRecord['timeWindow']>().toEqualTypeOf<TimeWindow | undefined>()
    expectTypeOf<AggregatedRecord['summary']>().toEqualTypeOf<AggregatedSummary | undefined>()
    expectTypeOf<AggregatedSummary['details']>().toEqualTypeOf<
      ReadonlyArray<AggregatedDimension> | undefined
    >()
    expectTypeOf<AggregatedDimension['statistics']>().toEqualTypeOf<
      ReadonlyArray<AggregatedValue> | undefined
    >()
    // @ts-expect-error neither is an event: nobody in particular made the calls
    expectTypeOf<InsightRecord['userIdentity']>()
  })

  it('Json', () => {
    expectTypeOf<Json>().toEqualTypeOf<string | number | boolean | null | JsonArray | JsonObject>()
    expectTypeOf<JsonArray[number]>().toEqualTypeOf<Json>()
    expectTypeOf<JsonObject>().toEqualTypeOf<{ readonly [key: string]: Json }>()
    expectTypeOf<JsonKind>().toExtend<string>()
  })
})

describe('the envelope', () => {
  it('always has three fields and an identity', () => {
    expectTypeOf<Pick<Envelope, 'eventTime' | 'eventSource' | 'eventName'>>().toEqualTypeOf<{
      readonly eventTime: string
      readonly eventSource: string
      readonly eventName: string
    }>()
    expectTypeOf<Envelope['userIdentity']>().toEqualTypeOf<UserIdentity>()
    expectTypeOf<Envelope['errorCode']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Envelope['resources']>().toEqualTypeOf<
      ReadonlyArray<Resource> | null | undefined
    >()
    expectTypeOf<Envelope['tlsDetails']>().toEqualTypeOf<TlsDetails | undefined>()
    expectTypeOf<Envelope['eventContext']>().toEqualTypeOf<EventContext | undefined>()
    expectTypeOf<Envelope['addendum']>().toEqualTypeOf<Addendum | undefined>()
    expectTypeOf<Envelope['eventCategory']>().toEqualTypeOf<EventCategory | undefined>()
    expectTypeOf<Envelope['eventType']>().toEqualTypeOf<EventType | undefined>()
    expectTypeOf<CloudTrailRecord>().toExtend<Envelope>()
  })

  it('Open: literals, and any string', () => {
    expectTypeOf<'Data'>().toExtend<EventCategory>()
    expectTypeOf<string>().toExtend<Open<'a'>>()
    expectTypeOf<Open<'a'>>().toExtend<string>()
    expectTypeOf<number>().not.toExtend<Open<'a'>>()
    expectTypeOf<'a'>().toExtend<Open<'a'>>()
  })

  it('Flag: a boolean or its string', () => {
    expectTypeOf<Flag>().toEqualTypeOf<boolean | 'true' | 'false'>()
    expectTypeOf(isSet).parameter(0).toEqualTypeOf<Flag | undefined>()
    expectTypeOf<SessionAttributes['mfaAuthenticated']>().toEqualTypeOf<Flag | undefined>()
  })
})

describe('UserIdentity', () => {
  const identity = event.userIdentity

  it('narrows on its type', () => {
    if (identity.type === 'IAMUser') expectTypeOf(identity).toEqualTypeOf<IAMUser>()
    if (identity.type === undefined) expectTypeOf(identity).toEqualTypeOf<Untyped>()
    switch (identity.type) {
      case 'Root':
        expectTypeOf(identity).toEqualTypeOf<Root>()
        break
      case 'AssumedRole':
        expectTypeOf(identity).toEqualTypeOf<AssumedRole>()
        expectTypeOf(identity.sessionContext).toEqualTypeOf<SessionContext | undefined>()
        break
      case 'SAMLUser':
        expectTypeOf(identity).toEqualTypeOf<SAMLUser>()
        // @ts-expect-error such an identity has no credentials of its own
        identity.accessKeyId
        break
      case 'IAMUser':
      case 'Role':
      case 'FederatedUser':
      case 'WebIdentityUser':
      case 'IdentityCenterUser':
      case 'Directory':
      case 'AWSAccount':
      case 'AWSService':
      case 'Unknown':
      case undefined:
        break
      default:
        expectTypeOf(identity).toEqualTypeOf<UnlistedIdentity>()
        expectTypeOf(identity.type).toEqualTypeOf<UnlistedIdentityType>()
    }
    // @ts-expect-error no such type
    if (identity.type === 'IamUser') return
  })

  it('is the sum of its variants', () => {
    expectTypeOf<UserIdentity>().toEqualTypeOf<
      | Root
      | IAMUser
      | AssumedRole
      | Role
      | FederatedUser
      | SAMLUser
      | WebIdentityUser
      | IdentityCenterUser
      | Directory
      | AWSAccount
      | AWSService
      | Unknown
      | Untyped
      | UnlistedIdentity
    >()
    expectTypeOf<UserIdentity>().toExtend<AnyIdentity>()
    expectTypeOf<Root>().toExtend<CredentialedIdentity>()
    expectTypeOf<AWSService>().not.toExtend<{ readonly type: 'Root' }>()
    expectTypeOf<UnlistedIdentityType>().toExtend<string>()
    expectTypeOf<string>().not.toExtend<UnlistedIdentityType>()
  })

  it('has named parts', () => {
    expectTypeOf<CredentialedIdentity['onBehalfOf']>().toEqualTypeOf<OnBehalfOf | undefined>()
    expectTypeOf<CredentialedIdentity['inScopeOf']>().toEqualTypeOf<InScopeOf | undefined>()
    expectTypeOf<AnyIdentity['invokedByDelegate']>().toEqualTypeOf<InvokedByDelegate | undefined>()
    expectTypeOf<SessionContext['sessionIssuer']>().toEqualTypeOf<SessionIssuer | undefined>()
    expectTypeOf<SessionContext['attributes']>().toEqualTypeOf<SessionAttributes | undefined>()
    expectTypeOf<SessionContext['webIdFederationData']>().toEqualTypeOf<
      WebIdFederationData | undefined
    >()
  })
})

describe('the small questions', () => {
  it('Principal', () => {
    const who = principal(event)
    expectTypeOf(who).toEqualTypeOf<Principal>()
    expectTypeOf(who.kind).toEqualTypeOf<PrincipalKind>()
    expectTypeOf(who.role).toEqualTypeOf<Derived<string> | undefined>()
    expectTypeOf(who.mfa).toEqualTypeOf<Derived<boolean> | undefined>()
    expectTypeOf<Derived<string>>().toEqualTypeOf<{
      readonly value: string
      readonly from: string
    }>()
  })

  it('SourceAddress', () => {
    const from = sourceAddress(event)
    expectTypeOf(from).toEqualTypeOf<SourceAddress>()
    if (from._tag === 'IPv4') expectTypeOf(from.address).toEqualTypeOf<string>()
    if (from._tag === 'Service') expectTypeOf(from.host).toEqualTypeOf<string>()
    // @ts-expect-error AWS itself has no address
    if (from._tag === 'AwsInternal') from.address
  })

  it('Outcome', () => {
    const ended = outcome(event)
    expectTypeOf(ended).toEqualTypeOf<Outcome>()
    if (ended._tag !== 'Succeeded') expectTypeOf(ended.code).toEqualTypeOf<string | undefined>()
    // @ts-expect-error a success has no code
    if (ended._tag === 'Succeeded') ended.code
  })

  it('ResourceRef, times and accesses', () => {
    expectTypeOf(resourcesOf(event)).toEqualTypeOf<ReadonlyArray<ResourceRef>>()
    expectTypeOf<ResourceRef['_tag']>().toEqualTypeOf<'Arn' | 'Id'>()
    expectTypeOf<ResourceRef['path']>().toEqualTypeOf<Path>()
    expectTypeOf(timeOf(event)).toEqualTypeOf<O.Option<Date>>()
    expectTypeOf(accessOf).parameter(0).toExtend<Envelope>()
    expectTypeOf(scrub(job)).toEqualTypeOf<typeof job>()
    expectTypeOf(scrubMark).toExtend<string>()
  })
})

describe('matchEvent', () => {
  const store = {
    CreateContainer: () => 1,
    PutObject: () => 1,
    ListItems: () => 1,
    GetObject: () => 1,
    DescribeObject: () => 1,
    DeleteObject: () => 1,
    DeleteContainer: () => 1,
    DeleteContainerPolicy: () => 1,
    DeleteCorsPolicy: () => 1,
    DeleteLifecyclePolicy: () => 1,
    DeleteMetricPolicy: () => 1,
    DescribeContainer: () => 1,
    GetContainerPolicy: () => 1,
    GetCorsPolicy: () => 1,
    GetLifecyclePolicy: () => 1,
    GetMetricPolicy: () => 1,
    ListContainers: () => 1,
    ListTagsForResource: () => 1,
    PutContainerPolicy: () => 1,
    PutCorsPolicy: () => 1,
    PutLifecyclePolicy: () => 1,
    PutMetricPolicy: () => 1,
    StartAccessLogging: () => 1,
    StopAccessLogging: () => 1,
    TagResource: () => 1,
    unlisted: () => 1
  }

  it('requires every pair, unless _ handles the rest', () => {
    type Store = ServiceCases<'mediastore.amazonaws.com', number>
    expectTypeOf({ ...store, UntagResource: () => 1 }).toExtend<Store>()
    expectTypeOf(store).not.toExtend<Store>()
    expectTypeOf({ ...store, _: () => 1 }).toExtend<Store>()
    expectTypeOf({ _: () => 1 }).toExtend<EventCases<number>>()
    const answer = matchEvent({
      'mediastore.amazonaws.com': { ...store, UntagResource: () => 1 },
      _: () => 0
    })
    expectTypeOf(answer).toEqualTypeOf<(event: MediaEvent) => number>()
    // @ts-expect-error UntagResource has no answer
    matchEvent<number>({ 'mediastore.amazonaws.com': store, _: () => 0 })
    // @ts-expect-error the other services have no answer
    matchEvent<number>({ 'mediastore.amazonaws.com': { ...store, UntagResource: () => 1 } })
  })

  it('passes the event of the pair', () => {
    matchEvent<unknown>({
      'medialive.amazonaws.com': {
        StopChannel: (stopped) => {
          expectTypeOf(stopped).toEqualTypeOf<EventOf<Live, 'StopChannel'>>()
        },
        unlisted: (other) => {
          expectTypeOf(other).toEqualTypeOf<UnlistedEvent<Live>>()
        },
        _: (other) => {
          expectTypeOf(other.eventSource).toEqualTypeOf<Live>()
        }
      },
      _: (other) => {
        expectTypeOf(other).toEqualTypeOf<MediaEvent>()
      }
    })
  })
})

describe('codecs', () => {
  it('are io-ts codecs and Standard Schemas', () => {
    expectTypeOf(MediaEvent).toEqualTypeOf<Codec<MediaEvent>>()
    expectTypeOf<Codec<string>>().toExtend<t.Type<string, unknown>>()
    expectTypeOf<Codec<string>>().toExtend<StandardSchema<string>>()
    expectTypeOf<t.TypeOf<typeof MediaEvent>>().toEqualTypeOf<MediaEvent>()
    expectTypeOf<t.TypeOf<typeof CloudTrailRecord>>().toEqualTypeOf<CloudTrailRecord>()
    expectTypeOf<t.TypeOf<typeof UserIdentity>>().toEqualTypeOf<UserIdentity>()
    const result = UserIdentity['~standard'].validate(0)
    expectTypeOf(result).toEqualTypeOf<StandardResult<UserIdentity>>()
    if (result.issues === undefined) expectTypeOf(result.value).toEqualTypeOf<UserIdentity>()
  })

  it('strict is of all, of one source, or of one pair', () => {
    expectTypeOf(strict()).toEqualTypeOf<Codec<MediaEvent>>()
    expectTypeOf<t.TypeOf<ReturnType<typeof live>>['eventSource']>().toEqualTypeOf<Live>()
    expectTypeOf(strict('medialive.amazonaws.com', 'StopChannel')).toEqualTypeOf<
      Codec<EventOf<Live, 'StopChannel'>>
    >()
  })

  const live = () => strict('medialive.amazonaws.com')
})

describe('decoder', () => {
  it('has the events of the given tables', () => {
    type LiveEvent = EventsIn<typeof medialive>
    expectTypeOf<LiveEvent>().toEqualTypeOf<Extract<MediaEvent, { readonly eventSource: Live }>>()
    expectTypeOf(decoder([medialive])).toEqualTypeOf<Decoder<LiveEvent>>()
    expectTypeOf(medialive).toExtend<ServiceTable<unknown>>()
  })
})

describe('catalogue', () => {
  it('has an entry for every pair', () => {
    expectTypeOf(catalogue).toEqualTypeOf<Catalogue>()
    expectTypeOf(catalogue['medialive.amazonaws.com']).toEqualTypeOf<ServiceEntry<Live>>()
    const stop = catalogue['medialive.amazonaws.com'].operations.StopChannel
    expectTypeOf(stop).toEqualTypeOf<OperationEntry>()
    expectTypeOf(stop.access).toEqualTypeOf<'read' | 'write'>()
    // @ts-expect-error no such operation
    catalogue['medialive.amazonaws.com'].operations.StopChanel
  })
})
