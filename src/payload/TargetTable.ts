/**
 * What the operations of a service do, and to which resources, as data: a line for each type of resource, and one for
 * each operation, parsed when they are first needed.
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
 * A type has the end of its ARN, and the type that contains it. A placeholder with `*` matches the rest of the ARN, one
 * with `?` is not part of the identity, and one with `!` is an id that appears in ARNs only. A type without an ARN has
 * only its placeholder.
 *
 * An operation has a verb and a part, then its targets. After `?` and a path, a value in the request determines the
 * verb. After `!` come the lists in the response of a batch: of the targets for which it succeeded, and of those for
 * which it failed; `-` if there is no such list. A target has a type, or `*` if the ARN determines it, and the paths of
 * its id, name or ARN: `>` in the request, `<` in the response; `any` is an id or a name. `^` precedes the paths of its
 * parent. A type with `?` is a target only if the event identifies it.
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
