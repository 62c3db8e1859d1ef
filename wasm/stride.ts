/**
 * Ordinary elements of a list of JSON, read in one go: 64 bytes at a time, one bit for each.
 *
 * This is AssemblyScript, without a runtime: two parts of one memory, no objects. It claims an element only where the
 * automaton of `src/stream` would find the very same, and leaves the others to it: those that are no object, that stop
 * anywhere near the end of the bytes, or that are nested too deep.
 *
 * @module
 */

/** Where the bytes are laid; in front of it stand the findings, six numbers in the room of eight for each element. */
export const window: i32 = 0x10000
const findings: i32 = window / 32

/** What a call stopped at: the bytes are used up, or the findings, or the element is none of the ordinary ones. */
const cut: i32 = 0
const full: i32 = 1
const odd: i32 = 2

/** Where the last call stopped: behind the last comma that it read, or at a bracket that closes the list. */
export let at: i32 = 0
/** Why it did. */
export let reason: i32 = cut

const quote: i32 = 0x22
const comma: i32 = 0x2c
/** A backslash and a `u`, as they are read from memory: the one escape that can spell a letter. */
const letterEscape: i32 = 0x755c
const colon: i32 = 0x3a
const backslash: i32 = 0x5c
const openBracket: i32 = 0x5b
const closeBracket: i32 = 0x5d
const openBrace: i32 = 0x7b

/** `eventSou` and `rce"`, as they are read from memory. */
const sourceHead: u64 = 0x756f53746e657665
const sourceTail: u32 = 0x22656372
/** Of `"eventSource"`, with its quotes. */
const sourceLength: i32 = 13
/** `eventNam` and `e"`, and the length of all of it. */
const nameHead: u64 = 0x6d614e746e657665
const nameTail: u32 = 0x2265
const nameLength: i32 = 11
/** The quote of a key that matters, unless it has escapes, has an S or an N six bytes behind it. */
const tellingPlace: i32 = 6

const oddBits: u64 = 0xaaaaaaaaaaaaaaaa

// @ts-expect-error: a decorator of AssemblyScript
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    (<u64>(<u32>i8x16.bitmask(a))) |
    ((<u64>(<u32>i8x16.bitmask(b))) << 16) |
    ((<u64>(<u32>i8x16.bitmask(c))) << 32) |
    ((<u64>(<u32>i8x16.bitmask(d))) << 48)
  )
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function isByte(bytes: v128, byte: i8): v128 {
  return i8x16.eq(bytes, i8x16.splat(byte))
}

/** The seventh byte of either key. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function isTelling(bytes: v128): v128 {
  return v128.or(isByte(bytes, 0x53), isByte(bytes, 0x4e))
}

/** `{`, `}`, `[`, `]`: the small ones and the large ones are one bit apart. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function isBracket(bytes: v128): v128 {
  const folded = v128.or(bytes, i8x16.splat(0x20))
  return v128.or(isByte(folded, 0x7b), isByte(folded, 0x7d))
}

/** What may follow a string: `,`, `:`, and brackets that close. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function isBehindText(bytes: v128): v128 {
  const parts = v128.or(isByte(bytes, 0x2c), isByte(bytes, 0x3a))
  return v128.or(parts, isByte(v128.or(bytes, i8x16.splat(0x20)), 0x7d))
}

/** Each bit becomes the parity of itself and of all below it: set from an opening quote up to its closing one. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function parities(quotes: u64): u64 {
  let set = quotes ^ (quotes << 1)
  set ^= set << 2
  set ^= set << 4
  set ^= set << 8
  set ^= set << 16
  return set ^ (set << 32)
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function isSpace(byte: i32): bool {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** To what comes behind white space, or beyond `to`. */
function skipSpace(from: i32, to: i32): i32 {
  if (from < to && !isSpace(load<u8>(from))) return from
  for (let here = from; here < to; here += 16) {
    const bytes = v128.load(here)
    const spaces = v128.or(
      v128.or(isByte(bytes, 0x20), isByte(bytes, 0x0a)),
      v128.or(isByte(bytes, 0x0d), isByte(bytes, 0x09))
    )
    const others = i8x16.bitmask(spaces) ^ 0xffff
    if (others !== 0) return here + ctz(others)
  }
  return to
}

