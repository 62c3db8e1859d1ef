/** Characters that are invisible, or change the direction of the text after them. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]/gu

/** The caller chooses names in a record, so characters that could disguise one are written as escapes. */
export const printable = (text: string): string =>
  text.replace(
    unsafe,
    (character) => `\\u{${character.codePointAt(0)?.toString(16).padStart(4, '0')}}`
  )
