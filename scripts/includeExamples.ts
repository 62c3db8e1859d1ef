/**
 * Examples in the declarations: TypeDoc resolves the includes in a comment, but editors show a comment as it is.
 *
 * @module
 */

const included = /^( *\*) \{@includeCode \S*docs\/examples\/([\w.]+)#([\w-]+)\}$/gm

const regionOf = (text: string, name: string): ReadonlyArray<string> | undefined => {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() === `//#region ${name}`)
  const end = lines.findIndex((line) => line.trim() === `//#endregion ${name}`)
  return start < 0 || end < 0 ? undefined : lines.slice(start + 1, end)
}

const unindented = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const indents = lines.filter((line) => line !== '').map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents)))
}

/** Puts the code of each example into the comment that includes it; `read` returns the text of an example file. */
export const includeExamples = (declarations: string, read: (file: string) => string): string =>
  declarations.replace(included, (_whole, margin: string, file: string, region: string) => {
    const lines = regionOf(read(file), region)
    if (lines === undefined) throw new Error(`docs/examples/${file} has no region ${region}`)
    const code = unindented(lines).join('\n').trim().replaceAll('*/', '*\\/')
    return ['```ts', ...code.split('\n'), '```']
      .map((line) => `${margin} ${line}`.trimEnd())
      .join('\n')
  })
