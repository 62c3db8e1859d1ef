/**
 * ARNs: their parts, and which type of resource one names.
 *
 * @module
 * @since 0.2.0
 */
import { decodeLabel } from '../payload/decodeLabel.js'
import type { ResourceType } from '../payload/ResourceType.js'

/** @internal The parts of an ARN; `resource` is everything after the account. */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

const syntax = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.+)$/s

/** @internal Undefined if the string is not an ARN. */
export const parseArn = (text: string): Arn | undefined => {
  if (!text.startsWith('arn:')) return undefined
  const [, partition, service, region, account, resource] = syntax.exec(text) ?? []
  return resource === undefined
    ? undefined
    : {
        partition: partition ?? '',
        service: service ?? '',
        region: region ?? '',
        account: account ?? '',
        resource
      }
}

const encodedStart = /^arn%3a/i

/**
 * @internal CloudTrail may log a URI label exactly as it stood in the path of the request: `arn%3Aaws%3A…` is an ARN,
 * too.
 */
export const decodedArn = (text: string): string =>
  encodedStart.test(text) ? decodeLabel(text) : text

/** @internal The values of the placeholders of a format in an ARN; undefined if the ARN does not match the format. */
export const capturedBy = (
  type: ResourceType,
  resource: string
): ReadonlyMap<string, string> | undefined => {
  const found = type.pattern?.exec(resource)
  if (found === null || found === undefined) return undefined
  return new Map(type.captures.map(({ name }, i) => [name, found[i + 1] ?? '']))
}

/** @internal The resource type whose ARN format this ARN matches. */
export const typeOfResource = (
  types: ReadonlyMap<string, ResourceType>,
  resource: string
): ResourceType | undefined => {
  for (const type of types.values()) if (type.pattern?.test(resource) === true) return type
  return undefined
}
