/** Law 6: what is secret is found in nothing that is meant to be logged, and `scrub` removes it for good. */
import { inspect } from 'node:util'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  decodeEvent,
  describe as describeEvent,
  encode,
  field,
  MediaEvent,
  notes,
  type Path,
  scrub,
  scrubMark,
  strict
} from 'mediatrail'
import { toApiActivity } from 'mediatrail/ocsf'
import { toRow } from 'mediatrail/rows'
import { describe, expect, it } from 'vitest'
import { changeAt } from '../../src/testing/sites.js'
import { record } from '../event/record.js'
import { canonicalRecord, cases, type Fields } from './events.js'
import { filled, plants, secret, secretMembers, sitesIn } from './plants.js'

const ask = field as unknown as (
  event: MediaEvent,
  ...path: Path
) => { readonly _tag: string; readonly by?: string }

const decoded = (value: unknown): MediaEvent => {
  const result = decodeEvent(value)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const whole = (value: unknown): string =>
  `${JSON.stringify(value)}${inspect(value, { depth: Infinity, showHidden: true })}`

/** Why a record is refused: by each codec alone, as errors, as lines, and as a Standard Schema says it. */
const refusals = (value: unknown): ReadonlyArray<readonly [string, string]> => {
  const { eventSource, eventName } = value as Fields
  const other = eventSource === 'ivs.amazonaws.com' ? 'ivschat.amazonaws.com' : 'ivs.amazonaws.com'
  // One that is no record, one of another service, and the record itself, which only strict may refuse.
  const inputs = [value, { ...(value as Fields), eventName: [eventName] }, [value], { a: value }]
  const codecs = [MediaEvent, strict(), strict(other)]
  const said = codecs.flatMap((codec) =>
    inputs.flatMap((input): ReadonlyArray<readonly [string, string]> => {
      const result = codec.decode(input)
      const standard = codec['~standard'].validate(input)
      return E.isRight(result)
        ? []
        : [
            [`${codec.name} errors`, whole(result.left)],
            [`${codec.name} PathReporter`, whole(PathReporter.report(result))],
            [`${codec.name} standard`, whole(standard)]
          ]
    })
  )
  const rejections = inputs.flatMap((input): ReadonlyArray<readonly [string, string]> => {
    const result = decodeEvent(input)
    return E.isLeft(result) ? [['decodeEvent issues', whole(result.left)]] : []
  })
  return [...said, ...rejections]
}

/** Where a token is found of all that may be logged. */
const leaks = (
  value: unknown,
  token: string,
  scrubbing: (event: MediaEvent) => MediaEvent = scrub
): ReadonlyArray<string> => {
  const event = decoded(value)
  const scrubbed = scrubbing(event)
  const shown: ReadonlyArray<readonly [string, string]> = [
    ...refusals(value),
    ['notes', whole(notes(event))],
    ['describe', describeEvent(event)],
    ['row', whole(toRow(event))],
    ['API Activity', whole(toApiActivity(event))],
    ['scrub', whole(scrubbed)],
    ['encode of scrub', whole(encode(scrubbed))],
    ['notes of scrub', whole(notes(scrubbed))]
  ]
  return shown.filter(([, text]) => text.includes(token)).map(([name]) => name)
}

describe('law 6, discreet', () => {
  it.each(Object.entries(plants))('%s', (_, plant) => {
    fc.assert(
      fc.property(canonicalRecord, secret, fc.nat(100_000), (base, token, n) => {
        const value = plant(base, token, n)
        expect(whole(value)).toContain(token)
        expect(leaks(value, token)).toEqual([])
        const once = scrub(decoded(value))
        expect(encode(scrub(once))).toEqual(encode(once))
        expect(once.eventName).toBe(decoded(value).eventName)
      }),
      cases(100)
    )
  })

  it('holds for every secret member of every operation, and says who hid it', () => {
    const token = 's3cr3t-0123456789abcdef'
    expect(secretMembers.length).toBeGreaterThan(500)
    for (const { node, path, holding } of secretMembers) {
      const value = holding(filled(node, token))
      expect(leaks(value, token), path.join('.')).toEqual([])
      expect(ask(scrub(decoded(value)), ...path)).toEqual({
        _tag: 'Hidden',
        by: 'scrub',
        marker: scrubMark
      })
      const hidden = decoded(holding('***'))
      expect(encode(scrub(hidden))).toEqual(encode(hidden))
      expect(ask(scrub(hidden), ...path)).toEqual({ _tag: 'Hidden', by: 'aws', marker: '***' })
    }
  })

  it('returns an event without secrets unchanged', () => {
    fc.assert(
      fc.property(canonicalRecord, (base) => {
        const bare = sitesIn(base)
          .filter(({ member }) => member?.secret === true)
          .reduce<unknown>(
            (value, { path }) =>
              changeAt(value, path.slice(0, -1), (container) =>
                Object.fromEntries(
                  Object.entries(container as Fields).filter(([key]) => key !== path.at(-1))
                )
              ),
            base
          )
        // fast-check is fond of this key, which tells of a secret where no model knows it.
        fc.pre(!JSON.stringify(bare).includes('"key":'))
        expect(encode(scrub(decoded(bare)))).toEqual(bare)
      }),
      cases(200)
    )
  })
})

describe('a map of any names', () => {
  it.each(['password', 'streamKey', 'License', 'salt'])(
    'removes every %s from a map, whether it is a map or a list of pairs',
    (key) => {
      const ofMap = record('medialive.amazonaws.com', 'CreateChannel', {
        requestParameters: { tags: { [key]: 'tulip-4711' } }
      })
      const ofPairs = record('mediastore.amazonaws.com', 'TagResource', {
        requestParameters: { tags: [{ key, value: 'tulip-4711' }] }
      })
      for (const each of [ofMap, ofPairs])
        expect(whole(scrub(decoded(each)))).not.toContain('tulip-4711')
    }
  )
})

describe('values that rules need', () => {
  const secretArn = 'arn:aws:secretsmanager:us-west-2:111122223333:secret:cdn-auth-AbCdEf'

  it('stay: accounts, ARNs, user names, key ids of the identity, references to secrets', () => {
    const kept = record('mediatailor.amazonaws.com', 'CreateSourceLocation', {
      requestParameters: {
        AccessConfiguration: {
          AccessType: 'SECRETS_MANAGER_ACCESS_TOKEN',
          SecretsManagerAccessTokenConfiguration: {
            HeaderName: 'x-token',
            SecretArn: secretArn,
            SecretStringKey: 'key'
          }
        }
      },
      errorMessage: `User: arn:aws:iam::111122223333:user/alice is not authorized on ${secretArn}`,
      resources: [{ ARN: secretArn, accountId: '111122223333', type: 'AWS::MediaTailor::Channel' }]
    })
    expect(encode(scrub(decoded(kept)))).toEqual(kept)
  })
})

describe('the search itself', () => {
  const token = 's3cr3t-0123456789abcdef'
  const value = record('mediapackage.amazonaws.com', 'UpdateChannel', {
    responseElements: { hlsIngest: { ingestEndpoints: [{ id: '1', password: token }] } }
  })

  it('finds a secret that scrubbing leaves', () => {
    expect(leaks(value, token, (event) => event)).toEqual(['scrub', 'encode of scrub'])
  })

  it('finds a secret in the record behind a clean view', () => {
    const shallow = (event: MediaEvent): MediaEvent =>
      Object.defineProperty({ ...scrub(event) }, Symbol.for('mediatrail.original'), {
        value: encode(event)
      })
    expect(leaks(value, token, shallow)).toEqual(['scrub', 'encode of scrub'])
  })

  it('finds a secret in a note and in an error', () => {
    const key = { ...value, [token]: 1, tlsDetails: { [token]: 1, tlsVersion: 1 } }
    expect(leaks(key, token)).toContain('notes')
    expect(leaks({ ...value, userIdentity: { userName: token } }, token)).toContain('describe')
  })
})