/** To the quote or backslash that comes next, or beyond `to`. */
function skipText(from: i32, to: i32): i32 {
  for (let here = from; here < to; here += 16) {
    const bytes = v128.load(here)
    const marks = i8x16.bitmask(v128.or(isByte(bytes, 0x22), isByte(bytes, 0x5c)))
    if (marks !== 0) return here + ctz(marks)
  }
  return to
}

/** Of the escape at `at`; -1 if it is none that can spell a letter. */
function spelled(here: i32): i32 {
  if (load<u16>(here) !== letterEscape) return -1
  let code = 0
  for (let digit = here + 2; digit < here + 6; digit++) {
    const byte: i32 = load<u8>(digit)
    const letter = byte | 0x20
    if (byte >= 0x30 && byte <= 0x39) code = (code << 4) + byte - 0x30
    else if (letter >= 0x61 && letter <= 0x66) code = (code << 4) + letter - 0x57
    else return -1
  }
  return code
}

/** Behind the string that opens at `from`, if that is the key, however it is spelled, or 0. */
function keyEnd(from: i32, head: u64, tail: u32, length: i32): i32 {
  const tailBits = (length - 9) << 3
  if (load<u64>(from, 1) === head && ((load<u32>(from, 9) ^ tail) << (32 - tailBits)) === 0)
    return from + length
  let here = from + 1
  for (let place = 0; place < length - 1; place++) {
    const letter = <i32>((place < 8 ? head >> (place << 3) : <u64>tail >> ((place - 8) << 3)) & 0xff)
    if (load<u8>(here) === letter) here++
    else if (spelled(here) === letter && letter !== quote) here += 6
    else return 0
  }
  return here
}

/** Where the value of the last `eventSource` of an element stands, from quote to quote; it ends at 0 if there is none, or not plain. */
let sourceStart: i32 = 0
let sourceEnd: i32 = 0
/** And of the last `eventName`. */
let nameStart: i32 = 0
let nameEnd: i32 = 0

/** Reads the string at `from`, which opens at the level of the keys: where to go on, or 0, and why, if not here. */
function readKey(from: i32, to: i32): i32 {
  let behind = keyEnd(from, sourceHead, sourceTail, sourceLength)
  const isName = behind === 0
  if (isName) behind = keyEnd(from, nameHead, nameTail, nameLength)
  if (behind === 0) return from + 1
  let here = skipSpace(behind, to)
  if (here >= to) return stop(cut)
  if (load<u8>(here) !== colon) return here
  here = skipSpace(here + 1, to)
  if (here >= to) return stop(cut)
  if (isName) nameEnd = 0
  else sourceEnd = 0
  if (load<u8>(here) !== quote) return here
  const end = skipText(here + 1, to)
  if (end >= to) return stop(cut)
  if (load<u8>(end) === backslash) return end
  if (isName) {
    nameStart = here + 1
    nameEnd = end
  } else {
    sourceStart = here + 1
    sourceEnd = end
  }
  return end + 1
}

/** Whether the bracket at `here` opens where a value may stand. What is in front of it was read. */
function mayOpen(here: i32): bool {
  let before = here - 1
  while (isSpace(load<u8>(before))) before--
  const byte: i32 = load<u8>(before)
  return byte === colon || byte === comma || byte === openBracket
}

function stop(why: i32): i32 {
  reason = why
  return 0
}

/**
 * Reads the object that opens at `from`: its end, behind the bracket, or 0, and why. It may come from what was left behind the
 * bytes: an end that is not followed by a byte of theirs is none.
 */
