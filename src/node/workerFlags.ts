/**
 * The flags of Node that workers run under.
 *
 * @module
 * @since 0.2.0
 */

/** Those that say how modules are loaded; V8's and those of the process hold for workers anyway, and are refused here. */
const loading = /^(?:--import|--require|-r|--loader|--experimental-loader|--conditions|-C)(=|$)/

/**
 * @internal Undefined where a worker takes those of the process as they are. With `--input-type`, which is about a script
 * without a file, and a worker's is a file, it would not start.
 */
export const workerFlags = (flags: ReadonlyArray<string>): Array<string> | undefined =>
  flags.some((flag) => flag.startsWith('--input-type'))
    ? flags.filter((flag, i) => loading.test(flag) || loading.exec(flags[i - 1] ?? '')?.[1] === '')
    : undefined
