/**
 * The resources that a call acts upon.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'

/**
 * A resource that a call acts upon. `id` or `name` is the last part of what identifies it, and `parent` is the resource that it
 * is nested in. A target with neither is one whose id AWS hid, omitted or never recorded: `field(event, ...target.from)` says
 * which.
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
  /** Where the event names the resource, or would. */
  readonly from: Path
}

const unnamed = '(unknown)'

const labelOf = ({ name, id, arn }: Target): string => name ?? id ?? arn ?? unnamed

const joined = (target: Target): string =>
  target.parent === undefined ? labelOf(target) : `${joined(target.parent)}/${labelOf(target)}`

/**
 * A target for people to read: `channel 1234567`, `program linear1/p1`. It is not scrubbed, and two resources of one name in two
 * regions look the same; {@link targetKey} keeps them apart.
 *
 * @category conversions
 * @since 0.2.0
 */
export const showTarget = (target: Target): string => `${target.type} ${joined(target)}`
