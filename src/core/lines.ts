/**
 * Facts by name as one text, a line each: `Lamp = watt:n colour:s`. To load a module, an engine makes every property of an
 * object that is written in it, but takes a text as it is.
 *
 * @module
 * @since 0.1.0
 */

const between = ' = '

/** @internal */
export const formatLines = (facts: { readonly [name: string]: string }): string =>
  Object.entries(facts)
    .map(([name, fact]) => `${name}${between}${fact}`)
    .join('\n')

/** @internal The facts by name. */
export const parseLines = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf(between)
        return [line.slice(0, at), line.slice(at + between.length)]
      })
  )
