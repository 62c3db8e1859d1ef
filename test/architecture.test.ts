import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** From the ground up: a layer imports only those before it. */
const layers: ReadonlyArray<string> = [
  'core',
  'scan',
  'gzip',
  'payload',
  'record',
  'services',
  'event',
  'eventbridge',
  'rows',
  'ocsf',
  'delivery',
  'stream',
  'aggregate',
  'report',
  'audit',
  'testing',
  'node',
  'lambda',
  'cli'
]

/** The text of each module, by its path below `src`. */
type Tree = Readonly<Record<string, string>>

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

/** A name that an entry point exports, with the name and the module that it comes from. */
interface Reexport {
  readonly name: string
  readonly origin: string
}

interface Module {
  readonly path: string
  readonly reexports: ReadonlyArray<Reexport>
  readonly imports: ReadonlyArray<Import>
  readonly hasDefault: boolean
  readonly runsText: boolean
}

const textOf = (node: ts.Node | undefined): string =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : '(computed)'

const importOf = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node))
    return {
      from: textOf(node.moduleSpecifier),
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { from: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: textOf(node.argument.literal), typeOnly: true }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { from: textOf(node.arguments[0]), typeOnly: false }
  return undefined
}

const reexportsOf = (path: string, node: ts.Node): ReadonlyArray<Reexport> =>
  ts.isExportDeclaration(node) &&
  node.moduleSpecifier !== undefined &&
  node.exportClause !== undefined &&
  ts.isNamedExports(node.exportClause)
    ? node.exportClause.elements.map(({ name, propertyName }) => ({
        name: name.text,
        origin: `${(propertyName ?? name).text} of ${resolve(path, textOf(node.moduleSpecifier))}`
      }))
    : []

const isDefault = (node: ts.Node): boolean =>
  ts.isExportAssignment(node) ||
  (ts.isExportSpecifier(node) && node.name.text === 'default') ||
  node.kind === ts.SyntaxKind.DefaultKeyword

const runsText = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  ['eval', 'Function'].includes(node.expression.text)

const parse = (path: string, text: string): Module => {
  const imports: Array<Import> = []
  const reexports: Array<Reexport> = []
  let hasDefault = false
  let hasRun = false
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found !== undefined) imports.push(found)
    reexports.push(...reexportsOf(path, node))
    hasDefault ||= isDefault(node) && !ts.isDefaultClause(node)
    hasRun ||= runsText(node)
    ts.forEachChild(node, visit)
  }
  // Modifiers are children too, so `export default` is met as a keyword.
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022))
  return { path, imports, reexports, hasDefault, runsText: hasRun }
}

const layerOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '')

const isEntryPoint = (path: string): boolean => layerOf(path) === ''

const resolve = (path: string, from: string): string =>
  posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts')

/** Packages that the build puts in, so that nobody has to install them. */
const bundled: ReadonlyArray<string> = [
  'picomatch',
  'commander',
  'cli-progress',
  'fastest-levenshtein',
  'hyparquet-writer',
  'picocolors',
  'string-width'
]

const faultOfPackage = (path: string, { from, typeOnly }: Import): string | undefined => {
  const layer = layerOf(path)
  if (from === 'io-ts' || /^fp-ts\/lib\/[A-Za-z]+\.js$/.test(from))
    return layer === 'services'
      ? `generated code imports ${from}`
      : from === 'io-ts' || typeOnly
        ? undefined
        : `imports values of ${from}, which takes long to load: core/either.ts has what is needed`
  if (/^(fp|io)-ts/.test(from)) return `${from} does not load in Node: write fp-ts/lib/X.js, io-ts`
  if (from === 'fast-check' && layer === 'testing') return undefined
  // A worker loads the fold, and the command the rules, that a user names.
  if (['node/worker.ts', 'cli/loadRules.ts'].includes(path) && from === '(computed)')
    return undefined
  if (['node', 'lambda', 'cli'].includes(layer))
    if (from.startsWith('node:') || bundled.includes(from)) return undefined
  // Types alone, of events.
  if (from === 'aws-lambda' && typeOnly && layer === 'lambda') return undefined
  // Bundled: it writes the CSV.
  if (from === 'papaparse' && layer === 'report') return undefined
  // Bundled: they draw the charts of the page, and no other report waits for them.
  if (/^d3-(?:scale|shape|time-format)$/.test(from) && path.startsWith('report/html/'))
    return undefined
  return `imports ${from}`
}

