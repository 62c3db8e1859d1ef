/**
 * The Node flags with which workers run.
 *
 * @module
 * @since 0.2.0
 */

/**
 * The flags that determine how modules are loaded. Flags of V8 and of the process apply to workers anyway, and are not
 * accepted here.
 */
const loading = /^(?:--import|--require|-r|--loader|--experimental-loader|--conditions|-C)(=|$)/

/**
 * @internal Undefined if a worker can inherit the flags of the process. It would not start with `--input-type`, which
 * is for scripts without a file.
 */
export const workerFlags = (flags: ReadonlyArray<string>): Array<string> | undefined =>
  flags.some((flag) => flag.startsWith('--input-type'))
    ? flags.filter((flag, i) => loading.test(flag) || loading.exec(flags[i - 1] ?? '')?.[1] === '')
    : undefined
