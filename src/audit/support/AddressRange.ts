/**
 * Ranges of IP addresses, as numbers.
 *
 * @module
 * @since 0.2.0
 */

/** @internal All addresses from `first` to `last`; IPv4 and IPv6 are separate. */
export interface AddressRange {
  readonly version: 4 | 6
  readonly first: bigint
  readonly last: bigint
}

const bitsOf = { 4: 32, 6: 128 } as const

/** `::ffff:0:0/96` is all of IPv4, as IPv4-mapped IPv6 addresses. */
const mapped = 0xffffn

/** The number for groups of digits; undefined if one is too large or missing. */
const numberOf = (
  groups: ReadonlyArray<string>,
  radix: 10 | 16,
  bits: number
): bigint | undefined => {
  const digits = radix === 10 ? /^\d{1,3}$/ : /^[0-9a-f]{1,4}$/i
  let number = 0n
  for (const group of groups) {
    const value = digits.test(group) ? Number.parseInt(group, radix) : Number.NaN
    if (!(value < 2 ** bits)) return undefined
    number = (number << BigInt(bits)) | BigInt(value)
  }
  return number
}

const ipv4Of = (text: string): bigint | undefined => {
  const groups = text.split('.')
  return groups.length === 4 ? numberOf(groups, 10, 8) : undefined
}

/** `::` stands for zeros, once, and an IPv4 address may stand for the last two groups. */
const ipv6Of = (text: string): bigint | undefined => {
  const dotted = /^(.*:)(\d+(?:\.\d+){3})$/.exec(text)
  const tail = dotted?.[2] === undefined ? undefined : ipv4Of(dotted[2])
  if (dotted !== null && tail === undefined) return undefined
  const hex =
    tail === undefined
      ? text
      : `${dotted?.[1]}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`
  const halves = hex.split('::').map((half) => (half === '' ? [] : half.split(':')))
  const [head = [], rest] = halves
  if (rest === undefined) return head.length === 8 ? numberOf(head, 16, 16) : undefined
  const missing = 8 - head.length - rest.length
  if (halves.length > 2 || missing < 1) return undefined
  return numberOf([...head, ...new Array<string>(missing).fill('0'), ...rest], 16, 16)
}

const rangeOf = (version: 4 | 6, address: bigint, length: number): AddressRange | undefined => {
  const bits = bitsOf[version]
  if (length > bits) return undefined
  const hosts = (1n << BigInt(bits - length)) - 1n
  const first = address & ~hosts
  return version === 6 && length >= 96 && first >> 32n === mapped
    ? { version: 4, first: first & 0xffffffffn, last: (first & 0xffffffffn) | hosts }
    : { version, first, last: first | hosts }
}

/**
 * @internal An address or a range with its prefix length; undefined for any other text. Without a prefix length, it is
 * one address.
 */
export const parseRange = (text: string): AddressRange | undefined => {
  const [address = '', prefix, ...more] = text.trim().split('/')
  if (more.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return undefined
  const version = address.includes(':') ? 6 : 4
  const number = version === 6 ? ipv6Of(address) : ipv4Of(address)
  return number === undefined
    ? undefined
    : rangeOf(version, number, prefix === undefined ? bitsOf[version] : Number(prefix))
}

/** @internal */
export const sizeOf = ({ first, last }: AddressRange): bigint => last - first + 1n

/** @internal Whether a range is entirely inside another. */
export const isInside = (inner: AddressRange, outer: AddressRange): boolean =>
  inner.version === outer.version && outer.first <= inner.first && inner.last <= outer.last

const ranges = (...texts: ReadonlyArray<string>): ReadonlyArray<AddressRange> =>
  texts.flatMap((text) => parseRange(text) ?? [])

/** @internal The routable internet of each version. */
export const wholeInternet: ReadonlyArray<AddressRange> = /*#__PURE__*/ ranges(
  '0.0.0.0/0',
  '2000::/3'
)

/** @internal Not on the internet: private, shared, local, multicast and reserved addresses. */
export const notInternet: ReadonlyArray<AddressRange> = /*#__PURE__*/ ranges(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3'
)

/**
 * @internal The internet, split into pieces, each of which is entirely inside or entirely outside every given range.
 */
export const piecesBy = (given: ReadonlyArray<AddressRange>): ReadonlyArray<AddressRange> =>
  wholeInternet.flatMap((whole) => {
    const cuts = [...given, ...notInternet]
      .filter(({ version }) => version === whole.version)
      .flatMap(({ first, last }) => [first, last + 1n])
      .filter((cut) => whole.first < cut && cut <= whole.last)
    const starts = [...new Set([whole.first, ...cuts])].sort((a, b) => (a < b ? -1 : 1))
    return starts
      .map((first, i) => ({
        version: whole.version,
        first,
        last: (starts[i + 1] ?? whole.last + 1n) - 1n
      }))
      .filter((piece) => !notInternet.some((range) => isInside(piece, range)))
  })