function readElement(from: i32, to: i32, deepest: i32): i32 {
  let depth = 1
  /** All ones in a string. */
  let inString: u64 = 0
  /** One behind a backslash. */
  let escapeNext: u64 = 0
  /** The last byte of the block before ends a string. */
  let textEnded: u64 = 0
  /** Keys before it were read. */
  let done = from + 1
  sourceEnd = 0
  nameEnd = 0
  for (let block = from + 1; block < to; block += 64) {
    const a = v128.load(block)
    const b = v128.load(block, 16)
    const c = v128.load(block, 32)
    const d = v128.load(block, 48)
    let quotes = bits(isByte(a, 0x22), isByte(b, 0x22), isByte(c, 0x22), isByte(d, 0x22))
    const slashA = isByte(a, 0x5c)
    const slashB = isByte(b, 0x5c)
    const slashC = isByte(c, 0x5c)
    const slashD = isByte(d, 0x5c)
    let slashes: u64 = 0
    if (v128.any_true(v128.or(v128.or(slashA, slashB), v128.or(slashC, slashD)))) {
      slashes = bits(slashA, slashB, slashC, slashD)
      // In a run of backslashes every other one escapes: a borrow finds the end of the run.
      const escapes = slashes & ~escapeNext
      const code = (((escapes << 1) | oddBits) - escapes) ^ oddBits
      quotes &= ~(code ^ (slashes | escapeNext))
      escapeNext = (code & slashes) >> 63
    } else {
      quotes &= ~escapeNext
      escapeNext = 0
    }
    const inside = parities(quotes) ^ inString
    inString = <u64>((<i64>inside) >> 63)
    if ((slashes & ~inside) !== 0) return stop(odd)
    const ends = quotes & ~inside
    let open = ((ends << 1) | textEnded) & ~bits(isBehindText(a), isBehindText(b), isBehindText(c), isBehindText(d))
    textEnded = ends >> 63
    // Where white space stands behind a string, what follows it is looked at, and what is odd is left.
    while (open !== 0) {
      const next = skipSpace(block + <i32>ctz(open), to)
      if (next >= to) return stop(cut)
      const byte: i32 = load<u8>(next)
      if (byte !== comma && byte !== colon && (byte | 0x20) !== 0x7d) return stop(odd)
      open &= open - 1
    }
    let brackets = bits(isBracket(a), isBracket(b), isBracket(c), isBracket(d)) & ~inside

    let keys: u64 = 0
    if (depth === 1 || brackets !== 0) {
      keys = quotes & inside
      const e = v128.load(block, tellingPlace)
      const f = v128.load(block, tellingPlace + 16)
      const g = v128.load(block, tellingPlace + 32)
      const h = v128.load(block, tellingPlace + 48)
      if (slashes === 0 && !v128.any_true(isByte(h, 0x5c)))
        keys &= bits(isTelling(e), isTelling(f), isTelling(g), isTelling(h))
    }

    for (;;) {
      /** The bits below the next bracket. */
      const near = (brackets & -brackets) - 1
      if (depth === 1) {
        let own = keys & near
        while (own !== 0) {
          const opened = block + <i32>ctz(own)
          own &= own - 1
          if (opened < done) continue
          done = readKey(opened, to)
          if (done === 0) return 0
        }
      }
      if (brackets === 0) break
      keys &= ~near
      const bracket = block + <i32>ctz(brackets)
      brackets &= brackets - 1
      // The second bit is set in the opening ones alone.
      const isOpen = (<i32>load<u8>(bracket) & 2) !== 0
      if (isOpen && !mayOpen(bracket)) return stop(odd)
      depth += isOpen ? 1 : -1
      if (depth === 0) return bracket + 1
      if (depth > deepest) return stop(odd)
    }
  }
  return stop(cut)
}

/** Reads the element at `at` and what ends it, and notes it as the finding of that number; whether that went well. */
function readOne(number: i32, to: i32, deepest: i32): bool {
  reason = cut
  const start = skipSpace(at, to)
  if (start >= to) return false
  reason = odd
  if (load<u8>(start) !== openBrace) return false
  const closed = readElement(start, to, deepest)
  if (closed === 0) return false
  reason = cut
  const end = skipSpace(closed, to)
  if (end >= to) return false
  reason = odd
  const behind: i32 = load<u8>(end)
  if (behind !== comma && behind !== closeBracket) return false
  const finding = number << 5
  store<i32>(finding, start)
  store<i32>(finding, end, 4)
  store<i32>(finding, sourceStart, 8)
  store<i32>(finding, sourceEnd, 12)
  store<i32>(finding, nameStart, 16)
  store<i32>(finding, nameEnd, 20)
  at = behind === comma ? end + 1 : end
  return true
}

/**
 * Reads elements from `from` on, while they are ordinary and nested no deeper than `deepest`; gives their number. Each
 * finding is where the element starts, the comma or bracket behind it, where the value of its `eventSource` starts and ends, and where
 * that of its `eventName` does.
 */
export function stride(from: i32, to: i32, deepest: i32): i32 {
  let count = 0
  at = from
  while (count < findings && readOne(count, to, deepest)) count++
  if (count === findings) reason = full
  return count
}
