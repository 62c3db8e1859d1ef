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

const laws = 'test/laws'

const attributed = 'test/laws/attributed.test.ts'

const mutants: ReadonlyArray<Mutant> = [
  {
    fault: 'a number is accepted as a string (law 2)',
    file: 'src/payload/canonical.ts',
    from: "    case 's':\n    case 'c':\n      return typeof value === 'string'",
    to: "    case 's':\n    case 'c':\n      return typeof value === 'string' || typeof value === 'number'",
    foundBy: laws
  },
  {
    fault: 'a list loses the place of a wrong element (law 2)',
    file: 'src/payload/view.ts',
    from: '?? emptyOf(element)',
    to: '?? null',
    foundBy: laws
  },
  {
    fault: 'a copy loses its record (law 3)',
    file: 'src/payload/original.ts',
    from: 'Object.defineProperty(copy, original, { value: record })',
    to: 'Object.defineProperty(copy, original, { value: { ...record, copied: true } })',
    foundBy: laws
  },
  {
    fault: 'the last of two spellings wins (law 4)',
    file: 'src/payload/resolve.ts',
    from: 'misspelt.sort()',
    to: 'misspelt.sort().reverse()',
    foundBy: 'test/payload/outcomes.test.ts'
  },
  {
    fault: 'another spelling wins over the exact one (law 4)',
    file: 'src/payload/resolve.ts',
    from: 'if (member !== undefined && !bound.has(member)) bound.set(member, key)',
    to: 'if (member !== undefined) bound.set(member, key)',
    foundBy: laws
  },
  {
    fault: 'an omitted payload reads as present (law 4)',
    file: 'src/payload/canonical.ts',
    from: 'if (member.nullable) return !mayBeOmission(value)',
    to: 'if (member.nullable) return true',
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
    fault: 'a note is lost (law 4)',
    file: 'src/payload/view.ts',
    from: "if (!isExact) remarkOnKey(walk, 'Renamed')",
    to: 'if (!isExact) void 0',
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
    from: '...above, ',
    to: '',
    foundBy: attributed
  },
  {
    fault: 'values of maps are resources (law 8)',
    file: 'src/event/resourcesOf.ts',
    from: "if (node.kind !== 'struct' ||",
    to: "if (node.kind === 'map' && isObject(value)) for (const [key, inner] of Object.entries(value)) add(refs, inner, [...path, key])\n  if (node.kind !== 'struct' ||",
    foundBy: attributed
  },
  {
    fault: 'a response entry without an id applies to every target (law 8)',
    file: 'src/event/targetOutcome.ts',
    from: "isShown(element['id']) && ",
    to: '',
    foundBy: 'test/event/targets.test.ts'
  }
]

const top = fileURLToPath(new URL('..', import.meta.url))

const find = ({ file, from, to, foundBy }: Mutant): boolean => {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'))
  try {
    for (const part of [
      'src',
      'test',
      'generator',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts'
    ])
      cpSync(join(top, part), join(copy, part), { recursive: true })
    symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'))
    const text = readFileSync(join(copy, file), 'utf8')
    if (!text.includes(from)) throw new Error(`${file} no longer contains the text to replace`)
    writeFileSync(
      join(copy, file),
      text.replace(from, () => to)
    )
    execFileSync('npx', ['vitest', 'run', '--typecheck.enabled=false', foundBy], {
      cwd: copy,
      stdio: 'pipe',
      env: { ...process.env, MEDIATRAIL_CASES: '3000' }
    })
    return false
  } catch (error) {
    if (error instanceof Error && error.message.includes('no longer')) throw error
    return true
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

let survivors = 0
for (const mutant of mutants) {
  const found = find(mutant)
  if (!found) survivors++
  process.stdout.write(`${found ? 'found   ' : 'SURVIVED'} ${mutant.fault}\n`)
}
process.stdout.write(`${mutants.length - survivors} found, ${survivors} survived\n`)
process.exitCode = survivors === 0 ? 0 : 1
