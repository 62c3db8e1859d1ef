/**
 * Reads log files and folders of them in Node.
 *
 * @module
 * @since 0.1.0
 */
export type { Folded, FoldFailure } from './node/Folded.js'
export { type FoldOptions, foldFiles, foldItems, type ModuleAt } from './node/foldFiles.js'
export { gunzip } from './node/gunzip.js'
export type { Progress } from './node/Progress.js'
export { type FilesOptions, readFiles } from './node/readFiles.js'
