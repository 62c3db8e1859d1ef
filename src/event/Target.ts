/**
 * The resources that a call acts upon.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'

/**
 * A resource that a call acts upon. `id` or `name` is the last part of its identity; `parent` is the resource in which
 * it is nested. A target with neither is one whose id AWS hid, omitted or never recorded: `field(event,
 * ...target.from)` says which.
 *
 * @category model
 * @since 0.2.0
 */
export interface Target {
  /** The service as ARNs name it: `medialive`. */
  readonly service: string
  /** The resource type of AWS's service authorization reference, in its spelling: `channel`, `ChannelGroup`, `Stream-Key`. */
  readonly type: string
  /** The partition of the ARN, or of the region in which the call was made. */
  readonly partition: string | undefined
  /** The region of the ARN, or the region in which the call was made. */
  readonly region: string | undefined
  /** The account of the ARN, or the account that received the call. */
  readonly account: string | undefined
  readonly id?: string
  readonly name?: string
  /** Only if the event contains it. */
  readonly arn?: string
  readonly parent?: Target
  /**
   * Whether the call succeeded for this target: a batch may succeed for some targets only. `unknown` if the response is
   * missing.
   */
  readonly outcome: 'succeeded' | 'failed' | 'denied' | 'unknown'
  /** The path at which the event refers to the resource, or would. */
  readonly from: Path
}

const unnamed = '(unknown)'

const labelOf = ({ name, id, arn }: Target): string => name ?? id ?? arn ?? unnamed

const joined = (target: Target): string =>
  target.parent === undefined ? labelOf(target) : `${joined(target.parent)}/${labelOf(target)}`

/**
 * A target as readable text: `channel 1234567`, `program linear1/p1`. It is not scrubbed, and two resources with the
 * same name in two regions look the same; use {@link targetKey} to tell them apart.
 *
 * @category conversions
 * @since 0.2.0
 */
export const showTarget = (target: Target): string => `${target.type} ${joined(target)}`
