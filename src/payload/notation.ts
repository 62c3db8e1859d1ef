/**
 * The notation of the generated tables: its grammar, its parser and its printer.
 *
 * A table is one string with a line for each name, since an engine that loads a module makes every property of an object
 * literal, but takes a string as it is. A member is parsed when its structure is first needed.
 *
 * ```text
 * table  = { line }
 * line   = name " = " word { " " word } newline
 * word   = member | any text without white space; "-" where there is nothing
 * member = key ":" kind { flag }
 * kind   = scalar | "[" kind "]" | "{" kind "}" | structure
 * scalar = "s" | "n" | "b" | "t" | "j"
 * flag   = "*" | "!" | "-" | "%"
 * ```
 *
 * So `name:s* tags:{s} outputs:[Output] password:s!` has a required string, a map of strings, a list of structures and a secret
 * string. Law: what is printed parses to what was printed, and every table prints as it was parsed.
 *
 * @module
 * @since 0.2.0
 */

/** @internal The types of AWS's models. */
export type ModelScalar = 'string' | 'number' | 'boolean' | 'timestamp' | 'json'

/** @internal The type of a value: a scalar, a structure `S`, or a list or map of either. */
export type Kind<S> =
  | S
  | { readonly kind: ModelScalar }
  | { readonly kind: 'list'; readonly element: Kind<S> }
  | { readonly kind: 'map'; readonly element: Kind<S> }

/** @internal The name of a structure in the same table. */
export interface Reference {
  readonly kind: 'struct'
  readonly name: string
}

/** @internal */
export const referTo = (name: string): Reference => ({ kind: 'struct', name })

/** @internal The properties of a member beside its type. */
export interface Flags {
  /** The API requires it in a request; a record may still lack it. */
  readonly required: boolean
  readonly secret: boolean
  /** AWS is known to drop it from records. */
  readonly dropped: boolean
  /** Part of the request path, which may be recorded percent-encoded. */
  readonly label: boolean
}

/** @internal */
export interface NotedMember<S> extends Flags {
  readonly key: string
  readonly node: Kind<S>
}

const letters: { readonly [K in ModelScalar]: string } = {
  string: 's',
  number: 'n',
  boolean: 'b',
  timestamp: 't',
  json: 'j'
}

const scalars: ReadonlyMap<string, { readonly kind: ModelScalar }> = new Map([
  ['s', { kind: 'string' }],
  ['n', { kind: 'number' }],
  ['b', { kind: 'boolean' }],
  ['t', { kind: 'timestamp' }],
  ['j', { kind: 'json' }]
])

const between = ' = '

/** @internal The words of each line, by its name. */
export const parseTable = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf(between)
        return [line.slice(0, at), line.slice(at + between.length)]
      })
  )

/** @internal */
export const parseWords = (words: string): ReadonlyArray<string | undefined> =>
  words.split(' ').map((word) => (word === '-' ? undefined : word))

const parseKind = <S>(text: string, structure: (name: string) => S): Kind<S> => {
  if (text.startsWith('['))
    return { kind: 'list', element: parseKind(text.slice(1, -1), structure) }
  if (text.startsWith('{')) return { kind: 'map', element: parseKind(text.slice(1, -1), structure) }
  // Names of structures have more than one letter: the generator enforces it.
  return scalars.get(text) ?? structure(text)
}

const memberSyntax = /^([^:]+):([^*!%-]+)([*!%-]*)$/

/** @internal A member in the notation of a table; `structure` resolves a name. */
export const parseMember = <S>(word: string, structure: (name: string) => S): NotedMember<S> => {
  const [, key = '', kind = 's', flags = ''] = memberSyntax.exec(word) ?? []
  return {
    key,
    node: parseKind(kind, structure),
    required: flags.includes('*'),
    secret: flags.includes('!'),
    dropped: flags.includes('-'),
    label: flags.includes('%')
  }
}

const printKind = (node: Kind<Reference>): string => {
  switch (node.kind) {
    case 'struct':
      return node.name
    case 'list':
      return `[${printKind(node.element)}]`
    case 'map':
      return `{${printKind(node.element)}}`
    default:
      return letters[node.kind]
  }
}

/** @internal */
export const printMember = (member: NotedMember<Reference>): string =>
  `${member.key}:${printKind(member.node)}${member.required ? '*' : ''}${member.secret ? '!' : ''}${
    member.dropped ? '-' : ''
  }${member.label ? '%' : ''}`

/** @internal */
export const printWords = (words: ReadonlyArray<string | undefined>): string =>
  words.map((word) => word ?? '-').join(' ')

/** @internal */
export const printTable = (lines: Iterable<readonly [name: string, words: string]>): string =>
  Array.from(lines, ([name, words]) => `${name}${between}${words}\n`).join('')
