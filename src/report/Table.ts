/**
 * A report as a table: what every renderer takes.
 *
 * @module
 * @since 0.1.0
 */

/**
 * What stands in a cell; undefined is an empty one.
 *
 * @category model
 * @since 0.1.0
 */
export type TableCell = string | number | bigint | undefined

/**
 * Rows under named columns. The entries of a map are rows: `{ title, columns: ['operation', 'events'], rows: [...counts] }`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Table {
  /** One word that programs choose the table by. */
  readonly key?: string
  readonly title: string
  readonly columns: ReadonlyArray<string>
  readonly rows: Iterable<ReadonlyArray<TableCell>>
}
