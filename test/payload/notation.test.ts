import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Kind,
  type NotedMember,
  parseMember,
  parseTable,
  parseWords,
  printMember,
  printTable,
  printWords,
  type Reference,
  referTo
} from '../../src/payload/notation.js'
import { services } from '../../src/services/MediaEvents.js'
import { mediaEnumerations } from '../../src/services/mediaEnumerations.js'

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,11}$/)

const structureName = fc.stringMatching(/^(?:[a-z]{2,8}\.)?[A-Z][A-Za-z0-9_]{1,11}$/)

const { kind } = fc.letrec<{ readonly kind: Kind<Reference> }>((tie) => ({
  kind: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom('string', 'number', 'boolean', 'timestamp')
      .map((name): Kind<Reference> => ({ kind: name })),
    structureName.map(referTo),
    fc.record({ kind: fc.constantFrom('list', 'map'), element: tie('kind') })
  )
}))

const member: fc.Arbitrary<NotedMember<Reference>> = fc.record({
  key,
  node: kind,
  required: fc.boolean(),
  secret: fc.boolean(),
  dropped: fc.boolean(),
  label: fc.boolean()
})

const unflagged = { required: false, secret: false, dropped: false, label: false }

describe('a member', () => {
  it.each<[string, NotedMember<Reference>]>([
    ['name:s*', { ...unflagged, key: 'name', node: { kind: 'string' }, required: true }],
    ['tags:{s}', { ...unflagged, key: 'tags', node: { kind: 'map', element: { kind: 'string' } } }],
    [
      'outputs:[[Output]]!-%',
      {
        key: 'outputs',
        node: { kind: 'list', element: { kind: 'list', element: referTo('Output') } },
        required: false,
        secret: true,
        dropped: true,
        label: true
      }
    ]
  ])('is written as %s', (text, noted) => {
    expect(printMember(noted)).toBe(text)
    expect(parseMember(text, referTo)).toEqual(noted)
  })

  it('is parsed as it was printed', () => {
    fc.assert(
      fc.property(member, (noted) => {
        expect(parseMember(printMember(noted), referTo)).toEqual(noted)
      })
    )
  })
})

describe('a table', () => {
  it('is parsed as it was printed', () => {
    const word = fc.option(fc.stringMatching(/^[A-Z_]{2,8}$/), { nil: undefined })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(structureName, fc.array(word, { minLength: 1 })), {
          selector: ([name]) => name
        }),
        (lines) => {
          const table = printTable(lines.map(([name, words]) => [name, printWords(words)]))
          expect(Array.from(parseTable(table), ([name, text]) => [name, parseWords(text)])).toEqual(
            lines
          )
        }
      )
    )
  })

  const tables = [
    ...services.flatMap(({ eventSource, structures, operations }) => [
      [`the structures of ${eventSource}`, structures, true] as const,
      [`the operations of ${eventSource}`, operations, false] as const
    ]),
    ...Object.entries(mediaEnumerations).map(
      ([eventSource, { structures }]) =>
        [`the enumerations in ${eventSource}`, structures, true] as const
    )
  ]

  it.each(tables)('prints as it was parsed: %s', (_, table, holdsMembers) => {
    const reprinted = (words: string): string =>
      holdsMembers
        ? printWords(words.split(' ').map((word) => printMember(parseMember(word, referTo))))
        : printWords(parseWords(words))
    expect(printTable(Array.from(parseTable(table), ([name, w]) => [name, reprinted(w)]))).toBe(
      table.replace(/^\n/, '')
    )
  })
})
