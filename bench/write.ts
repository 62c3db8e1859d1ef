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

Written by \`npm run bench:write\`, on Node ${process.versions.node} with ${availableParallelism()} cores. Machines
differ and are noisy: compare the ratios, which are medians of one run.

## Decoding

\`npm run bench\`: new records, in batches of 64; each is parsed, and decoded right after that. The ratio is the time of
\`decodeEvent\`, envelope included, divided by that of \`JSON.parse\` of the same records. *Typical* records are of six
operations of each service, sampled from all its reads and writes; one call in twenty failed. Records are *converted* if
their responses contain times and the service writes times as numbers. *Renamed* records are canonical ones with a
member in another case. If \`MEDIATRAIL_SEEDS\` is the folder of AWS's own examples, these have their own row.

${run('decode.ts')}

\`npm run bench:floor\`: the steps that no decoder of typed records can leave out, in the simplest code. For a large
record, looking up each member in a \`Map\` takes as long as all of \`decodeEvent\`, which instead predicts each key from
the previous record.

${run('floor.ts')}

## Against other libraries

\`npm run bench:peers\`: the same records, decoded with schemas of the same shapes, each written in the idiom of its
library and run in its own process: canonical records, and records whose times are numbers and are converted to strings.
Before that, each library must produce the same result as mediatrail for every record, and reject every record in which
one fault was planted. mediatrail keeps what it needs to explain a deviation; ajv converts in place, so the input is
lost. typia converts nothing: its checks, which an older compiler generates, are installed in a separate folder.

${run('compare.ts')}

## A fresh process

\`npm run bench:start\`: medians of 31 processes. Importing io-ts also loads fp-ts.
The second and the third row load the code of \`mediatrail\` without running it: more than half of the time is spent on
reading the file.

${run('start.ts')}

## From files to events

\`npm run bench:pipeline\`: gzipped trails of 64 MiB, after warm-up, each pipeline in its own process. \`simdjson\` is
measured if it is installed next to the package. [Bytes to events](stream.md) describes where the time goes.

${run('pipeline.ts')}

## Memory

\`npm run bench:memory\`: peak memory of a fresh process that reads a trail with \`readFiles\`. An empty process takes
about 40 MiB.

${run('memory.ts')}

## Audits

\`npm run bench:audit\`: the rules and correlations of \`recommended\` over a trail of 64 MiB, up to the findings as
SARIF, compared with only reading it, twice in one process: in the first pass the engine still compiles the code. The
time is the CPU time of all threads. \`npm run bench:audit -- 1280\` reads about a million records.

${run('audit.ts')}

\`npm run bench:correlations\`: what the correlations of \`recommended\` keep for a million events. Each event is
selected by three or more of them. Reaching a limit is a finding; the option \`keep\` sets how many time windows are
kept.

${run('correlations.ts')}

## Bundles

\`npm run size\`: minified and gzipped, without io-ts and fp-ts. CI enforces these budgets.

${run('size.ts')}

## A consumer's compiler

\`npm run bench:types\`: whole processes, medians of nine, with \`skipLibCheck\`.
Importing the types also imports those of io-ts and fp-ts, whose time is in the second column. The last column is for
declarations without doc comments, which editors show on hover.

${run('types.ts')}

\`npm run size:types\`: the counts of TypeScript 6, minus those for an empty file. CI enforces these budgets, since the
counts are the same on every machine.

${run('instantiations.ts')}
`

writeFileSync(new URL('../docs/benchmark.md', import.meta.url), page)
