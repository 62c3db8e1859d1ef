/** Gzipped files that are damaged in every way: cut, with flipped bits, with members mixed. */
import { gzipSync } from 'node:zlib'
import { record } from '../event/record.js'
import { type Random, random } from '../stream/random.js'

export interface Damage {
  readonly name: string
  readonly bytes: Buffer
}

const logFile = (dice: Random, prefix: string): string =>
  JSON.stringify({
    Records: Array.from({ length: 1 + dice.below(8) }, (_, at) =>
      record('ivs.amazonaws.com', 'StopStream', {
        eventID: `${prefix}-${at}`,
        userAgent: Array.from({ length: dice.below(40) }, () => dice.below(1e9)).join(' ')
      })
    )
  })

const memberOf = (dice: Random, prefix: string): Buffer =>
  gzipSync(logFile(dice, prefix), { level: dice.pick([0, 1, 6, 9]) })

const flipped = (dice: Random, bytes: Buffer, times: number): Buffer => {
  const copy = Buffer.from(bytes)
  for (let left = times; left > 0; left--) {
    const at = dice.below(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << dice.below(8))
  }
  return copy
}

const noise = (dice: Random): Buffer =>
  Buffer.from(Array.from({ length: 1 + dice.below(300) }, () => dice.below(256)))

/** Something among members: one that is whole or not, or what is none. */
const partOf = (dice: Random, prefix: string): Buffer => {
  const member = memberOf(dice, prefix)
  switch (dice.below(8)) {
    case 0:
      return flipped(dice, member, 1 + dice.below(3))
    case 1:
      return member.subarray(0, dice.below(member.length))
    case 2:
      return Buffer.alloc(1 + dice.below(600))
    case 3:
      return noise(dice)
    case 4:
      return gzipSync(member)
    default:
      return member
  }
}

/** A file of that number: each byte of a short one cut off, a bit flipped, or members mixed. */
export const damageOf = (seed: number): Damage => {
  const dice = random(seed ^ 0xdab)
  const member = memberOf(dice, 'a')
  const more = Buffer.concat([member, memberOf(dice, 'b'), memberOf(dice, 'c')])
  switch (seed % 4) {
    case 0:
      return { name: 'cut', bytes: more.subarray(0, 2 + ((seed * 7) % (more.length - 2))) }
    case 1:
      return { name: 'one bit flipped', bytes: flipped(dice, more, 1) }
    case 2:
      return {
        name: 'members mixed',
        bytes: Buffer.concat([
          member,
          ...Array.from({ length: 1 + dice.below(4) }, (_, at) => partOf(dice, `m${at}`))
        ])
      }
    default:
      return {
        name: 'a damaged member first',
        bytes: Buffer.concat([flipped(dice, member, 1), partOf(dice, 'b'), memberOf(dice, 'c')])
      }
  }
}
