/**
 * `npm run mutants`: breaks a copy of the library in one way after another, and reports whether the tests notice.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A fault: a replacement of text in a file. `found by` names the tests that must fail. */
interface Mutant {
  readonly fault: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly foundBy: string
}

const laws = 'test/laws/laws.test.ts'

const attributed = 'test/laws/attributed.test.ts'

const mutants: ReadonlyArray<Mutant> = [
  {
    fault: 'a number is accepted as a string (law 2)',
    file: 'src/payload/read.ts',
    from: "return typeof value === 'string' ? readText(value, node, member)",
    to: "return typeof value === 'number' ? plain : typeof value === 'string' ? readText(value, node, member)",
    foundBy: laws
  },
  {
    fault: 'a list loses the place of a wrong element (law 2)',
    file: 'src/payload/walkValue.ts',
    from: '?? emptyOf(element.node)',
    to: '?? null',
    foundBy: laws
  },
  {
    fault: 'a copy loses its record (law 3)',
    file: 'src/payload/original.ts',
    from: 'Object.defineProperty({}, original, { value })',
    to: 'Object.defineProperty({}, original, { value: { ...value, copied: true } })',
    foundBy: laws
  },
  {
    fault: 'the last of two spellings wins (law 4)',
    file: 'src/payload/resolve.ts',
    from: 'a.key < b.key ? -1 : 1',
    to: 'a.key < b.key ? 1 : -1',
    foundBy: 'test/payload/outcomes.test.ts'
  },
  {
    fault: 'another spelling wins over the exact one (law 4)',
    file: 'src/payload/resolve.ts',
    from: '!Object.hasOwn(value, member.key)',
    to: 'member !== undefined',
    foundBy: laws
  },
  {
    fault: 'an omitted payload reads as present (law 4)',
    file: 'src/payload/read.ts',
    from: '(member?.nullable ? omission(value) : undefined) ?? plain',
    to: 'plain',
    foundBy: laws
  },
  {
    fault: 'a field below a hidden one is absent (law 4)',
    file: 'src/payload/fieldAt.ts',
    from: 'if (reason !== undefined) return reason',
    to: 'if (reason !== undefined) return absent',
    foundBy: laws
  },
  {
    fault: 'a renamed member is absent (law 4)',
    file: 'src/payload/fieldAt.ts',
    from: 'const isCanonical = record === shown',
    to: 'const isCanonical = true',
    foundBy: laws
  },
  {
    fault: 'what waits is lost when states combine (law 7)',
    file: 'src/aggregate/inBatches.ts',
    from: 'absorb(caughtUp(into), caughtUp(from))',
    to: 'absorb(into.cell, from.cell)',
    foundBy: 'test/aggregate/inBatches.test.ts'
  },
  {
    fault: 'a note is lost (law 4)',
    file: 'src/payload/walkValue.ts',
    from: "remarkOnKey(walk, 'Renamed')",
    to: 'void 0',
    foundBy: laws
  },
  {
    fault: 'a recreated stream has another key (law 8)',
    file: 'src/payload/ResourceType.ts',
    from: "idle: flag === '?'",
    to: 'idle: false',
    foundBy: attributed
  },
  {
    fault: 'an ARN of another type identifies the target (law 8)',
    file: 'src/event/Named.ts',
    from: '} else if (!isOwn) return false',
    to: '} else if (false) return false',
    foundBy: 'test/event/targets.test.ts'
  },
  {
    fault: 'a marker is used as an id (law 8)',
    file: 'src/event/Named.ts',
    from: ' && !isMarker(value)',
    to: '',
    foundBy: attributed
  },
  {
    fault: 'a key omits the parent (law 8)',
    file: 'src/event/targetKey.ts',
    from: 'if (target.parent !== undefined) addValues(values, types, target.parent)',
    to: '',
    foundBy: attributed
  },
  {
    fault: 'values of maps are resources (law 8)',
    file: 'src/event/resourcesOf.ts',
    from: 'if (secret) continue',
    to: "if (secret) continue\n    if (inner.kind === 'map') leads.set(name, { isList: false, below: { size: 1, get: () => ({ isList: false, below: undefined }) } })",
    foundBy: attributed
  },
  {
    fault: 'a response entry applies to a target without an id (law 8)',
    file: 'src/event/targetOutcome.ts',
    from: 'known === undefined ? undefined :',
    to: 'known === undefined ? elements.values().next().value :',
    foundBy: 'test/event/targets.test.ts'
  }
]

const top = fileURLToPath(new URL('..', import.meta.url))

const parts = [
  'src',
  'test',
  'generator',
  'package.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'vitest.config.ts'
]

/** Whether these tests pass on a copy of the library, after it was changed. */
const passes = (tests: ReadonlyArray<string>, change: (copy: string) => void): boolean => {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'))
  try {
    for (const part of parts) cpSync(join(top, part), join(copy, part), { recursive: true })
    symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'))
    change(copy)
    execFileSync('npx', ['vitest', 'run', '--typecheck.enabled=false', ...tests], {
      cwd: copy,
      stdio: 'pipe',
      env: { ...process.env, MEDIATRAIL_CASES: '1000' }
    })
    return true
  } catch {
    return false
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const isFound = ({ file, from, to, foundBy }: Mutant): boolean => {
  const text = readFileSync(join(top, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} no longer contains the text to replace`)
  return !passes([foundBy], (copy) =>
    writeFileSync(
      join(copy, file),
      text.replace(from, () => to)
    )
  )
}

// A copy that fails without a fault would count each fault as found.
if (!passes([...new Set(mutants.map(({ foundBy }) => foundBy))], () => {}))
  throw new Error('the tests fail on an unchanged copy')

let survivors = 0
for (const mutant of mutants) {
  const found = isFound(mutant)
  if (!found) survivors++
  process.stdout.write(`${found ? 'found   ' : 'SURVIVED'} ${mutant.fault}\n`)
}
process.stdout.write(`${mutants.length - survivors} found, ${survivors} survived\n`)
process.exitCode = survivors === 0 ? 0 : 1
