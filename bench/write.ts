/**
 * `npm run bench:write`: runs every benchmark of the built package and writes `docs/benchmark.md`.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const run = (script: string): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(script, import.meta.url))],
    {
      encoding: 'utf8'
    }
  ).trim()

const page = `# Benchmark

Written by \`npm run bench:write\`, on Node ${process.versions.node} with ${availableParallelism()} cores. Machines differ and are noisy: read the ratios, which
are medians of one run.

## Decoding

\`npm run bench\`: fresh records, in batches of 64, each parsed and then decoded at once. The ratio is the time of \`decodeEvent\`, envelope
included, over that of \`JSON.parse\` of the same records. *Typical* records are of six operations of each service, drawn from all that it
has, writes and reads; one in twenty failed. Which are converted follows from the models: those whose answers hold times, where the service writes
times as numbers. *Renamed* records are canonical ones with a member in another case. AWS's own examples are a row where \`MEDIATRAIL_SEEDS\` names
the folder that holds them.

${run('decode.ts')}

## Against other libraries

\`npm run bench:peers\`: the same records through schemas of the same shapes, each in the idiom of its library and in a process of its own: canonical
ones, and those whose times are numbers and become texts. Each library is first shown to make the same of every record as mediatrail does, and to refuse
every one that is broken at one place. mediatrail keeps what it needs to explain a deviation; ajv converts in place, so that what came is lost. typia converts
nothing: its checks, which an older compiler writes, are installed into a folder of its own.

${run('compare.ts')}

## A fresh process

\`npm run bench:start\`: medians of 31 processes. The import of io-ts brings fp-ts with it.

${run('start.ts')}

## From files to events

\`npm run bench:pipeline\`: gzipped trails of 64 MiB, on a warm machine, each pipeline in a process of its own. \`simdjson\` is measured where it is
installed beside the package. What dominates is told in [Bytes to events](stream.md).

${run('pipeline.ts')}

## Memory

\`npm run bench:memory\`: the peak of a fresh process that reads a trail with \`readFiles\`. An empty one has some 40 MiB.

${run('memory.ts')}

## Audits

\`npm run bench:audit\`: the rules and correlations of \`recommended\` over a trail of 64 MiB, up to the findings as SARIF, against reading it alone. The
time is what processors spent. \`npm run bench:audit -- 1280\` takes some million records.

${run('audit.ts')}

\`npm run bench:correlations\`: what the correlations of \`recommended\` keep of a million events. Each event is selected by three of them or more. A
bound that was met is a finding, and its option \`keep\` says how many windows of time are kept.

${run('correlations.ts')}

## Bundles

\`npm run size\`: minified and gzipped, io-ts and fp-ts left out. CI holds them to these budgets.

${run('size.ts')}

## A consumer's compiler

\`npm run bench:types\`: whole processes, medians of nine, with \`skipLibCheck\`.

${run('types.ts')}

\`npm run size:types\`: what TypeScript 6 counts, over an empty file. CI holds the counts to these budgets, since they are the same on every machine.

${run('instantiations.ts')}
`

writeFileSync(new URL('../docs/benchmark.md', import.meta.url), page)
