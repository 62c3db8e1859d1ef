/**
 * `npm run duckdb`: checks that DuckDB reads the sample as a Parquet file. DuckDB is 70 MB, so it is installed only for
 * this run, in a separate folder.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { columns } from 'mediatrail/rows'

const top = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mediatrail-duckdb-'))
const file = join(folder, 'events.parquet')

/** The part of the DuckDB API that is used here. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: () => Promise<{
      readonly connect: () => Promise<{
        readonly runAndReadAll: (sql: string) => Promise<{
          readonly getRows: () => ReadonlyArray<ReadonlyArray<unknown>>
        }>
      }>
    }>
  }
}

const duckDb = async (): Promise<DuckDb> => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  execFileSync(
    'npm',
    [
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--silent',
      '@duckdb/node-api@1.5.6-r.1'
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  )
  return import(
    pathToFileURL(join(folder, 'node_modules', '@duckdb', 'node-api', 'lib', 'index.js')).href
  )
}

const asked = [
  `SELECT count(*), count(event_time), count(DISTINCT target_key) FROM '${file}'`,
  `SELECT verb, outcome, count(*) FROM '${file}' GROUP BY ALL ORDER BY ALL LIMIT 8`,
  `SELECT principal, request_parameters->>'$.channelId' FROM '${file}' WHERE event_name = 'StopChannel' LIMIT 3`
]

const check = async (): Promise<void> => {
  execFileSync(
    process.execPath,
    [
      join(top, 'dist', 'cli', 'mediatrail.cjs'),
      'events',
      '--format',
      'parquet',
      '--output',
      file,
      'sample/trail'
    ],
    { cwd: top, stdio: ['ignore', 'inherit', 'ignore'] }
  )
  const { DuckDBInstance } = await duckDb()
  const connection = await (await DuckDBInstance.create()).connect()
  const rowsOf = async (sql: string): Promise<ReadonlyArray<ReadonlyArray<unknown>>> =>
    (await connection.runAndReadAll(sql)).getRows()
  const described = await rowsOf(`DESCRIBE SELECT * FROM '${file}'`)
  const expected = columns.map(({ name, type }) => {
    if (type === 'timestamp') return `${name} TIMESTAMP`
    return `${name} ${type === 'boolean' ? 'BOOLEAN' : 'VARCHAR'}`
  })
  if (described.map(([name, type]) => `${name} ${type}`).join() !== expected.join())
    throw new Error(`DuckDB sees other columns: ${described.map(([, type]) => type).join()}`)
  for (const sql of asked)
    process.stdout.write(`${(await rowsOf(sql)).map((row) => row.join(' | ')).join('\n')}\n\n`)
}

await check().finally(() => rmSync(folder, { recursive: true, force: true }))
