/** A shape by hand is exactly as its interface says, or does not compile. */
import { expectTypeOf, it } from 'vitest'
import {
  boolean,
  flag,
  list,
  nullable,
  object,
  type Shape,
  type StructShape,
  string,
  struct
} from '../../src/payload/struct.js'
import type { Open } from '../../src/record/Envelope.js'

interface Lamp {
  readonly name?: string
  readonly colour?: Open<'RED' | 'GREEN'>
  readonly isLit?: boolean
  readonly flags?: ReadonlyArray<string> | null
}

const good = { name: string, colour: string, isLit: boolean, flags: nullable(list(string)) }

it('accepts a shape for each member', () => {
  expectTypeOf(struct<Lamp>('Lamp', good)).toEqualTypeOf<StructShape<Lamp>>()
  expectTypeOf(list(struct<Lamp>('Lamp', good))).toEqualTypeOf<Shape<ReadonlyArray<Lamp>>>()
})

it('rejects missing, unknown, and mistyped members', () => {
  const { name: _, ...forgotten } = good
  // @ts-expect-error name has no shape
  struct<Lamp>('Lamp', forgotten)
  // @ts-expect-error the interface has no watt
  struct<Lamp>('Lamp', { ...good, watt: string })
  // @ts-expect-error a boolean is no string
  struct<Lamp>('Lamp', { ...good, name: boolean })
  // @ts-expect-error a flag may be a string, too
  struct<Lamp>('Lamp', { ...good, isLit: flag })
  // @ts-expect-error a boolean is narrower than the interface
  struct<{ readonly on?: boolean | 'true' | 'false' }>('Switch', { on: boolean })
  // @ts-expect-error it may be null
  struct<Lamp>('Lamp', { ...good, flags: list(string) })
  // @ts-expect-error it may not be null
  struct<Lamp>('Lamp', { ...good, name: nullable(string) })
  // @ts-expect-error a list of objects is no list of strings
  struct<Lamp>('Lamp', { ...good, flags: nullable(list(object)) })
  const tower = struct<{ readonly height?: string }>('Tower', { height: string })
  // @ts-expect-error the shape of another interface
  struct<{ readonly lamp?: Lamp }>('Lighthouse', { lamp: tower })
})
