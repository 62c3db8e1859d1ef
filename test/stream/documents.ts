/** Valid documents of every kind, with all that could deceive a scanner. */
import { type Random, random } from './random.js'

/** The sources that the tests want. */
export const wanted = ['medialive.amazonaws.com', 'ivs.amazonaws.com', 's3-x.amazonaws.com']

/** Of one of them, this operation alone. */
export const operations = new Map([['ivs.amazonaws.com', new Set(['StopChannel'])]])

const names = ['StopChannel', 'StartChannel', 'StopChannels', 'stop channel', '']

const sources = [
  ...wanted,
  's3.amazonaws.com',
  'aws:s3',
  'medialive.amazonaws.co',
  'medialive.amazonaws.com.cn',
  'MediaLive.amazonaws.com',
  ' ivs.amazonaws.com ',
  'ivs.amazonaws.com\u00a0',
  'ívs.amazonaws.com',
  '',
  'x'.repeat(70)
]

const decoys = [
  '"eventSource":"medialive.amazonaws.com"',
  '{"Records":[{"eventSource":"ivs.amazonaws.com"}]}',
  '"},{"eventSource":"ivs.amazonaws.com"',
  '\\',
  '\\"',
  '\\\\"',
  ']}',
  '[{',
  'ends in a backslash \\',
  'a quote " and a comma ,',
  '日本語のチャンネル',
  '\u{1f3ac}\u{1f3ac}',
  'line\nbreak\ttab',
  '\u2028',
  'eventSource',
  'Records'
]

/** JSON of a text, each character plain or escaped in one of the ways that JSON has. */
const quoted = (dice: Random, text: string): string => {
  const dense = dice.once(6)
  const escapeUnit = (unit: string): string => {
    const hex = unit.charCodeAt(0).toString(16).padStart(4, '0')
    return `\\u${dice.once(2) ? hex : hex.toUpperCase()}`
  }
  const character = (unit: string): string => {
    if (unit === '/' && dice.once(3)) return '\\/'
    if (dense && dice.once(3)) return escapeUnit(unit)
    return JSON.stringify(unit).slice(1, -1)
  }
  return `"${Array.from(text, (point) => (point.length > 1 ? [...point].map((pair) => (dense ? [0, 1].map((half) => escapeUnit(pair.charAt(half))).join('') : pair)).join('') : character(point))).join('')}"`
}

interface Style {
  readonly space: () => string
}

const styleOf = (dice: Random): Style => {
  const kind = dice.below(4)
  return {
    space: () => {
      if (kind < 2) return ''
      if (kind === 2) return dice.pick(['', ' ', '\n  ', '\n    '])
      return dice.once(4) ? dice.pick([' ', '\n', '\r\n', '\t', '   \n\n  ']) : ''
    }
  }
}

const list = (style: Style, items: ReadonlyArray<string>): string =>
  items.length === 0
    ? `[${style.space()}]`
    : `[${items.map((item) => style.space() + item + style.space()).join(',')}]`

const keyed = (
  dice: Random,
  style: Style,
  members: ReadonlyArray<readonly [string, string]>
): string => {
  const text = members.map(
    ([key, value]) =>
      `${style.space()}${quoted(dice, key)}${style.space()}:${style.space()}${value}${style.space()}`
  )
  return text.length === 0 ? `{${style.space()}}` : `{${text.join(',')}}`
}

const keys = [
  'eventSource',
  'eventName',
  'eventSourc',
  'eventSources',
  'Records',
  'e',
  'R',
  '',
  'requestParameters'
]

const textIn = (dice: Random): string => {
  const text = dice.pick([...decoys, ...sources, 'plain', 'StopChannel'])
  return dice.once(4) ? text + dice.pick(decoys) : text
}

const valueIn = (dice: Random, style: Style, levels: number): string => {
  const kind = dice.below(levels === 0 ? 5 : 9)
  if (kind < 3) return quoted(dice, textIn(dice))
  if (kind === 3) return dice.pick(['null', 'true', 'false'])
  if (kind === 4) return dice.pick(['0', '-1.5e+10', '12345678901234567890', '1E2'])
  const many = Array.from({ length: dice.below(4) })
  return kind < 7
    ? keyed(
        dice,
        style,
        many.map(() => [dice.pick([...keys, ...decoys]), valueIn(dice, style, levels - 1)])
      )
    : list(
        style,
        many.map(() => valueIn(dice, style, levels - 1))
      )
}

const sourceIn = (dice: Random, style: Style): string =>
  dice.once(12) ? valueIn(dice, style, 2) : quoted(dice, dice.pick(sources))

const nameIn = (dice: Random, style: Style): string =>
  dice.once(8) ? valueIn(dice, style, 2) : quoted(dice, dice.pick(names))

const recordIn = (dice: Random, style: Style): string => {
  if (dice.once(15)) return valueIn(dice, style, 3)
  const members: Array<readonly [string, string]> = []
  for (let left = dice.below(5); left > 0; left--)
    members.push([dice.pick([...keys.slice(1), ...decoys]), valueIn(dice, style, 3)])
  for (let left = dice.once(8) ? dice.below(4) : 1; left > 0; left--)
    members.splice(dice.below(members.length + 1), 0, ['eventSource', sourceIn(dice, style)])
  for (let left = dice.below(3); left > 0; left--)
    members.splice(dice.below(members.length + 1), 0, ['eventName', nameIn(dice, style)])
  return keyed(dice, style, members)
}

const recordsIn = (dice: Random, style: Style): string =>
  list(
    style,
    Array.from({ length: dice.below(6) }, () => recordIn(dice, style))
  )

const logFileIn = (dice: Random, style: Style): string => {
  const members: Array<readonly [string, string]> = [
    ['Records', dice.once(12) ? valueIn(dice, style, 2) : recordsIn(dice, style)]
  ]
  for (let left = dice.once(3) ? dice.below(4) : 0; left > 0; left--)
    members.splice(dice.below(members.length + 1), 0, [
      dice.pick([...keys, ...decoys]),
      dice.once(4) ? recordsIn(dice, style) : valueIn(dice, style, 3)
    ])
  return keyed(dice, style, members)
}

/** The texts of one file: most hold one document, some several, and all but a few are log files. */
export const documentsOf = (seed: number): ReadonlyArray<string> => {
  const dice = random(seed)
  const style = styleOf(dice)
  const document = (): string => {
    const kind = dice.below(10)
    const text =
      kind < 6 ? logFileIn(dice, style) : kind < 8 ? recordsIn(dice, style) : recordIn(dice, style)
    return /^[[{]/.test(text) ? text : '{}'
  }
  return Array.from({ length: dice.once(4) ? dice.below(4) : 1 }, document)
}
