/**
 * What TypeDoc finds behind each entry point, by name: its declarations, its comments and its category.
 *
 * @module
 */
import {
  Application,
  type Comment,
  type CommentDisplayPart,
  type DeclarationReflection,
  ReferenceReflection,
  type Reflection,
  ReflectionKind
} from 'typedoc'
import { declarationsOf } from './declarations.js'

/** One exported name: a type, a value, or both. */
export interface Export {
  readonly name: string
  readonly category: string
  readonly isFunction: boolean
  readonly declaration: string
  readonly comments: ReadonlyArray<Comment>
  /** Parameters that have a comment of their own. */
  readonly parameters: ReadonlyArray<readonly [string, Comment]>
}

export interface EntryPoint {
  /** The file below `src`, without its ending. */
  readonly name: string
  readonly comment: Comment | undefined
  readonly exports: ReadonlyArray<Export>
}

/** What stands in the text of a comment for a link; `undefined` where its target is not exported. */
export interface LinkTarget {
  readonly entryPoint: string
  readonly name: string
}

/** The export that a part of a comment refers to. */
export const targetOf = (part: CommentDisplayPart): LinkTarget | undefined => {
  if (part.kind !== 'inline-tag' || typeof part.target !== 'object') return undefined
  let found: Reflection | undefined = 'kind' in part.target ? part.target : undefined
  let name = ''
  while (found?.parent !== undefined && !found.kindOf(ReflectionKind.Module)) {
    name = found.name
    found = found.parent
  }
  return found === undefined || name === '' ? undefined : { entryPoint: found.name, name }
}

const resolved = (reflection: DeclarationReflection): DeclarationReflection =>
  reflection instanceof ReferenceReflection
    ? (reflection.getTargetReflectionDeep() as DeclarationReflection)
    : reflection

/** Namespaces stand for the modules of services whose models share names. */
const flattened = (
  reflections: ReadonlyArray<DeclarationReflection>,
  prefix = ''
): ReadonlyArray<readonly [string, DeclarationReflection]> =>
  reflections.flatMap((reflection) =>
    reflection.kindOf(ReflectionKind.Namespace)
      ? flattened(reflection.children ?? [], `${prefix}${reflection.name}.`)
      : [[`${prefix}${reflection.name}`, resolved(reflection)] as const]
  )

const declarationOf = (reflection: DeclarationReflection): string => {
  const file = reflection.project.getSymbolIdFromReflection(reflection)?.fileName
  const found = file === undefined ? undefined : declarationsOf(file).get(reflection.name)
  if (found === undefined) throw new Error(`no declaration of ${reflection.getFullName()}`)
  return found.text
}

const commentsOf = (reflection: DeclarationReflection): ReadonlyArray<Comment> =>
  [reflection.comment, ...(reflection.signatures ?? []).map(({ comment }) => comment)].filter(
    (comment) => comment !== undefined
  )

const signaturesOf = ({ type, signatures }: DeclarationReflection) => [
  ...(signatures ?? []),
  ...(type?.type === 'reflection' ? (type.declaration.signatures ?? []) : [])
]

const exportOf = (name: string, reflections: ReadonlyArray<DeclarationReflection>): Export => {
  const comments = reflections.flatMap(commentsOf)
  const values = reflections.filter(({ kind }) => (kind & ReflectionKind.SomeType) === 0)
  const [category] = comments.flatMap(({ blockTags }) =>
    blockTags.filter(({ tag }) => tag === '@category')
  )
  const signatures = values.flatMap(signaturesOf)
  return {
    name,
    category: category?.content[0]?.text.trim() ?? 'other',
    isFunction: signatures.length > 0,
    declaration: [...new Set(reflections.map(declarationOf))].join('\n'),
    comments,
    parameters: signatures.flatMap(({ parameters }) =>
      (parameters ?? []).flatMap((parameter) =>
        parameter.comment === undefined ? [] : [[parameter.name, parameter.comment] as const]
      )
    )
  }
}

const entryPointOf = (module: DeclarationReflection): EntryPoint => {
  const byName = new Map<string, Array<DeclarationReflection>>()
  for (const [name, reflection] of flattened(module.children ?? []))
    byName.set(name, [...(byName.get(name) ?? []), reflection])
  return {
    name: module.name,
    comment: module.comment,
    exports: [...byName].map(([name, reflections]) => exportOf(name, reflections))
  }
}

/** Reads the entry points by TypeDoc, which refuses exports without a comment and links that lead nowhere. */
export const reference = async (): Promise<ReadonlyArray<EntryPoint>> => {
  const app = await Application.bootstrap()
  const project = await app.convert()
  if (project === undefined) throw new Error('TypeDoc could not read the entry points')
  app.validate(project)
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc found faults')
  return (project.children ?? []).map(entryPointOf)
}
