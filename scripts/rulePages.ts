/**
 * A page for each rule of the pack, and an index, from the same metadata that users read.
 *
 * @module
 */
import {
  type Correlation,
  type CorrelationSelection,
  type Rule,
  type RuleOutcome,
  recommended
} from '../src/audit.js'

const code = (text: string): string => `\`${text}\``

const technique = (tag: string): string => {
  const id = tag.replace('attack.', '').toUpperCase()
  return `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`
}

const isTechnique = (tag: string): boolean => tag.startsWith('attack.')

const eventsOf = ({ on }: Pick<Rule, 'on'>): ReadonlyArray<string> => {
  const named = Object.entries(on)
  const [first] = named
  return named.length > 5 && first !== undefined && named.every(([, names]) => names === first[1])
    ? [`- every service: ${first[1] === 'all' ? 'all of its calls' : 'its writes'}`]
    : named.map(
        ([source, names]) =>
          `- ${code(source)}: ${typeof names === 'string' ? `its ${names}` : names.map(code).join(', ')}`
      )
}

const endings: { readonly [Outcome in RuleOutcome]: string } = {
  succeeded: 'Calls that succeeded.',
  denied: 'Calls that were denied.',
  failed: 'Calls that failed.',
  attempted: 'Calls that were denied or failed.',
  any: 'Calls of any outcome.'
}

/** The io-ts codecs that rule options use. */
interface Codec {
  readonly _tag?: string
  readonly name?: string
  readonly type?: Codec
  readonly types?: ReadonlyArray<Codec>
  readonly props?: { readonly [key: string]: Codec }
  readonly keys?: { readonly [key: string]: unknown }
}

const membersOf = ({ type, types = [], props = {} }: Codec): ReadonlyArray<[string, Codec]> => [
  ...Object.entries(props),
  ...types.flatMap(membersOf),
  ...(type === undefined ? [] : membersOf(type))
]

/** The values that a codec accepts, as text. */
const holds = (codec: Codec): string => {
  switch (codec._tag) {
    case 'ReadonlyType':
      return codec.type === undefined ? '' : holds(codec.type)
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return `a list, each ${codec.type === undefined ? '' : holds(codec.type)}`
    case 'InterfaceType':
    case 'PartialType':
    case 'IntersectionType':
      return `an object with ${membersOf(codec)
        .map(([key, inner]) => `${code(key)} (${holds(inner)})`)
        .join(', ')}`
    case 'KeyofType':
      return `one of ${Object.keys(codec.keys ?? {})
        .map(code)
        .join(', ')}`
    default:
      return codec.name ?? ''
  }
}

const optionRows = ({ codec, defaults }: NonNullable<Rule['options']>): string => {
  const byName: { readonly [key: string]: unknown } = { ...(defaults as object) }
  return membersOf(codec as Codec)
    .map(
      ([key, inner]) => `| ${code(key)} | ${holds(inner)} | ${code(JSON.stringify(byName[key]))} |`
    )
    .join('\n')
}

const page = (rule: Rule): string => `# ${rule.title}

${code(rule.id)} · ${rule.severity} · ${rule.tags.filter((tag) => !isTechnique(tag)).join(', ')} · MITRE ATT&CK ${rule.tags
  .filter(isTechnique)
  .map(technique)
  .join(', ')}

${rule.description}

## Events

${endings[rule.outcome]}

${eventsOf(rule).join('\n')}

## Messages

| message | severity | |
|---|---|---|
${Object.entries(rule.messages)
  .map(([id, text]) => `| ${code(id)} | ${rule.severities?.[id] ?? rule.severity} | ${text} |`)
  .join('\n')}

## False positives

${rule.falsePositives ?? ''}

## What to do

${rule.remediation ?? ''}
${
  rule.options === undefined
    ? ''
    : `
## Options

| option | type | default |
|---|---|---|
${optionRows(rule.options)}

Set them by the id of the rule, in code or in the file for \`--settings\`:

\`\`\`json
${JSON.stringify({ [rule.id]: { options: rule.options.defaults } })}
\`\`\`
`
}
## References

${rule.references.map((address) => `- <${address}>`).join('\n')}
`

const selected = (selection: CorrelationSelection): string => {
  switch (selection._tag) {
    case 'Events':
      return `${endings[selection.outcome].replace(/\.$/, '')}:\n\n${eventsOf(selection).join('\n')}`
    case 'Records':
      return `Records of other services:\n\n${Object.entries(selection.on)
        .map(([source, names]) => `- ${code(source)}: ${names.map(code).join(', ')}`)
        .join('\n')}`
    case 'Findings':
      return `Findings of these rules, unless they are suppressed:\n\n${selection.rules
        .map((rule) => `- [${rule.id}](../${fileOf(rule)})`)
        .join('\n')}`
  }
}

const kinds = {
  threshold:
    'A threshold: at least `atLeast` different things with the same key within a duration.',
  sequence: 'A sequence: one event after another, with the same key, within a duration.',
  'first-seen':
    'A first sighting: something that was not seen for a duration before, once the records go back that far.'
}

const lookingAt = ({ kind, over }: Correlation): string =>
  over
    .map((selection, i) =>
      kind === 'sequence'
        ? `${i === 0 ? 'First' : 'Then'}: ${selected(selection).replace(/^./, (letter) => letter.toLowerCase())}`
        : selected(selection)
    )
    .join('\n\n')

const correlationPage = (one: Correlation): string => `# ${one.title}

${code(one.id)} · ${one.severity} · ${one.tags.filter((tag) => !isTechnique(tag)).join(', ')} · MITRE ATT&CK ${one.tags
  .filter(isTechnique)
  .map(technique)
  .join(', ')}

${one.description}

## Events

${kinds[one.kind]}

${lookingAt(one)}

## Messages

${one.message}

## False positives

${one.falsePositives ?? ''}

## What to do

${one.remediation ?? ''}

## Options

| option | type | default |
|---|---|---|
${optionRows(one.options)}

\`\`\`json
${JSON.stringify({ [one.id]: { options: one.options.defaults } })}
\`\`\`

## References

${one.references.map((address) => `- <${address}>`).join('\n')}
`

/** The page of `media/root-write` is `docs/rules/media/root-write.md`. */
const fileOf = ({ id }: Pick<Rule, 'id'>): string => `${id}.md`

const list = `# The recommended rules

| rule | severity | |
|---|---|---|
${recommended.rules
  .map((rule) => `| [${rule.id}](${fileOf(rule)}) | ${rule.severity} | ${rule.title} |`)
  .join('\n')}

# The recommended correlations

What several events show together, over time ([how to write one](../correlations.md)).

| correlation | severity | |
|---|---|---|
${recommended.correlations
  .map((one) => `| [${one.id}](${fileOf(one)}) | ${one.severity} | ${one.title} |`)
  .join('\n')}
`

/** The text of each page, by its path below `docs/rules`. */
export const rulePages: ReadonlyMap<string, string> = new Map([
  ['README.md', list],
  ...recommended.rules.map((rule) => [fileOf(rule), page(rule)] as const),
  ...recommended.correlations.map((one) => [fileOf(one), correlationPage(one)] as const)
])
