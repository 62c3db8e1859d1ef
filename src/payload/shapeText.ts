/**
 * Many shapes as one text, a line each: `Lamp = watt:n colour:s`. To load a module, an engine makes every property of an
 * object that is written in it, but takes a text as it is.
 *
 * @module
 * @since 0.1.0
 */

const between = ' = '

/** @internal */
export const shapeText = (shapes: { readonly [name: string]: string }): string =>
  Object.entries(shapes)
    .map(([name, shape]) => `${name}${between}${shape}`)
    .join('\n')

/** @internal The shapes by name. */
export const shapesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf(between)
        return [line.slice(0, at), line.slice(at + between.length)]
      })
  )
