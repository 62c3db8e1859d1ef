/**
 * `npm run newest`: names that AWS CLI 2 has and the tables lack. Its package is 70 MB, so it is installed only for
 * this run, in a separate folder. Takes a version; the default is the newest.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Model } from './Model.js'
import { loadModels, modelsIn } from './models.js'
import { readModel } from './readModel.js'
import { services } from './services.js'

const [, , version = 'latest'] = process.argv

const folder = mkdtempSync(join(tmpdir(), 'mediatrail-newest-'))

/** Structures that no operation reaches do not occur in records. */
const lacking = (own: Model, other: Model): ReadonlyArray<string> => [
  ...other.operations
    .filter(({ name }) => !own.operations.some((known) => known.name === name))
    .map(({ name }) => `operation ${name}`),
  ...[...other.shapes].flatMap(([name, shape]): ReadonlyArray<string> => {
    const known = own.shapes.get(name)
    if (shape.type === 'structure')
      return known?.type !== 'structure'
        ? []
        : shape.members
            .filter((member) => !known.members.some((each) => each.name === member.name))
            .map((member) => `member ${name}.${member.name}`)
    return 'values' in shape && known !== undefined && 'values' in known
      ? shape.values
          .filter((value) => !known.values.includes(value))
          .map((value) => `value ${name}.${value}`)
      : []
  })
]

const compare = async (): Promise<void> => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const name = '@aws-cdk/asset-awscli-v2'
  execFileSync(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', `${name}@${version}`],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  )
  const names = services.flatMap(({ models }) => models)
  const own = await loadModels(names)
  const others = modelsIn(join(folder, 'node_modules', name), names)
  const lines = others.flatMap(([model, raw]) => {
    const known = own.get(model)
    return known === undefined
      ? []
      : lacking(known, readModel(model, raw)).map((line) => `${model} ${line}`)
  })
  for (const line of lines) process.stdout.write(`${line}\n`)
  process.stdout.write(`${others.length} models, ${lines.length} names that the tables lack\n`)
  process.exitCode = lines.length > 0 ? 1 : 0
}

await compare().finally(() => rmSync(folder, { recursive: true, force: true }))
