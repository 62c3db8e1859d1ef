/**
 * The resources that a call acts upon.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'

/**
 * A resource that a call acts upon, as far as the event says which one: `id` or `name` is the last part of what names it,
 * whatever it is nested in is its `parent`. A target without both is one whose id AWS hid, omitted, or never recorded: ask
 * `field(event, ...target.from)` why.
 *
 * @category model
 * @since 0.2.0
 */
export interface Target {
  /** As ARNs name it: `medialive`. */
  readonly service: string
  /** The resource type of AWS's service authorization reference, in its spelling: `channel`, `ChannelGroup`, `Stream-Key`. */
  readonly type: string
  /** The ARN's, or that of the region in which the call was made. */
  readonly partition: string | undefined
  /** The ARN's, or that in which the call was made. */
  readonly region: string | undefined
  /** The ARN's, or the account that received the call. */
  readonly account: string | undefined
  readonly id?: string
  readonly name?: string
  /** Only where the event holds it. */
  readonly arn?: string
  readonly parent?: Target
  /** Whether the call came about for this target: a batch may come about for some. `unknown` where the answer is missing. */
  readonly outcome: 'succeeded' | 'failed' | 'denied' | 'unknown'
  /** Where the event tells which resource it is, or would. */
  readonly from: Path
}

const unnamed = '(unknown)'

const labelOf = ({ name, id, arn }: Target): string => name ?? id ?? arn ?? unnamed

const joined = (target: Target): string =>
  target.parent === undefined ? labelOf(target) : `${joined(target.parent)}/${labelOf(target)}`

/**
 * A target as people say it: `channel 1234567`, `program linear1/p1`. Not scrubbed, and the same for two resources of the same
 * name in two regions; {@link targetKey} tells them apart.
 *
 * @category conversions
 * @since 0.2.0
 */
export const showTarget = (target: Target): string => `${target.type} ${joined(target)}`
