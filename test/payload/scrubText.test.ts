/** What counts as a secret in free text, and what does not: texts of the kinds that people and programs write. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubMark } from '../../src/payload/scrubMark.js'
import { scrubText } from '../../src/payload/scrubText.js'
import { secretTexts } from './secretTexts.js'

const token = 'QZXW-hNTR7'

/** JSON in JSON, so many times. */
const nested = (value: unknown, times: number): string => {
  let text = JSON.stringify(value)
  for (let i = 1; i < times; i++) text = JSON.stringify({ message: text })
  return text
}

const withToken = (text: string): string => text.replaceAll('§', token)

const telling = /QZXW|hNTR7|IOSFODNN7EXAMPLE|dXNlcjp/

describe('a secret in free text', () => {
  it.each(secretTexts)('is found: %s', (text) => {
    const clean = scrubText(withToken(text))
    expect(clean).toContain(scrubMark)
    expect(clean).not.toMatch(telling)
    expect(scrubText(clean)).toBe(clean)
  })

  it.each(secretTexts)('is found in each part of an ARN like a separate string: %s', (text) => {
    const secret = withToken(text)
    for (const arn of [
      `arn:aws:medialive:${secret}:111122223333:channel:42`,
      `arn:aws:medialive:us-west-2:${secret}:channel:42`,
      `channel arn:aws:medialive:us-west-2:${secret}:channel:42`,
      `arn:aws:mediapackagev2:us-west-2:111122223333:channelGroup/${secret}/channel/a`,
      `arn:aws:mediatailor:us-west-2:111122223333:channel/a#program:${secret}:b`
    ]) {
      const clean = scrubText(arn)
      expect(clean).not.toMatch(telling)
      expect(scrubText(clean)).toBe(clean)
    }
  })

  it.each(secretTexts)('is found in a string that was escaped once, twice and more: %s', (text) => {
    let escaped = withToken(text)
    for (let times = 1; times <= 4; times++) {
      escaped = encodeURIComponent(escaped)
      const clean = scrubText(escaped)
      expect(clean).toContain(scrubMark)
      expect(clean).not.toMatch(telling)
      expect(scrubText(clean)).toBe(clean)
    }
  })

  it.each([1, 2, 3, 4, 5])(
    'is found in JSON that was quoted %d times, and its neighbours stay',
    (times) => {
      const value = {
        a: 'before',
        streamKey: 'x" \\ y',
        password: `a "${token}" \\`,
        secret: [token, { b: token }],
        b: 'after'
      }
      const clean = scrubText(nested(value, times))
      expect(clean).not.toMatch(telling)
      let inner: unknown = clean
      for (let i = 1; i < times; i++)
        inner = (JSON.parse(String(inner)) as { message: string }).message
      expect(JSON.parse(String(inner))).toEqual({
        a: 'before',
        streamKey: scrubMark,
        password: scrubMark,
        secret: scrubMark,
        b: 'after'
      })
    }
  )

  it('removes no more than the secret', () => {
    const kept: ReadonlyArray<readonly [string, string]> = [
      ['password=§, user=alice', 'password=*, user=alice'],
      ['(token=§) failed', '(token=*) failed'],
      ['a=b&token=§&c=d', 'a=b&token=*&c=d'],
      ['{"password":"§","user":"alice"}', '{"password":"*","user":"alice"}'],
      ['{"password":123,"user":"alice"}', '{"password":"*","user":"alice"}'],
      ['https://u:§@example.com/x?y=z', 'https://*@example.com/x?y=z'],
      ['rtmp://192.0.2.7/app/§ failed', 'rtmp://192.0.2.7/app/* failed'],
      ['Cookie: a=b; c=§\nAccept: x', 'Cookie: *\nAccept: x'],
      ["-H 'Cookie: c=§' -H 'Accept: x'", "-H 'Cookie: *' -H 'Accept: x'"],
      ['Bearer § was refused', 'Bearer * was refused'],
      ['<Token>§</Token><User>alice</User>', '<Token>*</Token><User>alice</User>']
    ]
    for (const [text, clean] of kept)
      expect(scrubText(withToken(text))).toBe(clean.replaceAll('*', scrubMark))
  })
})

