/**
 * Keys as texts: as JSON, so that no two lists of parts give the same.
 *
 * @module
 * @since 0.2.0
 */

interface Parts {
  /** Of the parts up to here. */
  text: string | undefined
  readonly next: Map<string, Parts>
}

/** So many lists of parts are remembered, and then none. */
const most = 10_000

const none = (): Parts => ({ text: undefined, next: new Map() })

/** @internal The same keys come again and again, and to look one up takes a fraction of the time that it takes to write it. */
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
    if (size > most) {
      root = none()
      size = 0
    }
    return text
  }
}
