/** Law 1 where the work can't be counted: no regular expression takes longer than its text is long. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

const modules = readdirSync(src, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts') && !/^services\//.test(path))

const expressionsIn = (path: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.ES2022))
  return found
}

const expressions = modules.flatMap((path) =>
  expressionsIn(path).map((expression) => [path, expression] as const)
)

const growthOf = (expression: string): string => {
  const end = expression.lastIndexOf('/')
  const judged = checkSync(expression.slice(1, end), expression.slice(end + 1), {
    // It counts the characters that are read, and takes no busy machine for a slow expression.
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
    seedingTimeout: null
  })
  return judged.status === 'unknown' ? judged.error.kind : judged.complexity.type
}

describe('the time of a regular expression', () => {
  it.each(expressions)('is linear in the string: %s %s', (_, expression) => {
    expect(['safe', 'linear']).toContain(growthOf(expression))
  })

  it('is distinguished from quadratic time', () => {
    expect(growthOf('/eyJ[\\w-]+\\.[\\w-]+/g')).toBe('polynomial')
    expect(growthOf('/^(a|aa)*$/')).toBe('exponential')
  })
})
