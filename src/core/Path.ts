/**
 * A position in a record: keys and indexes from the top.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Keys and indexes, outermost first.
 *
 * @category model
 * @since 0.1.0
 */
export type Path = ReadonlyArray<string | number>

/** Keys can be as long as a record; longer steps are cut here, in UTF-16 code units. */
const longestStep = 128

/** @internal A step that is short enough to print. */
export const shortenStep = (step: string | number): string | number =>
  typeof step === 'string' && step.length > longestStep ? step.slice(0, longestStep) : step

/** @internal A path that is short enough to print, whatever the keys of the record are. */
export const shorten = (path: Path): Path => path.map(shortenStep)

const identifier = /^[A-Za-z_$][\w$]*$/

/**
 * Formats a path as in TypeScript: `requestParameters.tags["Cost Center"]`.
 *
 * @category conversions
 * @since 0.1.0
 */
export const showPath = (path: Path): string =>
  shorten(path).reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`
    if (!identifier.test(step)) return `${shown}[${JSON.stringify(step)}]`
    return shown === '' ? step : `${shown}.${step}`
  }, '')
