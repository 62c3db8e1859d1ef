/**
 * The resource types of a service, and the formats of their ARNs.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import { parseTable } from './notation.js'
import type { TargetTable } from './TargetTable.js'

/** @internal One of the names in braces in the format of an ARN. */
export interface Placeholder {
  readonly name: string
  /** Whether its value is a name or an id. */
  readonly kind: 'id' | 'name'
  /** Matches the rest of the ARN, whatever it contains. */
  readonly rest: boolean
  /** Part of the ARN, but not of the identity. */
  readonly idle: boolean
}

/** @internal A type of resource. */
export interface ResourceType {
  readonly name: string
  /** The end of its ARN, split into pieces; empty if it has no ARN. */
  readonly pieces: ReadonlyArray<string | Placeholder>
  readonly pattern: RegExp | undefined
  /** The placeholders of the pattern, in order. */
  readonly captures: ReadonlyArray<Placeholder>
  /** Its own placeholders, without those of its parent. */
  readonly own: ReadonlyArray<Placeholder>
  readonly parent: string | undefined
  /** The id in its ARN is not the id that calls use. */
  readonly opaque: boolean
}

const placeholderSyntax = /\{(\w+)([*?!]?)\}/

const placeholderOf = (text: string): Placeholder | undefined => {
  const [, name, flag] = placeholderSyntax.exec(text) ?? []
  return name === undefined
    ? undefined
    : {
        name,
        kind: name.endsWith('Name') ? 'name' : 'id',
        rest: flag === '*',
        idle: flag === '?'
      }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patternOf = (pieces: ReadonlyArray<string | Placeholder>): RegExp =>
  new RegExp(
    `^${pieces
      .map((piece) =>
        typeof piece === 'string' ? escaped(piece) : piece.rest ? '(.+)' : '([^:/]+)'
      )
      .join('')}$`
  )

const typeOf = (name: string, line: string, inherited: ReadonlySet<string>): ResourceType => {
  const [format = '', parent] = line.split(' < ')
  const pieces = format
    .split(/(\{\w+[*?!]?\})/)
    .filter((text) => text !== '')
    .map((text) => placeholderOf(text) ?? text)
  const captures = pieces.filter((piece) => typeof piece !== 'string')
  const hasArn = captures.length < pieces.length
  return {
    name,
    pieces: hasArn ? pieces : [],
    pattern: hasArn ? patternOf(pieces) : undefined,
    captures,
    own: captures.filter(({ name: of, idle }) => !idle && !inherited.has(of)),
    parent,
    opaque: format.includes('!}')
  }
}

const placeholdersIn = (
  lines: ReadonlyMap<string, string>,
  name: string | undefined
): ReadonlySet<string> => {
  const [format = '', parent] =
    (name === undefined ? undefined : lines.get(name))?.split(' < ') ?? []
  const own = Array.from(format.matchAll(/\{(\w+)/g), ([, of = '']) => of)
  return parent === undefined ? new Set(own) : new Set([...own, ...placeholdersIn(lines, parent)])
}

/** @internal By name; types whose ARNs have the most pieces come first. */
export const typesOf: (table: TargetTable) => ReadonlyMap<string, ResourceType> =
  /*#__PURE__*/ memoize(({ types }) => {
    const lines = parseTable(types)
    const all = Array.from(lines, ([name, line]) =>
      typeOf(name, line, placeholdersIn(lines, line.split(' < ')[1]))
    )
    return new Map(
      all.sort((a, b) => b.pieces.length - a.pieces.length).map((type) => [type.name, type])
    )
  })
