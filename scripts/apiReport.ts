/**
 * The public API as text: for each entry point, the declarations of its exports and of the types that these refer to. A
 * pull request shows an API change as the diff of such a file.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { declarationsOf } from '../site/declarations.js'

const src = fileURLToPath(new URL('../src/', import.meta.url))

interface Named {
  readonly name: string
  readonly file: string
  /** Its name in the file itself. */
  readonly local: string
}

const printer = ts.createPrinter({ removeComments: true })

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)

const resolve = (from: string, specifier: ts.Expression | undefined): string | undefined => {
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return undefined
  const file = join(dirname(from), specifier.text.replace(/\.js$/, '.ts'))
  return specifier.text.startsWith('.') && existsSync(file) ? file : undefined
}

/** The exports of an entry point, which contains nothing else. A namespace is one name. */
const exportsOf = (entryPoint: string): ReadonlyArray<Named> =>
  parse(entryPoint).statements.flatMap((statement): ReadonlyArray<Named> => {
    if (!ts.isExportDeclaration(statement)) return []
    const file = resolve(entryPoint, statement.moduleSpecifier)
    const clause = statement.exportClause
    if (file === undefined) return []
    if (clause === undefined)
      return [...declarationsOf(file).keys()].map((name) => ({ name, file, local: name }))
    if (ts.isNamespaceExport(clause)) return [{ name: clause.name.text, file, local: '*' }]
    return clause.elements.map(({ name, propertyName }) => ({
      name: name.text,
      file,
      local: (propertyName ?? name).text
    }))
  })

const importsOf = (file: string): ReadonlyMap<string, Named> =>
  new Map(
    parse(file).statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement)) return []
      const from = resolve(file, statement.moduleSpecifier)
      const bindings = statement.importClause?.namedBindings
      if (from === undefined || bindings === undefined || !ts.isNamedImports(bindings)) return []
      return bindings.elements.map(({ name, propertyName }) => {
        const local = (propertyName ?? name).text
        return [name.text, { name: local, file: from, local }] as const
      })
    })
  )

/** The names to which a declaration refers. */
const usedBy = ({ file, local }: Named): ReadonlyArray<Named> => {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  for (const node of declarationsOf(file).get(local)?.nodes ?? []) visit(node)
  const imports = importsOf(file)
  return [...names].flatMap((name) => {
    const here = declarationsOf(file).has(name) ? { name, file, local: name } : undefined
    const found = here ?? imports.get(name)
    return found === undefined || name === local ? [] : [found]
  })
}

const key = ({ file, local }: Named): string => `${file}#${local}`

const isGenerated = ({ file }: Named): boolean => file.startsWith(join(src, 'services'))

/** Everything reachable from some names, except the names themselves and generated declarations. */
const reachedFrom = (exported: ReadonlyArray<Named>): ReadonlyArray<Named> => {
  const seen = new Map(exported.map((one) => [key(one), one]))
  const waiting = [...exported]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    for (const used of isGenerated(one) ? [] : usedBy(one))
      if (!seen.has(key(used)) && !isGenerated(used)) {
        seen.set(key(used), used)
        waiting.push(used)
      }
  return [...seen.values()].slice(exported.length)
}

const textOf = (one: Named): string => {
  if (isGenerated(one)) return `${one.name} // of ${one.file.slice(src.length)}`
  const nodes = declarationsOf(one.file).get(one.local)?.nodes ?? []
  const text = nodes
    .map((node) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()))
    .map((text) => text.replace(/^(?:export )?(?:declare )?/, ''))
    .join('\n')
  return one.name === one.local ? text : `${text} // as ${one.name}`
}

const sorted = (named: ReadonlyArray<Named>): ReadonlyArray<Named> =>
  [...named].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : key(a) < key(b) ? -1 : 1))

const reportOf = (entryPoint: string): string => {
  const exported = sorted(exportsOf(entryPoint))
  const reached = sorted(reachedFrom(exported))
  return [
    '// What the entry point exports, without comments. `npm run api` writes this file.',
    '// Generated events and structures are listed by name: their files in src/services show their members.',
    '',
    ...exported.map(textOf),
    ...(reached.length === 0 ? [] : ['', '// Not exported, but part of the above.', '']),
    ...reached.map(textOf),
    ''
  ].join('\n')
}

/** The reports, by file name. */
export const apiReports = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(src)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${file.replace(/\.ts$/, '')}.txt`, reportOf(join(src, file))])
  )

export const apiFolder: string = fileURLToPath(new URL('../etc/api/', import.meta.url))
