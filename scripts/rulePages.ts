/**
 * A page for each rule of the pack, and one that lists them, from the metadata that users read too.
 *
 * @module
 */
import { type Rule, type RuleOutcome, recommended } from '../src/audit.js'

const code = (text: string): string => `\`${text}\``

const technique = (tag: string): string => {
  const id = tag.replace('attack.', '').toUpperCase()
  return `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`
}

const isTechnique = (tag: string): boolean => tag.startsWith('attack.')

const eventsOf = ({ on }: Rule): ReadonlyArray<string> => {
  const named = Object.entries(on)
  const [first] = named
  return named.every(([, names]) => names === 'writes') && first !== undefined && named.length > 5
    ? ['- every service: its writes']
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

const page = (rule: Rule): string => `# ${rule.title}

${code(rule.id)} · ${rule.severity} · ${rule.tags.filter((tag) => !isTechnique(tag)).join(', ')} · MITRE ATT&CK ${rule.tags
  .filter(isTechnique)
  .map(technique)
  .join(', ')}

${rule.description}

## What it looks at

${endings[rule.outcome]}

${eventsOf(rule).join('\n')}

## What it says

| message | |
|---|---|
${Object.entries(rule.messages)
  .map(([id, text]) => `| ${code(id)} | ${text} |`)
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

Unless told:

\`\`\`json
${JSON.stringify(rule.options.defaults)}
\`\`\`
`
}
## References

${rule.references.map((address) => `- <${address}>`).join('\n')}
`

const fileOf = ({ id }: Rule): string => `${id.replace('/', '-')}.md`

const list = `# The recommended rules

| rule | severity | |
|---|---|---|
${recommended.rules
  .map((rule) => `| [${rule.id}](${fileOf(rule)}) | ${rule.severity} | ${rule.title} |`)
  .join('\n')}
`

/** Paths below `docs/rules`, to texts. */
export const rulePages: ReadonlyMap<string, string> = new Map([
  ['README.md', list],
  ...recommended.rules.map((rule) => [fileOf(rule), page(rule)] as const)
])
