/**
 * A page for each service, from the catalogue that users read too.
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

/** The last step tells what it is; the first few places are enough to find it. */
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
      type === '*' ? 'what the ARN names' : [type, ...parents].map(code).join(' in ')
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
  wire: 'Keys are those of the wire, as AWS’s API reference shows them.',
  lowered:
    'Keys are those of the wire with the first letter lowered, at every depth: `ARN` becomes `aRN`.'
}

const page = (service: Service): string => {
  const known = services.find(({ eventSource }) => eventSource === service.eventSource)
  const operations = Object.entries<OperationEntry>(service.operations)
  const dropped = operations.filter(([, { dropped: paths }]) => paths.length > 0)
  return `# ${service.name}

\`${service.eventSource}\`, from \`mediatrail/${known?.entry}\`: ${operations.length} operations.${
    service.discontinued ? ' AWS has ended the service; old trails hold its events.' : ''
  }
${casing[known?.casing ?? 'wire']}
${dropped
  .map(
    ([name, { dropped: paths }]) =>
      `\nAWS leaves out ${paths.map(shown).join(', ')} of \`${name}\`.\n`
  )
  .join('')}
*Does* is the verb of \`actionOf\`, with the part that it is about, and *to* the types of \`targetsOf\`, in the spelling of AWS's service
authorization reference where that has them. *Logged* is the kind of event that AWS documents, *evidence* how the rendering is known: from captured records, from an example
of AWS's documentation, or inferred from the rule of the service.

| operation | does | to | access | logged | evidence | the request names | secrets |
|---|---|---|---|---|---|---|---|
${operations.map(row).join('\n')}
`
}

const doorOf = ({ eventSource }: Service): string | undefined =>
  services.find((known) => known.eventSource === eventSource)?.entry

const counts = countsOf(manifestOf(tables))

const countsIn = (source: string): string => Object.values(counts.get(source) ?? {}).join(' | ')

const index = (all: ReadonlyArray<Service>): string => `# Every operation

*Members* are those of the structures, each counted once however many operations have it, and *secrets* those of them whose type is
\`Sensitive\`. *Values* are those of the enumerations.

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

/** Paths below `docs`, to texts. */
export const pages = (): ReadonlyMap<string, string> => {
  const all: ReadonlyArray<Service> = Object.values(catalogue)
  return new Map([
    ['services/README.md', index(all)],
    ...all.map((service): [string, string] => [`services/${doorOf(service)}.md`, page(service)])
  ])
}
