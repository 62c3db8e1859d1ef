/**
 * The options of `mediatrail audit`, and the request that they describe.
 *
 * @module
 * @since 0.2.0
 */
import type { Severity } from '../audit/Severity.js'
import * as E from '../core/either.js'
import type { OcsfVersion } from '../ocsf/OcsfVersion.js'
import { printable } from '../report/printable.js'
import type { AuditRequest } from './AuditRequest.js'
import { type AuditFormat, formatOf } from './auditFormats.js'
import { configIn } from './config.js'
import type { FilterOptions } from './eventFilter.js'
import { moduleOf, type Stop, wrongUsage } from './loadRules.js'
import { optionFile } from './optionFile.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export interface AuditCommandOptions extends WantedOptions, FilterOptions {
  readonly format?: AuditFormat
  readonly ocsf: OcsfVersion
  readonly output?: string
  /** ES modules that export `rules`. */
  readonly rules?: ReadonlyArray<string>
  /** False with `--no-recommended`. */
  readonly recommended: boolean
  readonly settings?: string
  readonly suppressions?: string
  /** A configuration file to read instead of `mediatrail.config.mjs` in the current folder. */
  readonly config?: string
  /** Only these rules and correlations, by their ids. */
  readonly rule?: ReadonlyArray<string>
  /** List the rules and correlations, and read no events. */
  readonly list?: boolean
  /** The JSON lines of an earlier audit, whose findings are left out. */
  readonly baseline?: string
  readonly failOn: Severity
  readonly verbose?: boolean
  readonly workers?: number
}

/** @internal Of the files with JSON. */
export const examples = {
  settings: '{"media/root-write": {"severity": "low"}}',
  suppressions: '[{"rule": "media/root-write", "reason": "…"}]'
} as const

/** The message of an engine may quote the text, so only the position is used, which not every message has. */
const placeOf = (text: string, error: unknown): string => {
  const [, at] = /\bat position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return at === undefined ? '' : `, line ${text.slice(0, Number(at)).split('\n').length}`
}

const jsonOf = async (
  file: string | undefined,
  example: string
): Promise<E.Either<Stop, unknown>> => {
  if (file === undefined) return E.right(undefined)
  const expected = `expected JSON, as in ${example}`
  const text = await optionFile(file, expected)
  if (E.isLeft(text)) return text
  try {
    return E.right(JSON.parse(text.right))
  } catch (error) {
    const hint = /\.[cm]?[jt]s$/.test(file) ? '; --config takes a module' : ''
    return wrongUsage(
      `${printable(file)}${placeOf(text.right, error)}: it is not valid JSON; ${expected}${hint}`
    )
  }
}

/** @internal Reads the settings, suppressions and configuration that the options name. */
export const requestOf = async (
  options: AuditCommandOptions
): Promise<E.Either<Stop, AuditRequest>> => {
  const settings = await jsonOf(options.settings, examples.settings)
  if (E.isLeft(settings)) return settings
  const suppressions = await jsonOf(options.suppressions, examples.suppressions)
  if (E.isLeft(suppressions)) return suppressions
  const config = await configIn(options.config)
  if (E.isLeft(config)) return config
  return E.right({
    rules: [...config.right.rules, ...(options.rules ?? []).map(moduleOf)],
    recommended: options.recommended && config.right.recommended,
    ...(options.rule === undefined ? {} : { only: options.rule }),
    verbose: options.verbose === true,
    page: formatOf(options) === 'html',
    settings: settings.right === undefined ? config.right.settings : settings.right,
    suppressions: suppressions.right === undefined ? config.right.suppressions : suppressions.right
  })
}
