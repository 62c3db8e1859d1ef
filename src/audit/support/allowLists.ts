/**
 * The lists of addresses in MediaConnect that may connect.
 *
 * @module
 * @since 0.2.0
 */
import type { EventOf } from '../../event/MediaEvent.js'
import type { NamedValue } from './NamedValue.js'
import type { Reading } from './operations.js'
import { listByList } from './reach.js'

/** @internal The calls that set such a list. */
export type AllowListEvent = EventOf<
  'mediaconnect.amazonaws.com',
  | 'CreateFlow'
  | 'AddFlowSources'
  | 'UpdateFlowSource'
  | 'AddFlowOutputs'
  | 'UpdateFlowOutput'
  | 'CreateRouterNetworkInterface'
  | 'UpdateRouterNetworkInterface'
  | 'CreateGateway'
>

/** @internal What a list applies to, and what it allows. */
export interface AllowList {
  readonly of: 'source' | 'output' | 'interface' | 'gateway'
  readonly entries: ReadonlyArray<NamedValue>
}

const lists = (
  of: AllowList['of'],
  grouped: ReadonlyArray<ReadonlyArray<NamedValue>>
): ReadonlyArray<AllowList> => grouped.map((entries) => ({ of, entries }))

/** Sources have one range each. */
const sources = (entries: ReadonlyArray<NamedValue>): ReadonlyArray<AllowList> =>
  lists(
    'source',
    entries.map((entry) => [entry])
  )

/** The third step is the index of the output. */
const outputs = (entries: ReadonlyArray<NamedValue>): ReadonlyArray<AllowList> =>
  lists('output', listByList(entries, 3))

/** @internal */
export const allowListsOf = (
  event: AllowListEvent,
  { each }: Pick<Reading, 'each'>
): ReadonlyArray<AllowList> => {
  switch (event.eventName) {
    case 'CreateFlow':
      return [
        ...sources(each(event, 'requestParameters', 'source', 'whitelistCidr')),
        ...sources(each(event, 'requestParameters', 'sources', 0, 'whitelistCidr')),
        ...outputs(each(event, 'requestParameters', 'outputs', 0, 'cidrAllowList', 0))
      ]
    case 'AddFlowSources':
      return sources(each(event, 'requestParameters', 'sources', 0, 'whitelistCidr'))
    case 'UpdateFlowSource':
      return sources(each(event, 'requestParameters', 'whitelistCidr'))
    case 'AddFlowOutputs':
      return outputs(each(event, 'requestParameters', 'outputs', 0, 'cidrAllowList', 0))
    case 'UpdateFlowOutput':
      return lists('output', [each(event, 'requestParameters', 'cidrAllowList', 0)])
    case 'CreateGateway':
      return lists('gateway', [each(event, 'requestParameters', 'egressCidrBlocks', 0)])
    default:
      return lists('interface', [
        each(event, 'requestParameters', 'configuration', 'public', 'allowRules', 0, 'cidr')
      ])
  }
}
