/** Texts of records that would do harm where a report is read: none does, in any report and any format. */
import * as E from 'fp-ts/lib/Either.js'
import MarkdownIt from 'markdown-it'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import { type Aggregate, run } from 'mediatrail/aggregate'
import {
  activity,
  changes,
  csv,
  denials,
  drift,
  errors,
  jobs,
  json,
  jsonLines,
  markdown,
  newcomers,
  purchases,
  type RenderOptions,
  type Report,
  recentChanges,
  running,
  type Table,
  type TableCell,
  withheld
} from 'mediatrail/report'
import { describe, expect, it } from 'vitest'
import { printable } from '../../src/report/printable.js'
import { record } from '../event/record.js'

const attacks: ReadonlyArray<string> = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "=cmd|'/c calc'!A1",
  '+1+cmd',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\n=1',
  ' =1',
  '"=1',
  '\uff1d1',
  '=1\n2',
  'a;=1',
  'a,=1',
  '\u001b[31mred\u001b[0m',
  '\u009b31m',
  '\u0000',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u2028line',
  'a\r\nb',
  '[click](javascript:alert(1))',
  '![x](https://example.com/x.png)',
  'https://example.com/',
  'www.example.com',
  'a|b',
  'a\\|b',
  '`code`',
  '``` fence',
  '**bold** _it_ ~~no~~',
  '&lt;b&gt; &#60;b&#62;',
  '$x$ @someone #1',
  '\ud800',
  '__proto__'
]

const secret = 'hunter2hunter2'

const decoded = (input: unknown): MediaEvent => {
  const event = decodeEvent(input)
  if (E.isLeft(event)) throw new Error(JSON.stringify(event.left))
  return event.right
}

const eventsWith = (text: string): ReadonlyArray<MediaEvent> =>
  [
    record('medialive.amazonaws.com', 'StopChannel', {
      userIdentity: { type: 'IAMUser', userName: text },
      sourceIPAddress: text,
      awsRegion: text,
      eventID: text,
      requestParameters: { channelId: text, [text]: 1, name: { [text]: text } }
    }),
    record('medialive.amazonaws.com', 'StopChannel', {
      userIdentity: { type: 'IAMUser', userName: text },
      sourceIPAddress: text,
      errorCode: text,
      errorMessage: 'is not authorized to perform: x'
    }),
    {
      ...record('medialive.amazonaws.com', 'StopChannel', {
        [text]: { [text]: '***' },
        responseElements: { id: text, arn: '***', [text]: '***' }
      }),
      eventName: text === '' ? 'x' : text
    }
  ].map(decoded)

interface Made {
  readonly json: string
  readonly tables: ReadonlyArray<Table>
}

const made = <R extends object>(
  { aggregate, unscrubbed, tables }: Report<MediaEvent, R>,
  events: ReadonlyArray<MediaEvent>,
  options: RenderOptions
): Made => {
  const of: Aggregate<MediaEvent, R> = options.unscrubbed === true ? unscrubbed : aggregate
  const result = run(of, events)
  return { json: json(result, options), tables: tables(result) }
}

const all = (
  events: ReadonlyArray<MediaEvent>,
  options: RenderOptions = {}
): ReadonlyArray<Made> => [
  made(activity, events, options),
  made(changes, events, options),
  made(recentChanges, events, options),
  made(running, events, options),
  made(denials, events, options),
  made(errors, events, options),
  made(newcomers, events, options),
  made(jobs, events, options),
  made(purchases, events, options),
  made(withheld, events, options),
  made(drift, events, options)
]

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}\u2800]/u

const withoutNewlines = (text: string): string => text.replace(/\r?\n/g, '')

/** Reads CSV by its definition, and shares nothing with what writes it. */
const cellsIn = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''
      )
    )

interface MarkdownTable {
  readonly heading: Shown
  readonly columns: ReadonlyArray<Shown>
  readonly rows: ReadonlyArray<ReadonlyArray<Shown>>
}

type Shown = { readonly code: string } | { readonly text: string }

