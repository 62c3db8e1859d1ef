import { catalogue, type OperationEntry } from 'mediatrail'
import { describe, expect, expectTypeOf, it } from 'vitest'

const operations = Object.values(catalogue).flatMap((service) => Object.values(service.operations))

const count = (of: (operation: (typeof operations)[number]) => string): object => {
  const counted = new Map<string, number>()
  for (const word of operations.map(of)) counted.set(word, (counted.get(word) ?? 0) + 1)
  return Object.fromEntries(counted)
}

describe('the catalogue', () => {
  it('has an entry for every pair', () => {
    expect(Object.keys(catalogue)).toHaveLength(14)
    expect(operations).toHaveLength(697)
  })

  it('distinguishes reads and writes, and says what is logged, with the evidence', () => {
    expect(count(({ logged }) => logged)).toEqual({
      management: 534,
      data: 42,
      no: 22,
      unknown: 99
    })
    expect(count(({ evidence }) => evidence)).toEqual({
      captured: 20,
      documented: 23,
      inferred: 654
    })
    const { 'medialive.amazonaws.com': medialive, 'ivs.amazonaws.com': ivs } = catalogue
    const reads = Object.values(medialive.operations).filter(({ access }) => access === 'read')
    expect(reads).toHaveLength(46)
    // The model calls it read-only, IAM a write.
    expect(ivs.operations.StartViewerSessionRevocation.access).toBe('write')
  })

  it('says what an operation does, and to what', () => {
    const { operations: medialive } = catalogue['medialive.amazonaws.com']
    expect(medialive.DeleteSchedule.action).toEqual({ verb: 'update', part: 'schedule' })
    expect(medialive.DeleteNode.targets).toEqual([
      {
        type: 'node',
        arn: 'arn:{Partition}:medialive:{Region}:{Account}:node:{ClusterId}/{NodeId}',
        parents: ['cluster'],
        paths: [
          ['requestParameters', 'nodeId'],
          ['responseElements', 'id'],
          ['responseElements', 'arn']
        ]
      }
    ])
    expect(medialive.BatchStop.targets.map(({ type, paths }) => [type, paths])).toEqual([
      ['channel', [['requestParameters', 'channelIds', '*']]],
      ['multiplex', [['requestParameters', 'multiplexIds', '*']]]
    ])
    expect(catalogue['mediaconnect.amazonaws.com'].operations.UpdateBridgeState.action).toEqual({
      verb: 'update',
      part: 'state',
      decidedBy: {
        path: ['requestParameters', 'desiredState'],
        verbs: { ACTIVE: 'start', STANDBY: 'stop', DELETED: 'delete' }
      }
    })
    expect(medialive.ListChannels).toMatchObject({ action: { verb: 'list' }, targets: [] })
  })

  it('has read verbs for reads, except for three that IAM calls writes', () => {
    const disagreeing = Object.values(catalogue).flatMap((service) =>
      Object.entries<OperationEntry>(service.operations)
        .filter(
          ([, { action, access }]) =>
            (action.verb === 'read' || action.verb === 'list') !== (access === 'read')
        )
        .map(([name]) => name)
    )
    expect(disagreeing).toEqual(['PollAnywhere', 'TestRole', 'PollGateway'])
  })

  it('is indexed by names that editors complete, and that do not compile when misspelt', () => {
    const { StopChannel } = catalogue['medialive.amazonaws.com'].operations
    expect(StopChannel.access).toBe('write')
    expect(StopChannel.required).toEqual(['channelId'])
    expectTypeOf(StopChannel.logged).toEqualTypeOf<'management' | 'data' | 'no' | 'unknown'>()
    // @ts-expect-error there is no such operation
    expect(catalogue['medialive.amazonaws.com'].operations.StopChanel).toBeUndefined()
  })

  it('lists secrets and dropped members by their paths', () => {
    expect(catalogue['mediapackage.amazonaws.com'].operations.UpdateChannel.secrets).toEqual([
      ['responseElements', 'hlsIngest', 'ingestEndpoints', '*', 'password'],
      ['responseElements', 'hlsIngest', 'ingestEndpoints', '*', 'username']
    ])
    expect(catalogue['ivs.amazonaws.com'].operations.CreateChannel.dropped).toEqual([
      ['responseElements', 'streamKey', 'value']
    ])
  })

  it('marks discontinued services', () => {
    const ended = Object.values(catalogue).filter(({ discontinued }) => discontinued)
    expect(ended.map(({ eventSource }) => eventSource)).toEqual([
      'elastictranscoder.amazonaws.com',
      'mediastore.amazonaws.com'
    ])
  })
})
