/**
 * The declarations of a module, as `tsc` writes them: types without code. Every export has its type written out
 * (`isolatedDeclarations`), so that one file is enough and nothing needs to be checked.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** One name of a module: its declarations, and the statements that they are. */
export interface Declaration {
  readonly text: string
  readonly nodes: ReadonlyArray<ts.Statement>
}

const namesOf = (statement: ts.Statement): ReadonlyArray<string> => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier }
  return name === undefined ? [] : [name.text]
}

const cache = new Map<string, ReadonlyMap<string, Declaration>>()

/** The declarations of a file by name, without the comment in front of each; comments on members stay. */
export const declarationsOf = (file: string): ReadonlyMap<string, Declaration> => {
  const known = cache.get(file)
  if (known !== undefined) return known
  const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      isolatedDeclarations: true
    }
  })
  const declarations = new Map<string, Declaration>()
  const source = ts.createSourceFile(file, outputText, ts.ScriptTarget.ES2022, true)
  for (const statement of source.statements)
    for (const name of namesOf(statement)) {
      const text = statement.getText().replace(/^(?:export )?(?:declare )?/, '')
      const before = declarations.get(name)
      declarations.set(name, {
        text: before === undefined ? text : `${before.text}\n${text}`,
        nodes: [...(before?.nodes ?? []), statement]
      })
    }
  cache.set(file, declarations)
  return declarations
}
