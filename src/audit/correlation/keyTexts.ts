/**
 * Keys as strings, in JSON, so that different lists of parts give different strings.
 *
 * @module
 * @since 0.2.0
 */

interface Parts {
  /** The string for the parts so far. */
  text: string | undefined
  readonly next: Map<string, Parts>
}

/** At most this many lists of parts are cached; then the cache is cleared. */
const maxCached = 10_000

const none = (): Parts => ({ text: undefined, next: new Map() })

/** @internal The same keys recur, and looking one up takes a fraction of the time of formatting it. */
export const keyTexts = (): ((parts: ReadonlyArray<string>) => string) => {
  let root = none()
  let size = 0
  return (parts) => {
    let at = root
    for (const part of parts) {
      let next = at.next.get(part)
      if (next === undefined) {
        next = none()
        at.next.set(part, next)
        size++
      }
      at = next
    }
    const text = (at.text ??= JSON.stringify(parts))
    if (size > maxCached) {
      root = none()
      size = 0
    }
    return text
  }
}