const page = new MarkdownIt({ html: true, linkify: true })

const undone = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** A text with code or any other element around is that, and nothing beside. */
const shownIn = (html: string): Shown => {
  const [, code] = /^<code>([^<>]*)<\/code>$/.exec(html) ?? []
  if (code !== undefined) return { code: undone(code) }
  expect(html).not.toMatch(/[<>]/)
  return { text: undone(html) }
}

const inside = (html: string, element: string): ReadonlyArray<string> =>
  [...html.matchAll(new RegExp(`<${element}(?: style="[a-z:-]*")?>(.*?)</${element}>`, 'gs'))].map(
    ([, inner = '']) => inner
  )

/** One table, as a reader of Markdown shows it that shares nothing with what writes it. */
const readMarkdown = (text: string): MarkdownTable => {
  const html = page.render(text)
  const [heading = ''] = inside(html, 'h2')
  return {
    heading: shownIn(heading),
    columns: inside(html, 'th').map(shownIn),
    rows: inside(inside(html, 'tbody')[0] ?? '', 'tr').map((row) => inside(row, 'td').map(shownIn))
  }
}

describe.each(attacks)('%j', (attack) => {
  const reports = all(eventsWith(attack))
  const tables = reports.flatMap((each) => each.tables)

  it('is in the reports', () => {
    const cells = tables.flatMap(({ rows }) => [...rows].flat())
    expect(cells).toContain(attack)
  })

  it('is a value in JSON, without control sequences', () => {
    for (const each of reports) {
      expect(withoutNewlines(each.json)).not.toMatch(unseen)
    }
    expect(reports.map((each) => JSON.stringify(JSON.parse(each.json))).join()).toContain(
      JSON.stringify(attack)
    )
    for (const table of tables) {
      const text = jsonLines(table)
      expect(withoutNewlines(text)).not.toMatch(unseen)
      const lines = text.split('\n').slice(0, -1)
      expect(lines.map((line) => Object.values(JSON.parse(line)))).toEqual(
        [...table.rows].map((row) => row.filter((cell) => cell !== undefined))
      )
    }
  })

  it('is not a formula in CSV, and stays in its cell', () => {
    for (const table of tables) {
      const text = csv(table)
      expect(withoutNewlines(text)).not.toMatch(unseen)
      const rows = cellsIn(text)
      expect(rows).toHaveLength([...table.rows].length + 1)
      for (const row of rows) {
        expect(row).toHaveLength(table.columns.length)
        for (const cell of row) expect(cell).not.toMatch(/^\s*"?[=+\-@\uff1d]/)
      }
      // Every text is quoted, so that a semicolon parts nothing either.
      expect(text.replace(/"(?:[^"]|"")*"/g, '')).toMatch(/^[\d,\r\n]*$/)
    }
  })

  it('is code in Markdown, and stays in its cell', () => {
    const text = markdown(tables)
    expect(withoutNewlines(text)).not.toMatch(unseen)
    const cells = tables.flatMap((table) => {
      const { rows } = readMarkdown(markdown([table]))
      expect(rows).toHaveLength([...table.rows].length)
      for (const row of rows) expect(row).toHaveLength(table.columns.length)
      return rows.flat()
    })
    const given = tables.flatMap((table) =>
      [...table.rows].flatMap((row) => table.columns.map((_, i) => row[i]))
    )
    expect(cells).toEqual(
      given.map((cell) =>
        typeof cell === 'string' && cell !== ''
          ? { code: printable(cell) }
          : { text: cell === undefined ? '' : String(cell) }
      )
    )
  })
})

describe('Markdown', () => {
  const links = ['GH-1', 'ABC-123', ':tada:', '@someone', '#1', 'someone/repo#1']
  const hashes = ['0123456789abcdef0123456789abcdef01234567', 'deadbee', '1234567', 'octo@deadbeef']
  const tableOf = (...cells: ReadonlyArray<TableCell>): Table => ({
    title: 'T',
    columns: ['text'],
    rows: cells.map((cell) => [cell])
  })

  it.each([...links, ...hashes])('does not interpret %s, wherever it occurs', (text) => {
    expect(readMarkdown(markdown([tableOf(text)])).rows).toEqual([[{ code: text }]])
    const named = markdown([{ title: `A ${text}`, columns: [`of ${text}`], rows: [['x']] }])
    const { heading, columns } = readMarkdown(named)
    expect([heading, columns]).toEqual([{ code: `A ${text}` }, [{ code: `of ${text}` }]])
  })

  it('does not treat a long number as a hash', () => {
    expect(readMarkdown(markdown([tableOf(1234567, 12n ** 12n)])).rows).toEqual([
      [{ code: '1234567' }],
      [{ code: '8916100448256' }]
    ])
  })

  it('lets an ARN be copied unchanged', () => {
    const arn = 'arn:aws:sts::111122223333:assumed-role/My_Role/some_one@example.com'
    expect(markdown([tableOf(arn)])).toContain(`| \`${arn}\` |`)
  })

  it('handles a long name of backticks', () => {
    const name = '`'.repeat(150_000)
    expect(readMarkdown(markdown([tableOf(name)])).rows).toEqual([[{ code: name }]])
  })
})

describe('a secret in free text', () => {
  const events = eventsWith(`token=${secret}`)
  const everything = (options: RenderOptions): string => {
    const reports = all(events, options)
    const tables = reports.flatMap((each) => each.tables)
    return [
      ...reports.map((each) => each.json),
      markdown(tables, options),
      ...tables.flatMap((table) => [csv(table, options), jsonLines(table, options)])
    ].join('\n')
  }

  it('is scrubbed from results and renderings', () => {
    expect(everything({})).toContain('SCRUBBED-BY-MEDIATRAIL')
    expect(everything({})).not.toContain(secret)
    for (const each of [activity, changes, denials] as ReadonlyArray<Report<MediaEvent, unknown>>)
      expect(JSON.stringify(run(each.aggregate, events))).not.toContain(secret)
    // A renderer scrubs what an unscrubbed aggregate left.
    expect(markdown(activity.tables(run(activity.unscrubbed, events)))).not.toContain(secret)
  })

  it('is shown on explicit request', () => {
    const count = everything({ unscrubbed: true }).split(secret).length
    expect(count).toBeGreaterThan(10)
  })
})

describe('the drift report', () => {
  const drifting = (text: string): string =>
    JSON.stringify(made(drift, eventsWith(text), { unscrubbed: true }).json)

  it('shows constants that AWS may have defined', () => {
    expect(drifting('NewThing2160p')).toContain('requestParameters.NewThing2160p')
  })

  it('replaces keys of maps and indexes of lists in paths', () => {
    const event = decoded(
      record('medialive.amazonaws.com', 'CreateChannel', {
        requestParameters: {
          tags: { alice: 5 },
          destinations: [{}, { id: 7, settings: [{}, {}, { newMember: 1 }] }]
        }
      })
    )
    expect(run(drift.aggregate, [event]).differences.map(({ path, what }) => [path, what])).toEqual(
      [
        ['requestParameters.destinations.*.id', 'mismatched'],
        ['requestParameters.destinations.*.settings.*.newMember', 'unknown'],
        ['requestParameters.tags.*', 'mismatched']
      ]
    )
  })

  it.each([
    ...attacks.filter((attack) => attack !== '__proto__'),
    '111122223333',
    'arn:aws:medialive:us-west-2:111122223333:channel:42',
    'alice@example.com',
    '192.0.2.1',
    'AKIAIOSFODNN7EXAMPLE',
    'Channel111122223333',
    'Channel111122223333Name',
    '__proto__',
    'x'.repeat(100)
  ])('shows nothing of %j', (text) => {
    const json = drifting(text)
    expect(json).toContain('*')
    expect(json).not.toContain(JSON.stringify(text).slice(1, -1))
    expect(json).not.toMatch(/\d{5}/)
  })
})
