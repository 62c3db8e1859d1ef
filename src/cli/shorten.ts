/**
 * Shortens texts to a width, so that different texts remain different.
 *
 * @module
 * @since 0.2.0
 */
import stringWidth from 'string-width'

/** @internal The width of a text in columns of a terminal. */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text)

/** As many characters from the start, or from the end, as fit. */
const taken = (characters: ReadonlyArray<string>, width: number): string => {
  let text = ''
  let room = width
  for (const character of characters) {
    room -= widthOf(character)
    if (room < 0) break
    text += character
  }
  return text
}

const reversed = (text: string): ReadonlyArray<string> => [...text].reverse()

/** The start of a text, `…`, and its end; `head` is the share of the start. */
const cutBy = (text: string, width: number, head: number): string => {
  const room = Math.max(0, width - 1)
  const start = taken([...text], Math.ceil(room * head))
  const end = [...taken(reversed(text), room - widthOf(start))].reverse().join('')
  return `${start}…${end}`
}

/** Names most often differ at the end, and next most often at the start. */
const heads = [0.4, 0.2, 0.7, 0, 1] as const

/** @internal A text in full, and in a short form if there is one. */
export interface Wording {
  readonly full: string
  readonly brief?: string | undefined
}

const numbered = (text: string, width: number, used: ReadonlySet<string>): string => {
  for (let n = 2; ; n++) {
    const mark = `~${n}`
    const shown = `${cutBy(text, Math.max(1, width - mark.length), 0.4)}${mark}`
    if (!used.has(shown)) return shown
  }
}

/** Whether the full texts do not fit, and the short forms distinguish the texts as well. */
const isBriefer = (wordings: ReadonlyArray<Wording>, width: number): boolean =>
  wordings.some(({ full }) => widthOf(full) > width) &&
  new Set(wordings.map(({ full, brief = full }) => brief)).size === wordings.length

/**
 * @internal Each text, by its full form, within `width` if that is at least 4. A short form is preferred to a cut. If
 * another text already has the same result, it is cut in another place, unless the column is loose.
 */
export const shortenAll = (
  wordings: Iterable<Wording>,
  width: number,
  isLoose = false
): ReadonlyMap<string, string> => {
  const distinct = new Map(Array.from(wordings, (wording) => [wording.full, wording]))
  const shown = new Map<string, string>()
  // Short forms for only some would suggest a difference in meaning.
  const briefly = !isLoose && isBriefer([...distinct.values()], width)
  // Texts that fit are unchanged, whatever others are shortened to.
  for (const { full, brief = full } of distinct.values()) {
    const wording = briefly ? brief : full
    if (widthOf(wording) <= width) shown.set(full, wording)
  }
  const used = new Set(shown.values())
  for (const { full, brief = full } of distinct.values()) {
    if (shown.has(full)) continue
    const candidates = [
      ...(widthOf(brief) <= width ? [brief] : []),
      ...heads.map((head) => cutBy(brief, width, head)),
      ...heads.map((head) => cutBy(full, width, head))
    ]
    const free = candidates.find((candidate) => isLoose || !used.has(candidate))
    const cut = free ?? numbered(full, width, used)
    used.add(cut)
    shown.set(full, cut)
  }
  return shown
}