const faultOfModule = (tree: Tree, path: string, found: Import): string | undefined => {
  const target = resolve(path, found.from)
  if (!Object.hasOwn(tree, target)) return `imports ${found.from}, which is no module of src`
  if (isEntryPoint(target)) return `imports the entry point ${target}`
  if (isEntryPoint(path) || layerOf(target) === layerOf(path)) return undefined
  if (layers.indexOf(layerOf(target)) > layers.indexOf(layerOf(path)))
    return `imports ${target}, a layer above`
  if (layerOf(path) !== 'services') return undefined
  if (!['payload', 'record'].includes(layerOf(target))) return `generated code imports ${target}`
  return found.typeOnly ? undefined : `generated code imports values of ${target}`
}

const faultsOf = (tree: Tree, { path, imports, ...module }: Module): ReadonlyArray<string> => [
  ...(isEntryPoint(path) || layers.includes(layerOf(path)) ? [] : ['is on no layer']),
  ...(path.endsWith('/index.ts') ? ['is a barrel inside a layer'] : []),
  ...(module.hasDefault ? ['has a default export'] : []),
  ...(module.runsText ? ['makes code from text'] : []),
  ...imports.flatMap((found) => {
    const fault = found.from.startsWith('.')
      ? faultOfModule(tree, path, found)
      : faultOfPackage(path, found)
    return fault === undefined ? [] : [fault]
  })
]

/** The modules that import themselves, by way of others: types count, since a reader follows them too. */
const cyclic = (modules: ReadonlyArray<Module>): ReadonlyArray<string> => {
  const targetsOf = ({ path, imports }: Module): ReadonlyArray<string> =>
    imports.map(({ from }) => resolve(path, from))
  const left = new Map(modules.map((module) => [module.path, targetsOf(module)]))
  // What imports nothing that is left is on no cycle; nor is what nothing that is left imports.
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [path, targets] of left)
      if (!targets.some((target) => left.has(target))) left.delete(path)
    const imported = new Set([...left.values()].flat())
    for (const path of left.keys()) if (!imported.has(path)) left.delete(path)
  }
  return [...left.keys()]
}

/** fp-ts names the instances of each type alike: `map` is that of fields at one entry point, of aggregates at another. */
const isInstance = (name: string): boolean => ['map'].includes(name)

/** The names that stand for one thing at one entry point, and for another at the next. */
const ambiguous = (modules: ReadonlyArray<Module>): ReadonlyArray<string> => {
  const origins = new Map<string, Set<string>>()
  for (const { name, origin } of modules
    .filter(({ path }) => isEntryPoint(path))
    .flatMap(({ reexports }) => reexports))
    if (!isInstance(name)) origins.set(name, (origins.get(name) ?? new Set()).add(origin))
  return [...origins].flatMap(([name, from]) =>
    from.size > 1 ? [`${name} is exported as ${[...from].join(' and as ')}`] : []
  )
}

const faults = (tree: Tree): ReadonlyArray<string> => {
  const modules = Object.entries(tree).map(([path, text]) => parse(path, text))
  return [
    ...ambiguous(modules),
    ...modules.flatMap((module) =>
      faultsOf(tree, module).map((fault) => `${module.path} ${fault}`)
    ),
    ...cyclic(modules).map((path) => `${path} is on a cycle of imports`)
  ]
}

