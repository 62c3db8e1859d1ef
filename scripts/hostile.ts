/**
 * `npm run hostile -- 1000000 10000000 0`: passes a million hostile values from seed 0 on to every function on events,
 * and ten million to `classify` (the defaults). Counts throws, leaked secrets, and work that grows faster than the
 * input. To repeat a single value: `npm run hostile -- 1 0 <its number>`.
 *
 * @module
 */
import { classify } from '../src/event/MediaEvent.js'
import { growing } from '../test/laws/growing.js'
import { tryOut } from '../test/laws/hostileTrial.js'
import { hostileValues, manyHostileValues, token } from '../test/laws/hostileValues.js'
import { job } from '../test/laws/jobs.js'
import { everything } from '../test/laws/questions.js'
import { textUnits } from '../test/laws/textUnits.js'
import { countWork, stopCounting, workOf } from '../test/laws/work.js'

const values = Number(process.argv[2] ?? 1_000_000)
const classified = Number(process.argv[3] ?? 10_000_000)
const seed = Number(process.argv[4] ?? 0)

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

let throws = 0
let leaks = 0
let growths = 0

const secondsSince = (started: number): number => Math.round((performance.now() - started) / 1_000)

const counted = (): { readonly add: (tag: string) => void; readonly show: () => string } => {
  const counts = new Map<string, number>()
  return {
    add: (tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1),
    show: () => [...counts].map(([tag, count]) => `${tag} ${count}`).join(', ')
  }
}

const told = new Map<string, number>()

/** A few of each type. */
const tell = (kind: string, where: string): void => {
  const times = (told.get(kind) ?? 0) + 1
  told.set(kind, times)
  if (times <= 5) print(`${kind}: ${where}`)
}

const askAll = (): void => {
  const were = counted()
  const hostileValue = hostileValues(0)
  const started = performance.now()
  for (let n = seed; n < seed + values; n++) {
    were.add(
      tryOut(hostileValue(n), token, ({ _tag, question }) => {
        if (_tag === 'Throw') throws++
        else leaks++
        tell(`${_tag} of ${question}`, `value ${n}`)
      })
    )
    if ((n - seed + 1) % 100_000 === 0) print(`… ${n - seed + 1}, ${secondsSince(started)} s`)
  }
  print(`${values} values, everything asked, ${secondsSince(started)} s: ${were.show()}`)
}

const classifyAll = (): void => {
  const were = counted()
  const started = performance.now()
  let n = 0
  for (const value of manyHostileValues(seed, classified)) {
    n++
    try {
      were.add(classify(value)._tag)
    } catch {
      throws++
      tell('Throw of classify', `value ${n} of seed ${seed}`)
    }
    if (n % 1_000_000 === 0) print(`… ${n} classified, ${secondsSince(started)} s`)
  }
  print(`${classified} values classified, ${secondsSince(started)} s: ${were.show()}`)
}

/** Four times the input may take four times the work, and a little more. */
const most = 4 * 1.2

const grow = (): void => {
  const started = performance.now()
  const kinds = [
    ...growing,
    ...textUnits.map(([name, unit]): (typeof growing)[number] => [
      `a text of ${name}`,
      2_000,
      (n) => {
        const text = unit.repeat(Math.ceil(n / unit.length))
        return job({ role: text, priority: text, tags: { a: text }, settings: text, [text]: 1 })
      }
    ])
  ]
  countWork()
  for (const [name, n, of] of kinds) {
    // Levels end at the nesting limit.
    const first = name === 'levels' ? 60 : Math.min(n, 20_000)
    const sizes = [1, 2, 4, 8].map((times) => of(times * first))
    // Work that is done on first use does not count for the others.
    everything(sizes[0])
    const work = sizes.map((value) => workOf(() => everything(value)))
    // From the second size on: small inputs may skip a check that larger ones need once.
    const [, least = 1, , greatest = 0] = work
    if (greatest > most * least) {
      growths++
      print(`growth with ${name}: ${work.join(', ')}`)
    }
  }
  stopCounting()
  print(`${kinds.length} kinds of 1, 2, 4 and 8 times a size, ${secondsSince(started)} s`)
}

classifyAll()
askAll()
grow()

print(`${throws} throws, ${leaks} leaks, ${growths} that grow faster than their size`)
process.exitCode = throws + leaks + growths === 0 ? 0 : 1
