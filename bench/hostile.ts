/**
 * Valid log files that are hard to scan.
 *
 * @module
 */

/** One record, repeated until the file has about this many bytes. */
const filled = (bytes: number, record: string): string =>
  `{"Records":[${Array.from({ length: Math.max(1, Math.floor(bytes / (record.length + 1))) }, () => record).join(',')}]}`

/** A record of another service, with these members. */
const around = (members: string): string => `{"eventSource":"s3.amazonaws.com",${members}}`

const source = '"eventSource":"s3.amazonaws.com"'

/** One record of about this many bytes, most of which are a repeated string. */
const grown = (bytes: number, open: string, text: string, close: string): string =>
  `{"Records":[{${open}${text.repeat(Math.floor(bytes / text.length))}${close}}]}`

/** For each, what makes it hard, and a function that creates it with about this many bytes. */
export const hostile: ReadonlyArray<readonly [string, (bytes: number) => string]> = [
  ['runs of backslashes', (n) => filled(n, around(`"a":"${'\\\\'.repeat(500)}\\""`))],
  ['one run of backslashes', (n) => grown(n, `${source},"a":"`, '\\\\', '"')],
  ['escaped quotes', (n) => filled(n, around(`"a":"${'\\"'.repeat(500)}"`))],
  ['escapes everywhere', (n) => filled(n, around(`"a":"${'\\u00e9\\n\\/'.repeat(90)}"`))],
  [
    'every key with an escape',
    (n) =>
      filled(
        n,
        '{"\\u0065ventName":"a","event\\u0053ource":"s3.amazonaws.com","\\u0041":"\\u0042"}'
      )
  ],
  [
    'strings that start with an escape',
    (n) => filled(n, around('"a":"\\"b","c":"\\"d","e":"\\"f"'))
  ],
  ['deep brackets', (n) => filled(n, around(`"a":${'['.repeat(400)}${']'.repeat(400)}`))],
  ['brackets too deep', (n) => filled(n, around(`"a":${'['.repeat(1200)}${']'.repeat(1200)}`))],
  ['many brackets', (n) => filled(n, around(`"a":[${'{},'.repeat(300)}{}]`))],
  ['empty records', (n) => filled(n, '{}')],
  ['records that are numbers', (n) => filled(n, '1')],
  ['records that are lists', (n) => filled(n, '[{}]')],
  ['ordinary and odd in turns', (n) => filled(n, `{${source}},{"\\u0061":1}`)],
  ['the key, repeated', (n) => filled(n, `{${Array(40).fill(source).join(',')}}`)],
  ['the key as a value', (n) => filled(n, around(`"a":[${'"eventSource",'.repeat(50)}1]`))],
  ['keys that nearly match', (n) => filled(n, around(Array(50).fill('"eventSourcf":1').join(',')))],
  ['decoys in depth', (n) => filled(n, around(`"a":[${`{${source}},`.repeat(50)}1]`))],
  ['decoys in texts', (n) => filled(n, around(`"a":"${`{\\"eventSource\\":`.repeat(50)}"`))],
  ['empty strings', (n) => filled(n, around(`"a":[${'"",'.repeat(300)}""]`))],
  ['numbers', (n) => filled(n, around(`"a":[${'1234567890,'.repeat(100)}1]`))],
  ['white space', (n) => filled(n, around(`${' \n\t\r'.repeat(300)}"a":1`))],
  ['white space between records', (n) => filled(n, `${' '.repeat(400)}{}${'\n'.repeat(400)}`)],
  ['one long string', (n) => grown(n, `${source},"a":"`, 'x', '"')],
  ['one long record', (n) => grown(n, source, ',"a":"b"', '')],
  [
    'a document a line',
    (n) => `${around('"a":"b"')}\n`.repeat(Math.floor(n / around('"a":"b"').length))
  ]
]
