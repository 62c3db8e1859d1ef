/** What the types of actions and targets promise. */
import {
  type Action,
  actionOf,
  type Catalogue,
  type Decoder,
  type Envelope,
  type Field,
  field,
  type MediaEvent,
  type OperationAction,
  type OperationTarget,
  type Path,
  showTarget,
  type Target,
  type TargetTable,
  targetKey,
  targetsOf,
  type Verb
} from 'mediatrail'
import { medialive } from 'mediatrail/medialive'
import { describe, expectTypeOf, it } from 'vitest'

declare const event: MediaEvent
declare const target: Target

describe('actions', () => {
  it('have verbs that a switch can exhaust', () => {
    const past = (verb: Verb): string => {
      switch (verb) {
        case 'create':
        case 'read':
        case 'list':
        case 'update':
        case 'delete':
        case 'start':
        case 'stop':
        case 'restart':
        case 'send':
        case 'purchase':
        case 'transfer':
        case 'unknown':
          return verb
      }
    }
    expectTypeOf(past).returns.toEqualTypeOf<string>()
    // @ts-expect-error there is no such verb
    expectTypeOf<Verb>().toEqualTypeOf<'remove'>()
  })

  it('have a part that may be missing', () => {
    expectTypeOf(actionOf(event)).toEqualTypeOf<Action>()
    expectTypeOf<Action>().toEqualTypeOf<{ readonly verb: Verb; readonly part?: string }>()
    expectTypeOf(actionOf).parameter(0).toEqualTypeOf<Envelope>()
  })
})

describe('targets', () => {
  it('are a list of resources, each with its path', () => {
    expectTypeOf(targetsOf(event)).toEqualTypeOf<ReadonlyArray<Target>>()
    expectTypeOf<Target['id']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Target['name']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Target['arn']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Target['parent']>().toEqualTypeOf<Target | undefined>()
    expectTypeOf<Target['region']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Target['outcome']>().toEqualTypeOf<'succeeded' | 'failed' | 'denied' | 'unknown'>()
    expectTypeOf<Target['from']>().toEqualTypeOf<Path>()
    // @ts-expect-error a target is not changed
    target.id = '1'
  })

  it('have the path at which they were read', () => {
    expectTypeOf(field(event, ...target.from)).toEqualTypeOf<Field<unknown>>()
    // @ts-expect-error a path that the compiler sees is still checked
    field(event, 'requestParametres')
  })

  it('have a key and a label, which are strings', () => {
    expectTypeOf(targetKey(target)).toEqualTypeOf<string>()
    expectTypeOf(showTarget(target)).toEqualTypeOf<string>()
    expectTypeOf(targetsOf(event).map(targetKey)).toEqualTypeOf<Array<string>>()
  })
})

describe('decoders over some services', () => {
  it('have the same functions', () => {
    expectTypeOf<Decoder<MediaEvent>['actionOf']>().toEqualTypeOf<typeof actionOf>()
    expectTypeOf<Decoder<MediaEvent>['targetsOf']>().toEqualTypeOf<typeof targetsOf>()
    expectTypeOf<Decoder<MediaEvent>['targetKey']>().toEqualTypeOf<typeof targetKey>()
    expectTypeOf(medialive.targets).toEqualTypeOf<TargetTable | undefined>()
  })
})

describe('the catalogue', () => {
  it('has actions and targets as data', () => {
    type Entry = Catalogue['medialive.amazonaws.com']['operations']['BatchDelete']
    expectTypeOf<Entry['action']>().toEqualTypeOf<OperationAction>()
    expectTypeOf<Entry['targets']>().toEqualTypeOf<ReadonlyArray<OperationTarget>>()
    expectTypeOf<OperationAction>().toExtend<Action>()
    expectTypeOf<OperationTarget['paths']>().toEqualTypeOf<ReadonlyArray<Path>>()
  })
})
