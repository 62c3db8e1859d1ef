/**
 * Files in batches, for several workers.
 *
 * @module
 * @since 0.1.0
 */
import { sizeOf } from './sizeOf.js'

/** Batches for each worker: enough that none waits long for another at the end, and few enough states to combine. */
const perWorker = 16

/** @internal Some files, and how many bytes they have on disk. */
export interface FileBatch {
  readonly files: ReadonlyArray<string>
  readonly bytes: number
}

/** @internal Of about the same number of bytes each, the files in their order. */
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
