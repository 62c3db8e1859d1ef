/**
 * What AWS documents or records show, but no package on npm has yet: written by hand, with the page for each. A row
 * that the models have gained in the meantime is an error.
 *
 * @module
 */
import type { MemberModel, Model, ShapeModel } from './Model.js'

/**
 * Members by structure, by their model names: `string`, `number`, a structure, an enumeration, `[element]`, `{value}`.
 */
interface Addition {
  readonly model: string
  readonly evidence: string
  /** On the wire the first letter is in lower case, as everywhere in the service. */
  readonly camel?: boolean
  readonly structures: {
    readonly [structure: string]: { readonly [member: string]: string }
  }
  readonly enumerations?: { readonly [name: string]: ReadonlyArray<string> }
}

const fabric = { FabricConfiguration: 'FabricConfiguration' }

const multiview = { MultiviewConfiguration: 'MultiviewConfiguration' }

const concurrent = { ConcurrentExecutorConfiguration: 'ConcurrentExecutorConfiguration' }

/** The API reference of a service, by page name. */
export const additions: ReadonlyArray<Addition> = [
  {
    model: 'mediaconnect',
    evidence: 'API reference: RtmpPushRouterOutputConfiguration, TlsEncryption',
    camel: true,
    structures: {
      RouterOutputProtocolConfiguration: { RtmpPush: 'RtmpPushRouterOutputConfiguration' },
      RtmpPushRouterOutputConfiguration: {
        ApplicationName: 'string',
        DestinationAddress: 'string',
        DestinationPort: 'number',
        StreamName: 'string',
        TlsEncryption: 'TlsEncryption'
      },
      TlsEncryption: {
        EncryptionType: 'TlsEncryptionType',
        EncryptionConfiguration: 'TlsEncryptionConfiguration'
      },
      TlsEncryptionConfiguration: { Public: 'PublicTlsEncryption' },
      PublicTlsEncryption: {}
    },
    enumerations: { TlsEncryptionType: ['PUBLIC'] }
  },
  {
    model: 'mediaconnect',
    evidence: 'API reference: FabricConfiguration',
    camel: true,
    structures: {
      CreateRouterOutputRequest: fabric,
      UpdateRouterOutputRequest: fabric,
      RouterOutput: fabric,
      FabricConfiguration: { RecoveryLatencyMode: 'RecoveryLatencyMode' }
    },
    enumerations: { RecoveryLatencyMode: ['BALANCED', 'LOW_LATENCY'] }
  },
  {
    model: 'mediapackagev2',
    evidence: 'API reference: MultiviewConfiguration',
    structures: {
      CreateChannelRequest: multiview,
      CreateChannelResponse: multiview,
      GetChannelResponse: multiview,
      UpdateChannelRequest: multiview,
      UpdateChannelResponse: multiview,
      MultiviewConfiguration: {
        AvailableLayouts: '[MultiviewLayout]',
        AvailableSources: '[string]'
      }
    },
    enumerations: {
      InputType: ['MULTIVIEW'],
      MultiviewLayout: [
        'LAYOUT_2EH',
        'LAYOUT_2PL',
        'LAYOUT_3EL',
        'LAYOUT_3PL',
        'LAYOUT_4E',
        'LAYOUT_4PL'
      ]
    }
  },
  {
    model: 'mediatailor',
    evidence:
      'API reference: ConcurrentExecutorConfiguration, Function; CloudFormation’s reference: FunctionRef',
    structures: {
      Function: concurrent,
      GetFunctionResponse: concurrent,
      PutFunctionRequest: concurrent,
      PutFunctionResponse: concurrent,
      ConcurrentExecutorConfiguration: {
        Runtime: 'string',
        Output: '{string}',
        FunctionList: '[FunctionRef]',
        TimeoutMilliseconds: 'number',
        MaxConcurrency: 'number'
      },
      FunctionRef: { Alias: 'string' }
    },
    enumerations: { FunctionType: ['CONCURRENT_EXECUTOR'] }
  },
  {
    model: 'mediatailor',
    evidence: 'API reference: VastResponse',
    structures: {
      AdDecisionServerConfiguration: { VastResponse: 'VastResponse' },
      VastResponse: { AdSequencingMode: 'AdSequencingMode' }
    },
    enumerations: {
      AdSequencingMode: [
        'FOLLOW_AD_SEQUENCE',
        'IGNORE_AD_SEQUENCE',
        'FOLLOW_AD_SEQUENCE_ONLY_LIVE',
        'FOLLOW_AD_SEQUENCE_ONLY_VOD'
      ]
    }
  },
  {
    model: 'elementalinference',
    evidence: 'AWS’s example of a record of CreateFeed: a header stands among the parameters',
    structures: { CreateFeedRequest: { 'x-amzn-client-token': 'string' } }
  }
]

/** CloudFormation names that are not API names, and those that wait for an API page, with the reason. */
export const passedOver: ReadonlyMap<string, string> = new Map([
  ['mediatailor HttpMethod', 'CloudFormation’s name for `Method` of HttpRequest'],
  ['mediaconnect SourceIngestPort', 'CloudFormation’s own, read-only'],
  ['mediaconvert SettingsJson', 'CloudFormation’s name for `settings`'],
  ['kinesisvideo Name', 'CloudFormation’s name for `streamName` and `channelName`'],
  [
    'ivs ParticipantRecordingHlsConfiguration',
    'CloudFormation’s name for `hlsConfiguration` of the participant recording'
  ],
  ['ivs ParticipantThumbnailConfiguration', 'CloudFormation’s name for `thumbnailConfigurations`'],
  [
    'medialive MultiplexMediaConnectOutputDestinationSettings',
    'CloudFormation’s name for `mediaConnectSettings`'
  ]
])

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** Adds a shape for a type if there is none, and returns its name. */
const shapeFor = (type: string, shapes: Map<string, ShapeModel>): string => {
  const name = `added ${type}`
  const inner = type.slice(1, -1)
  if (type === 'string' || type === 'number' || type === 'boolean')
    shapes.set(name, { type, values: [], sensitive: false })
  else if (type.startsWith('['))
    shapes.set(name, { type: 'list', element: shapeFor(inner, shapes), sensitive: false })
  else if (type.startsWith('{'))
    shapes.set(name, { type: 'map', element: shapeFor(inner, shapes), sensitive: false })
  else return type
  return name
}

/** The additions to a model, as a model; throws for a member or value that the base already has. */
export const addedTo = (base: Model): Model => {
  const shapes = new Map<string, ShapeModel>()
  for (const { model, camel, structures, enumerations } of additions) {
    if (model !== base.name) continue
    for (const [name, members] of Object.entries(structures)) {
      const known = base.shapes.get(name)
      const added = Object.entries(members).map(([member, type]): MemberModel => {
        if (known?.type === 'structure' && known.members.some((each) => each.name === member))
          throw new Error(`${model} has ${name}.${member}: remove the row`)
        return {
          name: member,
          wireName: camel === true ? lowerFirst(member) : member,
          shape: shapeFor(type, shapes),
          required: false,
          label: false
        }
      })
      shapes.set(name, { type: 'structure', union: false, members: added })
    }
    for (const [name, values] of Object.entries(enumerations ?? {})) {
      const known = base.shapes.get(name)
      if (known !== undefined && 'values' in known)
        for (const value of values)
          if (known.values.includes(value))
            throw new Error(`${model} has ${value} of ${name}: remove the row`)
      shapes.set(name, { type: 'string', values, sensitive: false })
    }
  }
  return { name: base.name, apiVersion: '', uid: base.uid, operations: [], shapes }
}
