import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepestNesting, excessOf } from '../../src/core/depth.js'

/** Each node refers to some of those before it, so that parts are shared and nothing contains itself. */
const graphs = fc.array(
  fc.record({ isList: fc.boolean(), below: fc.array(fc.nat(3), { maxLength: 3 }) }),
  { minLength: 1, maxLength: 12 }
)

/** More than the simple walk is ready to meet. */
const padding = Array.from({ length: 20_000 }, () => 0)

interface Built {
  readonly value: object
  readonly height: number
}

/** The last node, and its height by definition. */
const built = (
  graph: ReadonlyArray<{ readonly isList: boolean; readonly below: ReadonlyArray<number> }>
): Built => {
  const nodes: Array<Built> = []
  for (const { isList, below } of graph) {
    const children = below.flatMap((back) => nodes.at(-1 - back) ?? [])
    const values = ['leaf', ...children.map(({ value }) => value), null]
    nodes.push({
      value: isList ? values : { ...values },
      height: 1 + Math.max(0, ...children.map(({ height }) => height))
    })
  }
  return nodes.at(-1) ?? { value: {}, height: 1 }
}

describe('the extent of a value', () => {
  it('is too deep beyond the number of levels, whatever it shares and however large it is', () => {
    fc.assert(
      fc.property(graphs, fc.nat(13), fc.boolean(), (graph, levels, isLarge) => {
        const { value, height } = built(graph)
        const whole = isLarge ? [padding, value] : value
        const levelsOf = isLarge ? 1 + height : height
        expect(excessOf(whole, levels)).toBe(
          Math.max(levelsOf, isLarge ? 2 : 1) > levels ? 'TooDeep' : undefined
        )
      }),
      { numRuns: 500 }
    )
  })

  it('is too deep if a part that fits is met again further down', () => {
    const part = [[[[[]]]]]
    const value = [part, [[[[part]]]]]
    expect(excessOf(value, 10)).toBeUndefined()
    expect(excessOf(value, 9)).toBe('TooDeep')
  })

  it('does not exist for a value that contains itself', () => {
    const knot: { self?: unknown } = {}
    knot.self = [knot]
    expect(excessOf(knot, deepestNesting)).toBe('TooDeep')
  })

  it('is none for what is no container', () => {
    for (const value of [undefined, null, 1, '{}', 10n]) expect(excessOf(value, 0)).toBeUndefined()
  })

  it('is too much if a few parts are shared many times', () => {
    const doubled = (times: number): object => {
      const inner = times === 0 ? {} : doubled(times - 1)
      return [inner, inner]
    }
    expect(excessOf(doubled(16), deepestNesting)).toBeUndefined()
    expect(excessOf(doubled(22), deepestNesting)).toBe('TooMuch')
  })

  it('is too much for a short array with a great length, and not for one that is large', () => {
    expect(excessOf(new Array(900_000), deepestNesting)).toBeUndefined()
    expect(excessOf(new Array(1_100_000), deepestNesting)).toBe('TooMuch')
    expect(excessOf(new Array(1_100_000).fill(0), deepestNesting)).toBeUndefined()
  })
})
