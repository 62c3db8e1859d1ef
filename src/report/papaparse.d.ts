/** The part of papaparse that is used: its own declarations would include those of Node. */
declare module 'papaparse' {
  const papaparse: {
    readonly unparse: (
      rows: ReadonlyArray<ReadonlyArray<string | number | bigint | undefined>>,
      config: {
        readonly escapeFormulae: RegExp
        readonly quotes: (cell: unknown) => boolean
        readonly newline: string
      }
    ) => string
  }
  export default papaparse
}
