/**
 * Log files and folders of them, with Node.
 *
 * @module
 * @since 0.1.0
 */
export { gunzip } from './node/gunzip.js'
export type { Progress } from './node/Progress.js'
export { type FilesOptions, readFiles } from './node/readFiles.js'
