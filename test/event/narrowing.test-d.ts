import type * as O from 'fp-ts/lib/Option.js'
import type {
  Decoder,
  EventOf,
  Field,
  MediaEvent,
  MediaEventSource,
  Sensitive,
  UnlistedEvent,
  UnlistedName,
  UserIdentity
} from 'mediatrail'
import { decoder, field, isEvent, isUnlisted, nameOf, reveal } from 'mediatrail'
import { type MediaLiveEvent, medialive } from 'mediatrail/medialive'
import { describe, expectTypeOf, it } from 'vitest'

declare const event: MediaEvent
declare const identity: UserIdentity

describe('MediaEvent', () => {
  it('narrows on the source, and then on the name, down to the payload', () => {
    if (event.eventSource !== 'medialive.amazonaws.com') return
    expectTypeOf(event).toEqualTypeOf<MediaLiveEvent>()
    if (event.eventName !== 'StopChannel') return
    expectTypeOf(event).toEqualTypeOf<EventOf<'medialive.amazonaws.com', 'StopChannel'>>()
    expectTypeOf(event.requestParameters?.channelId).toEqualTypeOf<string | undefined>()
  })

  it('leaves the unlisted event to `default`', () => {
    if (event.eventSource !== 'mediapackage-vod.amazonaws.com') return
    switch (event.eventName) {
      case 'ConfigureLogs':
      case 'CreateAsset':
      case 'CreatePackagingConfiguration':
      case 'CreatePackagingGroup':
      case 'DeleteAsset':
      case 'DeletePackagingConfiguration':
      case 'DeletePackagingGroup':
      case 'DescribeAsset':
      case 'DescribePackagingConfiguration':
      case 'DescribePackagingGroup':
      case 'ListAssets':
      case 'ListPackagingConfigurations':
      case 'ListPackagingGroups':
      case 'ListTagsForResource':
      case 'TagResource':
      case 'UntagResource':
      case 'UpdatePackagingGroup':
        return
      default:
        expectTypeOf(event).toEqualTypeOf<UnlistedEvent<'mediapackage-vod.amazonaws.com'>>()
        expectTypeOf(event.eventName).toEqualTypeOf<UnlistedName>()
    }
  })

  it('rejects names that no model has', () => {
    // @ts-expect-error no such source
    if (event.eventSource === 'medialife.amazonaws.com') return
    if (event.eventSource !== 'medialive.amazonaws.com') return
    // @ts-expect-error no such operation
    if (event.eventName === 'StopChanel') return
    // @ts-expect-error an operation of another service
    if (event.eventName === 'CreateOriginEndpoint') return
    if (nameOf(event) === 'PollAnywhere') return
    // @ts-expect-error no such event
    expectTypeOf<EventOf<'medialive.amazonaws.com', 'StopChanel'>>()
  })

  it('agrees with isEvent and isUnlisted', () => {
    const stops = [event].filter(isEvent('medialive.amazonaws.com', 'StopChannel'))
    expectTypeOf(stops).toEqualTypeOf<Array<EventOf<'medialive.amazonaws.com', 'StopChannel'>>>()
    expectTypeOf<EventOf<'medialive.amazonaws.com', 'StopChannel'>>().toExtend<MediaEvent>()
    // @ts-expect-error an operation of another service
    isEvent('medialive.amazonaws.com', 'CreateOriginEndpoint')
    if (isUnlisted(event)) expectTypeOf(event.eventName).toEqualTypeOf<UnlistedName>()
  })

  it('has the sources of MediaEventSource', () => {
    expectTypeOf(event.eventSource).toEqualTypeOf<MediaEventSource>()
  })
})

describe('UserIdentity', () => {
  it('narrows on its type, down to the one without', () => {
    if (identity.type === 'AssumedRole')
      expectTypeOf(identity.sessionContext?.sessionIssuer?.userName).toEqualTypeOf<
        string | undefined
      >()
    if (identity.type === undefined) expectTypeOf(identity.arn).toEqualTypeOf<string | undefined>()
    // @ts-expect-error a service has no user name
    if (identity.type === 'AWSService') expectTypeOf(identity.userName)
    // @ts-expect-error no such type
    if (identity.type === 'AssumeRole') return
  })
})

describe('field', () => {
  it('accepts a path that exists, through lists and maps, and has the type of its end', () => {
    if (event.eventSource !== 'mediaconvert.amazonaws.com' || event.eventName !== 'CreateJob')
      return
    expectTypeOf(
      field(
        event,
        'requestParameters',
        'settings',
        'inputs',
        0,
        'audioSelectors',
        'any',
        'tracks',
        1
      )
    ).toEqualTypeOf<Field<number>>()
    expectTypeOf(field(event, 'errorMessage')).toEqualTypeOf<Field<string>>()
    // @ts-expect-error a step that leads nowhere
    field(event, 'requestParameters', 'setings')
    // @ts-expect-error a key where an index is due
    field(event, 'requestParameters', 'settings', 'inputs', 'first')
    // @ts-expect-error nothing is inside a text
    field(event, 'requestParameters', 'role', 'length')
  })
})

describe('Sensitive', () => {
  it('is opaque, except for reveal', () => {
    if (event.eventSource !== 'mediapackage.amazonaws.com') return
    if (event.eventName !== 'UpdateChannel') return
    const password = event.responseElements?.hlsIngest?.ingestEndpoints?.[0]?.password
    if (password === undefined) return
    expectTypeOf(password).toEqualTypeOf<Sensitive<string>>()
    expectTypeOf(reveal(password)).toEqualTypeOf<O.Option<string>>()
    // @ts-expect-error no text
    expectTypeOf<string>(password)
    // @ts-expect-error not in a template
    expectTypeOf(`${password}`)
    // @ts-expect-error not in a sum
    expectTypeOf('' + password)
  })
})

describe('decoder', () => {
  it('has the events of its tables', () => {
    expectTypeOf(decoder([medialive])).toEqualTypeOf<Decoder<MediaLiveEvent>>()
  })
})
