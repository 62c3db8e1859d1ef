/**
 * The requests that a statement could allow, to be tested.
 *
 * @module
 * @since 0.2.0
 */
import { type Call, type Caller, isAbout } from './decide.js'
import type { Statement } from './Policy.js'
import { isLike } from './wildcard.js'

/** The actions that policies of media services allow; a wildcard is tested with each of these that it matches. */
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

/** A resource of the same type as the one that a pattern matches, with another name. */
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

/** @internal The requests of one caller to which a statement applies, ignoring its conditions. */
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
