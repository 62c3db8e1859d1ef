/** What has no shape of its own, or turns the direction of what follows. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]/gu

/** Names in a record are chosen by whoever made the call: what could disguise one is written out. */
export const printable = (text: string): string =>
  text.replace(
    unsafe,
    (character) => `\\u{${character.codePointAt(0)?.toString(16).padStart(4, '0')}}`
  )
