/**
 * What the operations of a service do, and to which resources, as data: a line for each type of resource, and one for each
 * operation, taken apart when they are first asked for.
 *
 * ```text
 * channel = channel:{ChannelId}
 * node = node:{ClusterId}/{NodeId} < cluster
 *
 * DeleteTags = update/tags; * arn>resource-arn
 * DeleteNode = delete; node id>nodeId id<id arn<arn ^ id>clusterId
 * UpdateBridgeState = update/state ?desiredState ACTIVE=start DELETED=delete; Bridge arn>bridgeArn
 * BatchDelete = delete !<successful <failed; channel id>channelIds[]; input id>inputIds[]
 * ```
 *
 * A type is the end of its ARN, and the type in which it is nested. Of a placeholder, `*` takes the rest of the ARN, `?` does
 * not tell one resource from another, and `!` is an id that no call but those by ARN uses. A type without an ARN is its
 * placeholder alone.
 *
 * An operation is a verb and a part, then the targets. A `?` and a path let a value of the request decide the verb; a `!` names
 * the lists of the answer that say which targets of a batch came about and which did not, `-` where there is none. A target is
 * a type, `*` where its ARN tells it, and where its id, name or ARN is: `>` in the request, `<` in the response; `any` is an id
 * or a name. What follows `^` is its parent. A type with `?` is a target only where the event names it.
 *
 * @module
 * @since 0.2.0
 */

/**
 * What the operations of one service do, and to which resources.
 *
 * @category model
 * @since 0.2.0
 */
export interface TargetTable {
  /** The service as its ARNs name it. */
  readonly service: string
  /** A line for each type of resource. */
  readonly types: string
  /** A line for each operation. */
  readonly operations: string
  /** The keys of members that name a resource, whichever structure holds them. */
  readonly mentions: string
}
