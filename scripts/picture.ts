/**
 * The picture of the README: the summary of the sample trail, as a terminal shows it. `npm run picture` redraws it.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { terminal } from './terminal.js'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const pictureFile: string = at('docs/pictures/summary.svg')

/** The last lines of each section that fit, since the last calls tell the story. */
const shown: { readonly [heading: string]: number } = { Changes: 8, Denied: 5, Withheld: 3 }

/** A section is a heading with indented lines. */
const partOf = (text: string): ReadonlyArray<string> => {
  const [heading = '', ...lines] = text.split('\n')
  const count = shown[/^\w+/.exec(heading)?.[0] ?? '']
  if (count === undefined) return []
  const left = lines.length - count
  return [heading, ...(left > 0 ? [`  … ${left} more`] : []), ...lines.slice(-count), '']
}

/** The picture of the output of `mediatrail summary`. */
export const picture = (printed: string): string => {
  const parts = printed.trimEnd().split('\n\n')
  return terminal('A terminal: what mediatrail summary prints', [
    '$ npx mediatrail summary AWSLogs/',
    '',
    ...parts.flatMap(partOf),
    parts.at(-1)?.split('\n').at(-1) ?? ''
  ])
}

/** The output of the command, run from the source. */
export const summary = (): string =>
  execFileSync(
    process.execPath,
    ['--import', 'tsx', at('src/cli/mediatrail.ts'), 'summary', at('sample/trail')],
    { encoding: 'utf8' }
  )
