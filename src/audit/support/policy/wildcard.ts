/**
 * Wildcards in policies: `*` stands for any text, `?` for any character.
 *
 * @module
 * @since 0.2.0
 */

/** @internal Linear in practice: each star is tried from the left, with backtracking to the last one only. */
export const isLike = (text: string, pattern: string): boolean => {
  let at = 0
  let star = -1
  let resume = 0
  let i = 0
  while (i < text.length) {
    if (pattern[at] === '*') {
      star = at++
      resume = i
    } else if (pattern[at] === '?' || pattern[at] === text[i]) {
      at++
      i++
    } else if (star >= 0) {
      at = star + 1
      i = ++resume
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}

/** @internal The six parts of an ARN; further colons belong to the last part. Undefined if there are fewer. */
export const arnParts = (arn: string): ReadonlyArray<string> | undefined => {
  const parts = arn.split(':')
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')]
}

/** @internal A star in an ARN does not match the colons between its parts; a star alone matches any ARN. */
export const isArnLike = (arn: string, pattern: string): boolean => {
  if (pattern === '*') return true
  const parts = arnParts(arn)
  const patterns = arnParts(pattern)
  return (
    parts !== undefined &&
    patterns !== undefined &&
    parts.every((part, i) => isLike(part, patterns[i] ?? ''))
  )
}
