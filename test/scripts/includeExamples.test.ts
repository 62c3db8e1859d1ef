import { expect, it } from 'vitest'
import { includeExamples } from '../../scripts/includeExamples.js'

const file = `it('f', () => {
  //#region f
  /** One. */
  if (f(1))
    g()
  //#endregion f
})`

const declaration = (region: string): string => `/**
 * Does f.
 *
 * @example
 * {@includeCode ../../docs/examples/f.test.ts#${region}}
 *
 * @since 0.2.0
 */
declare function f(): void`

it('shows the code in place of the include, and does not end the comment', () => {
  expect(includeExamples(declaration('f'), () => file)).toBe(`/**
 * Does f.
 *
 * @example
 * \`\`\`ts
 * /** One. *\\/
 * if (f(1))
 *   g()
 * \`\`\`
 *
 * @since 0.2.0
 */
declare function f(): void`)
})

it('fails if there is no such example', () => {
  expect(() => includeExamples(declaration('g'), () => file)).toThrow('no region g')
})
