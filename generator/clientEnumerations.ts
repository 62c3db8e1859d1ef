/**
 * The enumerations of an SDK client, which its schemas lack: the values are its exports, and its declarations show
 * which member has which enumeration.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

/** Enumerations by name, and their names by `Structure.Member`. */
export interface Enumerations {
  readonly values: ReadonlyMap<string, ReadonlyArray<string>>
  readonly ofMember: ReadonlyMap<string, string>
}

const valuesIn = async (folder: string): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const models = join(folder, 'dist-es', 'models')
  if (!readdirSync(models).includes('enums.js')) return new Map()
  const exported: { readonly [name: string]: Readonly<Record<string, string>> } = await import(
    pathToFileURL(join(models, 'enums.js')).href
  )
  return new Map(
    Object.entries(exported).map(([name, constants]) => [name, Object.values(constants)])
  )
}

/** The enumeration to which a type refers, through lists and map values. */
const namedIn = (type: ts.Node, known: ReadonlySet<string>): string | undefined => {
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const { text } = type.typeName
    if (known.has(text)) return text
    const [, value] = type.typeArguments ?? []
    if (text === 'Record' && value !== undefined) return namedIn(value, known)
  }
  return ts.forEachChild(type, (inner) => namedIn(inner, known))
}

const membersIn = (file: string, known: ReadonlySet<string>): ReadonlyArray<[string, string]> => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022)
  return source.statements.filter(ts.isInterfaceDeclaration).flatMap(({ name, members }) =>
    members.filter(ts.isPropertySignature).flatMap((member): ReadonlyArray<[string, string]> => {
      const named = member.type === undefined ? undefined : namedIn(member.type, known)
      return named === undefined || !ts.isIdentifier(member.name)
        ? []
        : [[`${name.text}.${member.name.text}`, named]]
    })
  )
}

/** From the folder of a client. */
export const enumerationsOf = async (folder: string): Promise<Enumerations> => {
  const values = await valuesIn(folder)
  const known = new Set(values.keys())
  const declared = join(folder, 'dist-types', 'models')
  return {
    values,
    ofMember: new Map(
      readdirSync(declared)
        .filter((file) => /^models_\d+\.d\.ts$/.test(file))
        .sort()
        .flatMap((file) => membersIn(join(declared, file), known))
    )
  }
}
