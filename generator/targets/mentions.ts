/**
 * The members of a service that name a resource, whether or not the call affects it.
 *
 * @module
 */
import type { Shapes } from '../Shapes.js'
import { membersOf, normal } from './Members.js'
import { singular } from './naming.js'
import type { Types } from './types.js'

/** Resources of other services that calls of media services refer to. */
const others = ['bucket', 'deliverystream', 'kmskey', 'loggroup', 'role', 'securitygroup', 'subnet']

const suffix = /(?:id|name|arn|identifier)s?$/

/** `channelId`, `secondaryInputId`, any ARN, and `queue` or `role`; the id of a multiplex program is its `programName`. */
const isNaming = (types: Types): ((key: string) => boolean) => {
  const placeholders = [...types.values()].flatMap(({ format }) =>
    Array.from(format.matchAll(/\{(\w+)/g), ([, name = '']) => normal(name).replace(suffix, ''))
  )
  const nouns = new Set([...[...types.keys()].map(singular), ...placeholders, ...others])
  nouns.delete('')
  nouns.delete('resource')
  return (key) => {
    const name = normal(key)
    const stem = name.replace(suffix, '')
    if (/arns?$/.test(name)) return true
    if (stem === name) return [...[...types.keys()].map(singular), ...others].includes(name)
    return [...nouns].some((noun) => stem === noun || (stem.endsWith(noun) && noun.length > 4))
  }
}

/** Their keys, without duplicates; none that is a secret or an enumeration anywhere. */
export const mentionsIn = (all: ReadonlyArray<Shapes>, types: Types): ReadonlyArray<string> => {
  const found = new Set<string>()
  const refused = new Set<string>()
  const named = isNaming(types)
  for (const shapes of all)
    for (const { name } of shapes.structures)
      for (const { key, kind, secret, isEnumeration, structure } of membersOf(shapes, name)) {
        if (!named(key)) continue
        if (secret || isEnumeration) refused.add(key)
        else if (kind === 'string' || (kind === 'list' && structure === undefined)) found.add(key)
      }
  return [...found].filter((key) => !refused.has(key)).sort()
}
