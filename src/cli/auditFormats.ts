/**
 * The formats of `mediatrail audit`, and the text of the findings in each.
 *
 * @module
 * @since 0.2.0
 */
import { extname } from 'node:path'
import { toCsv } from '../audit/csv.js'
import type { Findings } from '../audit/Findings.js'
import { toJsonLines } from '../audit/jsonLines.js'
import { toMarkdown } from '../audit/markdown.js'
import { toJunit } from '../audit/toJunit.js'
import { toOcsf } from '../audit/toOcsf.js'
import { type Described, toSarif } from '../audit/toSarif.js'
import type { OcsfVersion } from '../ocsf/OcsfVersion.js'
import { printableJson } from '../report/printable.js'
import { auditLines } from './auditLines.js'
import { painter } from './Span.js'

/** @internal In the order in which the help lists them. */
export const auditFormats = [
  'text',
  'markdown',
  'html',
  'sarif',
  'junit',
  'ocsf',
  'jsonl',
  'csv'
] as const

/** @internal */
export type AuditFormat = (typeof auditFormats)[number]

const endings: { readonly [ending: string]: AuditFormat } = {
  '.md': 'markdown',
  '.html': 'html',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.jsonl': 'jsonl',
  '.csv': 'csv'
}

/** @internal The format that `--format` names, or else the one that the extension of the output file implies. */
export const formatOf = ({
  format,
  output = ''
}: {
  readonly format?: AuditFormat
  readonly output?: string
}): AuditFormat => format ?? endings[extname(output)] ?? 'text'

/** @internal The findings as text. The page is made elsewhere: it needs more than the findings. */
export const render = (
  result: Findings,
  failures: ReadonlyArray<string>,
  rules: ReadonlyArray<Described>,
  format: Exclude<AuditFormat, 'html'>,
  version: OcsfVersion
): string => {
  switch (format) {
    case 'sarif':
      return `${printableJson(JSON.stringify(toSarif(result, rules, { failures }), undefined, 2))}\n`
    case 'junit':
      return toJunit(result, rules, { failures })
    case 'ocsf':
      return toOcsf(result, rules, { failures, version })
        .map((line) => `${printableJson(JSON.stringify(line))}\n`)
        .join('')
    case 'jsonl':
      return toJsonLines(result, { failures, rules })
    case 'csv':
      return toCsv(result, { failures, rules })
    case 'markdown':
      return toMarkdown(result, { failures, rules })
    default: {
      const painted = painter(false)
      const lines = auditLines(result, { failures, rules, width: Number.POSITIVE_INFINITY })
      return `${lines.map(painted).join('\n')}\n`
    }
  }
}
