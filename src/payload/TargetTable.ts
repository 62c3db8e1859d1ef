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
 * A type is the end of its ARN, and the type that it is nested in. A placeholder with `*` takes the rest of the ARN, one with `?`
 * is not part of the identity, and one with `!` is an id that appears in ARNs only. A type without an ARN is its placeholder
 * alone.
 *
 * An operation is a verb and a part, then its targets. `?` and a path let a value in the request decide the verb. `!` names the
 * lists in the response of a batch: the targets for which it succeeded, and those for which it failed, `-` where there is no such
 * list. A target is a type, or `*` where the ARN decides, and the places of its id, name or ARN: `>` in the request, `<` in the
 * response; `any` is an id or a name. `^` precedes the places of its parent. A type with `?` is a target only if the event
 * names it.
 *
 * @module
 * @since 0.2.0
 */

/**
 * The actions and targets of the operations of one service.
 *
 * @category model
 * @since 0.2.0
 */
export interface TargetTable {
  /** The service as its ARNs name it. */
  readonly service: string
  /** One line for each resource type. */
  readonly types: string
  /** One line for each operation. */
  readonly operations: string
  /** The keys of members that name a resource, in any structure. */
  readonly mentions: string
}
