/**
 * The calls that a statement could allow, to be tried.
 *
 * @module
 * @since 0.2.0
 */
import { type Call, type Caller, isAbout } from './decide.js'
import type { Statement } from './Policy.js'
import { isLike } from './wildcard.js'

/** What the policies of media services let callers do; a star is tried as each of these that it matches. */
const dataActions: ReadonlyArray<string> = [
  'mediapackagev2:GetObject',
  'mediapackagev2:GetHeadObject',
  'mediapackagev2:HarvestObject',
  'mediapackagev2:PutObject',
  'mediatailor:GetManifest',
  'mediastore:GetObject',
  'mediastore:DescribeObject',
  'mediastore:ListItems',
  'mediastore:PutObject',
  'mediastore:DeleteObject',
  'elemental-inference:GetFeed',
  'elemental-inference:AssociateFeed'
]

const actionsOf = ({ actions }: Statement): ReadonlyArray<string> => {
  if (actions.isNegated)
    return dataActions.filter((one) => !actions.patterns.some((pattern) => isLike(one, pattern)))
  return actions.patterns.flatMap((pattern) => {
    const known = dataActions.filter((one) => isLike(one.toLowerCase(), pattern.toLowerCase()))
    return known.length > 0 ? known : [pattern.replace(/\*/g, 'Any')]
  })
}

/** A neighbour of what a pattern names: the same kind of resource, by another name. */
const neighbour = (pattern: string): string =>
  pattern
    .replace(/^((?:[^:]*:){5}[^/:*]*[/:]).*$/, '$1stranger/stranger')
    .replaceAll('*', 'stranger')

const resourcesOf = (
  { resources }: Statement,
  statements: ReadonlyArray<Statement>
): ReadonlyArray<string> => {
  const filled = (patterns: ReadonlyArray<string>): ReadonlyArray<string> =>
    patterns.map((pattern) => pattern.replaceAll('*', 'stranger').replaceAll('?', 'x'))
  const named = statements.flatMap(({ resources: { patterns } }) =>
    patterns.filter((pattern) => pattern !== '*')
  )
  const tried = resources.patterns.every((pattern) => pattern !== '*')
    ? resources.patterns
    : [...resources.patterns, ...named]
  const all = [...new Set([...filled(tried.filter((one) => one !== '*')), ...named.map(neighbour)])]
  return all.length > 0 ? all : ['stranger']
}

/** @internal The calls of one caller that a statement is about, without their conditions. */
export const callsOf = (
  allow: Statement,
  statements: ReadonlyArray<Statement>,
  caller: Caller
): ReadonlyArray<Omit<Call, 'contextOf'>> =>
  actionsOf(allow)
    .flatMap((action) =>
      resourcesOf(allow, statements).map((resource) => ({ caller, action, resource }))
    )
    .filter((call) => isAbout(allow, call))
