/** The page: what it says is what the tables say, and no text of a record is markup in it. */
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { html } from 'mediatrail/html'
import { arbitraryMediaEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { files } from '../../sample/files.js'
import { record } from '../event/record.js'
import { findingsIn, findingsOf, tablesOf } from './findings.js'

const sample = findingsIn([...files().values()].flat())

const entities: { readonly [entity: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'"
}

const textIn = (markup: string): string =>
  markup.replace(/<[^>]*>/g, '').replace(/&[^;]*;/g, (entity) => entities[entity] ?? '?')

const cellsIn = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => textIn(cell))

/** Each tag with the names of its attributes; a class tells how long a text is. */
const tagsIn = (page: string): ReadonlyArray<string> =>
  [...page.replace(/<(style|script)>.*?<\/\1>/gs, '').matchAll(/<[^>]*>/g)].map(([tag]) =>
    tag.replace(/ class="[^"]*"/g, '').replace(/="[^"]*"/g, '')
  )

const idsIn = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)

describe('the page', () => {
  it('contains every cell of every table, whatever the events', () => {
    const events = fc.array(arbitraryMediaEvent(), { maxLength: 30 })
    fc.assert(
      fc.property(events, (made) => {
        const found = findingsOf(made)
        const cells = tablesOf(found).flatMap(({ rows }) => [...rows].flat())
        const shown = cellsIn(html(found, { unscrubbed: true }))
        expect(shown.map((cell) => cell.replace(/\\u\{.*?\}/g, '')).sort()).toEqual(
          cells
            .map((cell) =>
              String(cell ?? '').replace(
                /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu,
                ''
              )
            )
            .sort()
        )
      }),
      { numRuns: 30 }
    )
  })

  it('says what a page of tables alone consists of', () => {
    const tables = [{ title: 'Own', columns: ['day'], rows: [['2026-06-12']] }]
    const page = html({ tables })
    expect(page).toContain('>Tables</h2>')
    expect(page).toContain('Times are in UTC, unless a table has another zone.')
    expect(html({ tables, withheld: findingsOf([]).withheld })).toContain('>More</h2>')
  })

  it('has tables of other reports', () => {
    const rows = [['a', 1n, undefined]]
    const page = html({ tables: [{ title: 'Own', columns: ['name', 'n', 'none'], rows }] })
    expect(page).toContain('Own')
    expect(cellsIn(page)).toEqual(['a', '1', ''])
  })

  it('is deterministic', () => {
    expect(html(sample)).toBe(html(sample))
  })

  it('makes no requests, and runs only its own script', () => {
    const whole = html(sample, { title: 'A trail' })
    expect(whole.match(/<script/gi)).toHaveLength(1)
    const page = whole.replace(/<script>.*?<\/script>/s, '')
    expect(page).not.toMatch(
      /https?:|<script|javascript:|url\(|@import|\bsrc=|\bstyle=|\bon[a-z]+=/i
    )
    for (const [, target] of page.matchAll(/ href="([^"]*)"/g)) expect(target).toMatch(/^#/)
  })

  it('allows only its own script and style', () => {
    const page = html({})
    const [, css = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64')
    const [, code = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? []
    expect(code).not.toMatch(
      /fetch|XMLHttp|import|innerHTML|outerHTML|insertAdjacent|eval|Function|http/
    )
    expect(css).not.toBe('')
    expect(page).toContain(
      `content="default-src &#39;none&#39;; script-src &#39;sha256-${hashOf(code)}&#39;; style-src &#39;sha256-${hashOf(css)}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`
    )
  })

  it('labels and describes each chart by existing, unique elements', () => {
    const page = html(sample)
    const ids = idsIn(page)
    expect(new Set(ids).size).toBe(ids.length)
    const drawings = [...page.matchAll(/<svg role="img"[^>]*>/g)].map(([tag]) => tag)
    expect(drawings.length).toBeGreaterThan(8)
    for (const tag of [...drawings, ...page.matchAll(/<figure[^>]*>/g)].map(String))
      for (const [, , id] of tag.matchAll(/aria-(labelled|described)by="([^"]*)"/g))
        expect(ids).toContain(id)
    for (const tag of drawings) expect(tag).toMatch(/aria-labelledby=.*aria-describedby=/)
  })

  it('has an id of its own for each resource, even if their names are the same without their secrets', () => {
    const deleted = ['1', '2'].map((n) =>
      record('ivschat.amazonaws.com', 'DeleteRoom', {
        requestParameters: { identifier: `password=hunter2${n}` },
        eventID: n
      })
    )
    const { changes } = findingsIn(deleted)
    const found = changes.resources.map(({ key, resource }) => ({
      severity: 'high' as const,
      rule: 'own/deleted',
      message: 'It was deleted.',
      resource: { key, name: resource },
      principal: 'alice',
      operation: 'ivschat:DeleteRoom',
      first: '2026-01-02T03:04:05Z',
      last: '2026-01-02T03:04:05Z',
      count: 1,
      eventID: '1'
    }))
    const page = html({
      changes,
      findings: { found, undetermined: [], suppressed: 0, rules: [], failures: [] }
    })
    const ids = idsIn(page)
    expect(ids).toEqual(expect.arrayContaining(['resource-0', 'resource-1']))
    expect(new Set(ids).size).toBe(ids.length)
    expect(page).not.toContain('hunter2')
  })

  it('shows the counts in its charts', () => {
    const page = html(sample)
    for (const { operation, events, reads, writes, errors } of sample.activity.operations.slice(
      0,
      3
    )) {
      const s = (n: number): string => (n === 1 ? '' : 's')
      expect(page).toContain(
        `${operation}: ${events} event${s(events)}, ${reads} read${s(reads)}, ${writes} write${s(writes)}, ${errors} error${s(errors)}</title>`
      )
    }
    const cells = [...page.matchAll(/UTC: (\d+) (?:read|write)s?<\/title>/g)].map(([, n]) =>
      Number(n)
    )
    expect(cells.reduce((a, b) => a + b, 0)).toBe(sample.activity.events)
  })

  it('groups many days, and loses none of their events', () => {
    const everyDay = Array.from({ length: 300 }, (_, i) =>
      record('medialive.amazonaws.com', 'StopChannel', {
        eventTime: new Date(Date.UTC(2026, 0, 1, 5) + i * 86_400_000).toISOString()
      })
    )
    const page = html(findingsIn(everyDay))
    expect(page).toContain('Writes by hour and week')
    expect(page).toContain('Mon 5 Jan 2026 – Sun 11 Jan 2026, 05:00 UTC: 7 writes</title>')
  })

  it('can be created without events', () => {
    expect(html({})).toContain('<h1>Media events</h1>')
    const page = html(findingsOf([]))
    expect(page).toContain('No event has a known time.')
    expect(page).toContain('No resource was changed.')
    expect(page).toContain('Nothing was denied.')
    expect(cellsIn(page).filter((cell) => !['0', ''].includes(cell))).toEqual([])
  })
})

const eventsWith = (text: string): ReadonlyArray<unknown> => [
  record('medialive.amazonaws.com', 'StopChannel', {
    userIdentity: { type: 'IAMUser', userName: text },
    sourceIPAddress: text,
    awsRegion: text,
    requestParameters: { channelId: text, [text]: 1, name: { [text]: text } }
  }),
  record('medialive.amazonaws.com', 'StopChannel', {
    userIdentity: { type: 'IAMUser', userName: text },
    sourceIPAddress: text,
    errorCode: text,
    errorMessage: 'is not authorized to perform: x'
  }),
  { ...record('medialive.amazonaws.com', 'StopChannel'), eventName: text }
]

describe.each([
  '<script>alert(1)</script>',
  '</style></title></svg><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "' onload='alert(1)",
  "=cmd|'/c calc'!A1",
  '\u001b[31mred\u001b[0m',
  '\u202egnp.exe',
  '\u0000',
  '\ud800',
  '&lt;b&gt;',
  '<!-- ',
  ']]>',
  '[click](javascript:alert(1))',
  '__proto__',
  'x'.repeat(5000)
])('%j in a record', (attack) => {
  const page = html(
    {
      ...findingsIn(eventsWith(attack)),
      tables: [{ title: attack, columns: [attack], rows: [[attack]] }]
    },
    { title: attack }
  )

  it('is text, and changes no markup around it', () => {
    const harmless = html(
      {
        ...findingsIn(eventsWith('xyz')),
        tables: [{ title: 'xyz', columns: ['xyz'], rows: [['xyz']] }]
      },
      { title: 'xyz' }
    )
    expect(tagsIn(page)).toEqual(tagsIn(harmless))
    expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]/u)
  })

  it('is readable', () => {
    const seen = attack.replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`
    )
    expect(cellsIn(page)).toContain(seen)
  })
})

it('a secret in free text is scrubbed, unless explicitly requested', () => {
  const secret = 'hunter2hunter2'
  const text = `token=${secret}`
  const found = findingsIn(eventsWith(text))
  const own = { title: text, columns: [text], rows: [[text]] }
  const raw = {
    ...found,
    tables: [own],
    denials: {
      events: 1,
      denials: [
        {
          principal: text,
          service: text,
          operation: text,
          code: text,
          address: text,
          events: 1,
          first: text,
          last: text
        }
      ]
    }
  }
  expect(html(raw, { title: text })).not.toContain(secret)
  expect(html(raw, { title: text, unscrubbed: true }).split(secret).length).toBeGreaterThan(10)
})