describe('the architecture', () => {
  it('is respected', () => {
    const src = fileURLToPath(new URL('../src/', import.meta.url))
    const tree = Object.fromEntries(
      readdirSync(src, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
        .map((path) => [path, readFileSync(src + path, 'utf8')])
    )
    expect(faults(tree)).toEqual([])
  })
})

describe('the rules of the architecture', () => {
  const sound: Tree = {
    'index.ts': "export { b } from './payload/b.js'\nexport * from './services/s.js'",
    'core/a.ts': "import * as t from 'io-ts'\nimport type { Either } from 'fp-ts/lib/Either.js'",
    'payload/b.ts':
      "import { a } from '../core/a.js'\nimport type { D } from './d.js'\nexport const b = a",
    'payload/d.ts': "import type { e } from './e.js'",
    'payload/e.ts': '',
    'record/c.ts': "switch (1) { default: }\nimport type { b } from '../payload/b.js'",
    'services/s.ts': "import type { c } from '../record/c.js'\n/** Not eval('1'). */",
    'testing/t.ts': "import * as fc from 'fast-check'",
    'node/n.ts': "import { open } from 'node:fs'",
    'lambda/l.ts': "import type { SQSEvent } from 'aws-lambda'"
  }

  it('accept a valid tree', () => {
    expect(faults(sound)).toEqual([])
  })

  it.each<[string, Tree, ReadonlyArray<string>]>([
    [
      'a layer that imports a higher one',
      { 'core/x.ts': "import type { b } from '../payload/b.js'" },
      ['core/x.ts imports payload/b.ts, a layer above']
    ],
    [
      'a higher one that is imported in the midst of a type',
      { 'core/x.ts': "type B = import('../payload/b.js').B" },
      ['core/x.ts imports payload/b.ts, a layer above']
    ],
    ['a folder that is no layer', { 'util/x.ts': '' }, ['util/x.ts is on no layer']],
    [
      'a layer that imports an entry point',
      { 'payload/x.ts': "export { b } from '../index.js'" },
      ['payload/x.ts imports the entry point index.ts']
    ],
    [
      'an entry point that imports an entry point',
      { 'x.ts': "export * from './index.js'" },
      ['x.ts imports the entry point index.ts']
    ],
    [
      'generated code that imports values',
      { 'services/x.ts': "import { c } from '../record/c.js'" },
      ['services/x.ts generated code imports values of record/c.ts']
    ],
    [
      'generated code that imports more than payload and record',
      { 'services/x.ts': "import type { a } from '../core/a.js'" },
      ['services/x.ts generated code imports core/a.ts']
    ],
    [
      'generated code that imports a package',
      { 'services/x.ts': "import type * as t from 'io-ts'" },
      ['services/x.ts generated code imports io-ts']
    ],
    [
      'a barrel',
      { 'core/index.ts': "export * from './a.js'" },
      ['core/index.ts is a barrel inside a layer']
    ],
    [
      'a default export of a value',
      { 'core/x.ts': 'export default 1' },
      ['core/x.ts has a default export']
    ],
    [
      'a default export of a function',
      { 'core/x.ts': 'export default function f() {}' },
      ['core/x.ts has a default export']
    ],
    [
      'a default export by name',
      { 'core/x.ts': 'const x = 1\nexport { x as default }' },
      ['core/x.ts has a default export']
    ],
    [
      'a spelling of fp-ts that Node does not load',
      { 'core/x.ts': "import * as E from 'fp-ts/Either'" },
      ['core/x.ts fp-ts/Either does not load in Node: write fp-ts/lib/X.js, io-ts']
    ],
    [
      'values of fp-ts',
      { 'core/x.ts': "import * as E from 'fp-ts/lib/Either.js'" },
      [
        'core/x.ts imports values of fp-ts/lib/Either.js, which takes long to load: core/either.ts has what is needed'
      ]
    ],
    [
      'fast-check outside of testing',
      { 'audit/x.ts': "import * as fc from 'fast-check'" },
      ['audit/x.ts imports fast-check']
    ],
    [
      'Node outside of its layers',
      { 'stream/x.ts': "const zlib = await import('node:zlib')" },
      ['stream/x.ts imports node:zlib']
    ],
    [
      'types of Lambda outside of its layer',
      { 'delivery/x.ts': "import type { SQSEvent } from 'aws-lambda'" },
      ['delivery/x.ts imports aws-lambda']
    ],
    [
      'the SDK',
      { 'lambda/x.ts': "import type { S3Client } from '@aws-sdk/client-s3'" },
      ['lambda/x.ts imports @aws-sdk/client-s3']
    ],
    [
      'a package',
      { 'delivery/x.ts': "import { parse } from 'yaml'" },
      ['delivery/x.ts imports yaml']
    ],
    [
      'what draws charts outside of the page',
      { 'report/x.ts': "import { scaleLinear } from 'd3-scale'" },
      ['report/x.ts imports d3-scale']
    ],
    [
      'an import that leaves src',
      { 'event/x.ts': "import { make } from '../../generator/make.js'" },
      ['event/x.ts imports ../../generator/make.js, which is no module of src']
    ],
    [
      'eval',
      { 'payload/x.ts': "export const f = eval('1')" },
      ['payload/x.ts makes code from text']
    ],
    [
      'new Function',
      { 'payload/x.ts': "export const f = new Function('return 1')" },
      ['payload/x.ts makes code from text']
    ],
    [
      'a cycle, and those on it alone',
      {
        'event/x.ts': "import { y } from './y.js'",
        'event/y.ts': "import { x } from './x.js'\nimport type { c } from '../record/c.js'",
        'event/z.ts': "import { x } from './x.js'"
      },
      ['event/x.ts is on a cycle of imports', 'event/y.ts is on a cycle of imports']
    ],
    [
      'a public name that stands for two things',
      {
        'x.ts': "export { a as b } from './core/a.js'",
        'y.ts': "export { b } from './payload/b.js'"
      },
      ['b is exported as b of payload/b.ts and as a of core/a.ts']
    ],
    [
      'a cycle that types close',
      { 'payload/e.ts': "import type { b } from './b.js'" },
      [
        'payload/b.ts is on a cycle of imports',
        'payload/d.ts is on a cycle of imports',
        'payload/e.ts is on a cycle of imports'
      ]
    ]
  ])('reject %s', (_, broken, expected) => {
    expect(faults({ ...sound, ...broken })).toEqual(expected)
  })
})