/** What nobody would thank us for taking out. */
const harmless: ReadonlyArray<string> = [
  '',
  'alice',
  'us-west-2',
  '2026-01-02T03:04:05Z',
  'arn:aws:secretsmanager:us-west-2:111122223333:secret:cdn-auth-AbCdEf',
  'arn:aws:iam::111122223333:user/token',
  'secret: arn:aws:secretsmanager:us-west-2:111122223333:secret:cdn-auth-AbCdEf',
  'secret=arn:aws:secretsmanager:us-west-2:111122223333:secret:a, token=arn:aws:secretsmanager:us-west-2:111122223333:secret:b',
  'arn:aws:sts::111122223333:assumed-role/Admin/alice@example.com',
  'mailto:alice@example.com',
  'User: arn:aws:sts::111122223333:assumed-role/Admin/alice is not authorized to perform: medialive:StopChannel on resource: arn:aws:medialive:us-west-2:111122223333:channel:42 because no identity-based policy allows it',
  'The security token included in the request is expired',
  'Your session token has expired.',
  'tokens: 512, maxTokens=1024, total_tokens: 7',
  'nextToken=QZXW',
  'NextToken: QZXW, pageToken=QZXW',
  'clientRequestToken=QZXW',
  'tokenType=Bearer, token_type: bearer, tokenCount: 7',
  '{"password": null, "token": true, "secret": ""}',
  'passwordParam=/medialive/password',
  'secretName: cdn',
  'SignatureVersion: SigV4',
  'Basic authentication failed',
  'Basic auth is required, Bearer token is missing',
  'the Basic tier, type BASIC HD',
  'WWW-Authenticate: Bearer realm="x"',
  'key: Name, value: x',
  'Key=Owner,Value=alice',
  'https://example.com/x?a=b&c=d#e',
  'https://example.com:8443/@scope/package',
  'https://example.com/a@b',
  'https://example.com//a',
  'rtmp://192.0.2.7:1935/app',
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  'aws-cli/2.15.0 md/awscrt#0.19 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.11 cfg/retry-mode#standard',
  'password:***',
  'password: HIDDEN_DUE_TO_SECURITY_REASONS',
  'passthrough: yes, tokenization: fast',
  '<script>alert(1)</script>'
]

describe('other text', () => {
  it.each(harmless)('stays: %s', (text) => {
    expect(scrubText(text)).toBe(text)
  })
})

/** Texts out of what means something to the patterns. */
const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...secretTexts.map(withToken)) },
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          ...[
            'password',
            'token',
            'Cookie',
            'Bearer',
            'user',
            'key',
            'streamKey',
            token,
            scrubMark
          ],
          ...['"', "'", '`', '\\', '\\"', '\\\\\\"', '=', ':', '=>', ' ', '\n', ',', ';', '&', '?'],
          ...['{', '}', '[', ']', '<', '>', '</', '//', 'rtmp://h/a/', '@', '#', '-', '--', '***'],
          ...[
            '%22',
            '%3D',
            '%3A',
            '%',
            '\\u0022',
            '\\u003d',
            '&quot;',
            '&#61;',
            '\\x3d',
            '&#061;',
            '&amp;',
            'eyJ',
            '.'
          ]
        )
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }
    ),
    { maxLength: 14 }
  )
  .map((parts) => parts.join(''))

describe('scrubbing', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const clean = scrubText(text)
        expect(scrubText(clean)).toBe(clean)
      }),
      { numRuns: Number(process.env['MEDIATRAIL_CASES'] ?? 2_000) }
    )
  })

  it('finds a secret whose name ends the value of another, as where names are joined', () => {
    for (const text of [
      'worker password = §/streamKey: §/w1',
      'worker token=§/password= §',
      'farm/aws_secret_access_key = §/fleet/streamKey%3A%20§',
      'https://origin.example.org/?token=§/password: §',
      'password=streamKey: §'
    ]) {
      const clean = scrubText(withToken(text))
      expect(clean).not.toMatch(telling)
      expect(scrubText(clean)).toBe(clean)
    }
  })

  it('replaces a text as a whole if what its cuts leave looks like a secret every time', () => {
    const text = withToken('%3DCookie: a=b; c=§{\\x22password\\x22: \\x22§\\x22}')
    expect(scrubText(text)).toBe(scrubMark)
  })

  it('keeps a text of which nothing is left to cut after several times', () => {
    const clean = scrubText(withToken('%25Proxy-Authorization: §{\\x22password\\x22: \\x22§\\x22}'))
    expect(clean).toMatch(/^%25Proxy-Authorization: ./)
    expect(clean).not.toMatch(telling)
    expect(scrubText(clean)).toBe(clean)
  })

  it('finds a secret whatever precedes it on other lines', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...secretTexts), (before, text) => {
        const clean = scrubText(`${before.replace(/["'`\\]/g, '')}\n${withToken(text)}`)
        expect(clean).not.toMatch(telling)
      }),
      { numRuns: Number(process.env['MEDIATRAIL_CASES'] ?? 2_000) }
    )
  })
})
