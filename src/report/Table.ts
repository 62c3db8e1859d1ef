/**
 * A report as a table: the input of every renderer.
 *
 * @module
 * @since 0.1.0
 */

/**
 * The value of a cell. Undefined is an empty cell.
 *
 * @category model
 * @since 0.1.0
 */
export type TableCell = string | number | bigint | undefined

/**
 * Rows under named columns. The entries of a map can be the rows: `{ title, columns: ['operation', 'events'], rows: [...counts] }`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Table {
  /** One word by which programs select the table. */
  readonly key?: string
  readonly title: string
  readonly columns: ReadonlyArray<string>
  readonly rows: Iterable<ReadonlyArray<TableCell>>
  /** The sentence below the title if there are no rows; `None.` by default. */
  readonly whenEmpty?: string
}
