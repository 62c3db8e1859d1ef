/**
 * The settings of `mediatrail.config.mjs`.
 *
 * @module
 * @since 0.2.0
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import * as E from '../core/either.js'
import { loadModule, type Stop, wholeOf } from './loadRules.js'

/** @internal Validated where it is used, as everything that comes from a file. */
export interface Config {
  /** The file itself, if it exports rules. */
  readonly rules: ReadonlyArray<string>
  readonly recommended: boolean
  readonly settings: unknown
  readonly suppressions: unknown
}

const members = ['rules', 'recommended', 'settings', 'suppressions']

/** The default configuration file. */
const usualConfig = 'mediatrail.config.mjs'

const none: Config = {
  rules: [],
  recommended: true,
  settings: undefined,
  suppressions: undefined
}

/** @internal From the current folder, unless a file is named. */
export const configIn = async (named: string | undefined): Promise<E.Either<Stop, Config>> => {
  const file = resolve(named ?? usualConfig)
  if (named === undefined && !existsSync(file)) return E.right(none)
  return loadModule(
    file,
    (module): Config | undefined => {
      const given = wholeOf(module)
      // A promise has no members of its own, so that it would silently set nothing.
      if (typeof given['then'] === 'function') return undefined
      const { rules, recommended = true, settings, suppressions } = given
      if (typeof recommended !== 'boolean') return undefined
      if (Object.keys(given).some((name) => !members.includes(name))) return undefined
      return { rules: rules === undefined ? [] : [file], recommended, settings, suppressions }
    },
    {
      what: 'configuration',
      example: 'export const settings = {...}',
      expected:
        'only `rules`, `recommended`, `settings` and `suppressions`, as in `export const settings = {...}`',
      forJson: 'audit takes JSON with --settings and --suppressions'
    }
  )
}
