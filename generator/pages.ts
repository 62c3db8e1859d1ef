/**
 * A page for each service, from the same catalogue that users read.
 *
 * @module
 */
import { type Catalogue, catalogue, type OperationEntry, type Path } from '../src/index.js'
import { services as tables } from '../src/services/MediaEvents.js'
import { countsOf } from './counts.js'
import { manifestOf } from './released.js'
import { services } from './services.js'

type Service = Catalogue[keyof Catalogue]

const code = (text: string): string => `\`${text}\``

const shown = (path: Path): string => code(path.slice(1).join('.'))

/** The last step identifies the secret; the first few paths are enough to find it. */
const some = (paths: ReadonlyArray<Path>): string =>
  paths.length <= 3
    ? paths.map(shown).join(', ')
    : `${paths.slice(0, 2).map(shown).join(', ')} and ${paths.length - 2} more`

const doneBy = ({ action: { verb, part, decidedBy } }: OperationEntry): string =>
  `${verb}${part === undefined ? '' : ` ${part}`}${
    decidedBy === undefined
      ? ''
      : `; ${Object.entries(decidedBy.verbs)
          .map(([value, decided]) => `${decided} by ${shown(decidedBy.path)} ${value}`)
          .join(', ')}`
  }`

const actedUpon = ({ targets }: OperationEntry): string =>
  targets
    .map(({ type, parents }) =>
      type === '*' ? 'the resource of the ARN' : [type, ...parents].map(code).join(' in ')
    )
    .join(', ')

const row = ([name, entry]: readonly [string, OperationEntry]): string =>
  `| ${[
    code(name),
    doneBy(entry),
    actedUpon(entry),
    entry.access,
    entry.logged,
    entry.evidence,
    entry.required.map(code).join(', '),
    some(entry.secrets)
  ].join(' | ')} |`

const casing = {
  wire: 'Keys are the wire names, as in the AWS API reference.',
  lowered:
    'Keys are the wire names with the first letter in lower case, at every depth: `ARN` becomes `aRN`.'
}

const page = (service: Service): string => {
  const known = services.find(({ eventSource }) => eventSource === service.eventSource)
  const operations = Object.entries<OperationEntry>(service.operations)
  const dropped = operations.filter(([, { dropped: paths }]) => paths.length > 0)
  return `# ${service.name}

\`${service.eventSource}\`, from \`mediatrail/${known?.entry}\`: ${operations.length} operations.${
    service.discontinued ? ' AWS has discontinued the service; old trails contain its events.' : ''
  }
${casing[known?.casing ?? 'wire']}
${dropped
  .map(
    ([name, { dropped: paths }]) =>
      `\nAWS omits ${paths.map(shown).join(', ')} from records of \`${name}\`.\n`
  )
  .join('')}
*Does* is the verb of \`actionOf\`, with the part of the target that it affects, and *to* lists the types of
\`targetsOf\`, as AWS's service authorization reference spells them if it has them. *Logged* is the type of event that
AWS documents. *Evidence* says how the spelling of keys is known: from captured records, documented in an AWS example,
or inferred from the convention of the service.

| operation | does | to | access | logged | evidence | required parameters | secrets |
|---|---|---|---|---|---|---|---|
${operations.map(row).join('\n')}
`
}

const doorOf = ({ eventSource }: Service): string | undefined =>
  services.find((known) => known.eventSource === eventSource)?.entry

const counts = countsOf(manifestOf(tables))

const countsIn = (source: string): string => Object.values(counts.get(source) ?? {}).join(' | ')

const index = (all: ReadonlyArray<Service>): string => `# Every operation

*Members* are those of the structures, each counted once however many operations use it, and *secrets* are those whose
type is \`Sensitive\`. *Values* are those of the enumerations.

| service | event source | entry point | operations | structures | members | secrets | enumerations | values |
|---|---|---|---:|---:|---:|---:|---:|---:|
${all
  .map(
    (service) =>
      `| [${service.name}](${doorOf(service)}.md) | \`${service.eventSource}\` | \`mediatrail/${doorOf(service)}\` | ${countsIn(service.eventSource)} |`
  )
  .join('\n')}
| all | | | ${countsIn('all')} |
`

/** The text of each page, by its path below `docs`. */
export const pages = (): ReadonlyMap<string, string> => {
  const all: ReadonlyArray<Service> = Object.values(catalogue)
  return new Map([
    ['services/README.md', index(all)],
    ...all.map((service): [string, string] => [`services/${doorOf(service)}.md`, page(service)])
  ])
}
