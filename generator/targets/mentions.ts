/**
 * The members of a service that name a resource, whether or not the call acts upon it.
 *
 * @module
 */
import type { Shapes } from '../Shapes.js'
import { membersOf } from './Members.js'

/** `channelId`, `inputIds`, `roleArn`, `queue`; enumerations and secrets are no names, whatever they are called. */
const naming = /(?:(?:^|[a-z_-])(?:id|name|arn|identifier)s?|(?:Id|Name|Arn|ARN|Identifier)s?)$/

/** What makes a call idempotent, or pages through a list, and ids of the call itself. */
const token = /token|request-?id|^x-amz/i

/** Their keys, each once. */
export const mentionsIn = (all: ReadonlyArray<Shapes>): ReadonlyArray<string> => {
  const found = new Set<string>()
  const refused = new Set<string>()
  for (const shapes of all)
    for (const { name } of shapes.structures)
      for (const { key, kind, secret, isEnumeration, structure } of membersOf(shapes, name)) {
        if (!naming.test(key) || token.test(key)) continue
        if (secret || isEnumeration) refused.add(key)
        else if (kind === 'string' || (kind === 'list' && structure === undefined)) found.add(key)
      }
  return [...found].filter((key) => !refused.has(key)).sort()
}
