/**
 * The result of a Stryker report: how many mutants the tests noticed, and which survived.
 *
 * @module
 */
interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
}

/** @internal */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: ReadonlyArray<Mutant> }>>
  /** By path. */
  readonly testFiles: Readonly<Record<string, unknown>>
}

const isNoticed = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout'

const isMissed = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage'

const inAHundred = (share: number): string => (100 * share).toFixed(1)

/** The Wilson 95 % interval: it is valid near zero, near one, and for small samples. */
const interval = (noticed: number, tried: number): readonly [number, number] => {
  const z = 1.96
  const [share, spread] = [noticed / tried, (z * z) / tried]
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / tried + spread / (4 * tried))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** @internal The share of testable mutants that the tests noticed, with its interval. */
export const scoreOf = ({ files }: MutationReport): string => {
  const all = Object.values(files).flatMap(({ mutants }) => mutants)
  const noticed = all.filter(isNoticed).length
  const tried = noticed + all.filter(isMissed).length
  if (tried === 0) return 'nothing to try'
  const [low, high] = interval(noticed, tried)
  return `${noticed} of ${tried} noticed, ${inAHundred(noticed / tried)} % (${inAHundred(low)} to ${inAHundred(high)})`
}

/** @internal One line for each survivor. */
export const survivorsOf = ({ files }: MutationReport): ReadonlyArray<string> =>
  Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(isMissed)
      .map(({ status, mutatorName, replacement = '', location: { start } }) => {
        const to = replacement.replace(/\s+/g, ' ').slice(0, 80)
        return `${status.toUpperCase()} ${file}:${start.line}:${start.column} ${mutatorName} ${to}`
      })
  )
