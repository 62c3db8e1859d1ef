/**
 * Splits files into batches, for several workers.
 *
 * @module
 * @since 0.1.0
 */
import { sizeOf } from './sizeOf.js'

/**
 * The number of batches for each worker: enough that workers finish at about the same time, and few enough states to
 * combine.
 */
const perWorker = 16

/** @internal Some files, and their total size on disk. */
export interface FileBatch {
  readonly files: ReadonlyArray<string>
  readonly bytes: number
}

/** @internal Of about the same size in bytes each, with the files in order. */
export const batchesOf = async (
  files: ReadonlyArray<string>,
  workers: number
): Promise<ReadonlyArray<FileBatch>> => {
  const sizes: Array<number> = []
  for (const file of files) sizes.push(await sizeOf(file))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const enough = total / (workers * perWorker)
  const batches: Array<FileBatch> = []
  let batch: Array<string> = []
  let bytes = 0
  for (const [index, file] of files.entries()) {
    batch.push(file)
    bytes += sizes[index] ?? 0
    if (bytes < enough) continue
    batches.push({ files: batch, bytes })
    batch = []
    bytes = 0
  }
  return batch.length === 0 ? batches : [...batches, { files: batch, bytes }]
}
