import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { classify, notes } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { files, textOf, trail } from '../sample/files.js'

const folder = fileURLToPath(new URL('../sample/trail', import.meta.url))

const committed: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)])
)

const textIn = (bytes: Uint8Array): string => gunzipSync(bytes).toString('utf8')

const text = [...committed.values()].map(textIn).join('\n')
const records: ReadonlyArray<unknown> = [...committed.values()].flatMap(
  (bytes): ReadonlyArray<unknown> => JSON.parse(textIn(bytes)).Records
)

/** The value at a path, such as `requestParameters.arn`. */
const at = (record: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      record
    )

type Predicate = (record: unknown) => boolean

const has =
  (path: string, expected: unknown): Predicate =>
  (record) =>
    at(record, path) === expected

const holds =
  (path: string): Predicate =>
  (record) =>
    at(record, path) !== undefined

const matches =
  (path: string, pattern: RegExp): Predicate =>
  (record) => {
    const value = at(record, path)
    return typeof value === 'string' && pattern.test(value)
  }

const lacks =
  (...paths: ReadonlyArray<string>): Predicate =>
  (record) =>
    paths.every((path) => at(record, path) === undefined)

const all =
  (...predicates: ReadonlyArray<Predicate>): Predicate =>
  (record) =>
    predicates.every((predicate) => predicate(record))

const says =
  (part: string): Predicate =>
  (record) =>
    JSON.stringify(record).includes(part)

const isObject: Predicate = (record) => typeof record === 'object' && record !== null

const source = (service: string): Predicate => has('eventSource', `${service}.amazonaws.com`)
const version = (eventVersion: string): Predicate => has('eventVersion', eventVersion)
const elemental = matches('eventSource', /^media(?:live|package|tailor|convert)\./)

const identity = (type: string, ...also: ReadonlyArray<Predicate>): Predicate =>
  all(has('userIdentity.type', type), ...also)

const issuer = 'userIdentity.sessionContext.sessionIssuer.arn'
const mfa = 'userIdentity.sessionContext.attributes.mfaAuthenticated'

/** What a reader of the sample should meet. */
const features: ReadonlyArray<readonly [feature: string, predicate: Predicate]> = [
  ['records of medialive', source('medialive')],
  ['records of mediapackage', source('mediapackage')],
  ['records of mediatailor', source('mediatailor')],
  ['records of mediaconvert', source('mediaconvert')],
  ['records of elastictranscoder', source('elastictranscoder')],
  ['records of s3', source('s3')],
  ['records of iam', source('iam')],
  ['records of ec2', source('ec2')],
  ['records of sts', source('sts')],
  ['records of kms', source('kms')],

  ['a media read', all(elemental, has('readOnly', true))],
  ['a media write', all(elemental, has('readOnly', false))],
  ['an unlisted operation', all(source('medialive'), has('eventName', 'PollAnywhere'))],

  ['a user, plain', identity('IAMUser', lacks('userIdentity.sessionContext'))],
  [
    'a user in the console of old',
    identity('IAMUser', has('userIdentity.invokedBy', 'signin.amazonaws.com'), holds(mfa))
  ],
  ['a role session with a second factor', identity('AssumedRole', holds(issuer), has(mfa, 'true'))],
  ['a role session without one', identity('AssumedRole', holds(issuer), has(mfa, 'false'))],
  [
    'a source identity',
    identity('AssumedRole', holds('userIdentity.sessionContext.sourceIdentity'))
  ],
  ['root', identity('Root')],
  ['a federated user', identity('FederatedUser', holds(issuer))],
  ['a service', identity('AWSService', holds('userIdentity.invokedBy'))],
  ['another account', identity('AWSAccount', lacks('userIdentity.arn'))],
  ['a user of Identity Center', identity('IdentityCenterUser', holds('userIdentity.onBehalfOf'))],
  ['an unknown identity', identity('Unknown')],
  [
    'an identity without a type',
    all(
      source('medialive'),
      lacks('userIdentity.type'),
      holds('userIdentity.accountId'),
      holds('userIdentity.invokedBy')
    )
  ],

  ['an IPv4 address', matches('sourceIPAddress', /^\d+\.\d+\.\d+\.\d+$/)],
  ['an IPv6 address', matches('sourceIPAddress', /^2001:db8:/)],
  ['the host of a service as address', matches('sourceIPAddress', /\.amazonaws\.com$/)],
  ['AWS Internal', has('sourceIPAddress', 'AWS Internal')],

  [
    'version 1.02, before readOnly',
    all(version('1.02'), lacks('readOnly', 'managementEvent', 'eventCategory', 'tlsDetails'))
  ],
  [
    'version 1.05, before eventCategory',
    all(version('1.05'), holds('readOnly'), lacks('managementEvent', 'eventCategory', 'tlsDetails'))
  ],
  ...['1.08', '1.09', '1.10', '1.11'].map((eventVersion): readonly [string, Predicate] => [
    `version ${eventVersion}, with eventCategory`,
    all(version(eventVersion), holds('managementEvent'), has('eventCategory', 'Management'))
  ]),
  ['details of TLS', holds('tlsDetails.clientProvidedHostHeader')],
  ['credentials from the console', has('sessionCredentialFromConsole', 'true')],
  ['an addendum', has('addendum.reason', 'DELIVERY_DELAY')],
  ['an event that several accounts see', holds('sharedEventID')],
  ['readOnly as a text, of a read', all(elemental, has('readOnly', 'true'))],
  ['readOnly as a text, of a write', all(elemental, has('readOnly', 'false'))],

  [
    'a denial: a code, and no more',
    all(
      elemental,
      has('errorCode', 'AccessDenied'),
      has('requestParameters', null),
      has('responseElements', null),
      lacks('errorMessage', 'tlsDetails')
    )
  ],
  ['a denial under another code', all(elemental, has('errorCode', 'ForbiddenException'))],
  ['a denial with a message', all(has('errorCode', 'AccessDenied'), holds('errorMessage'))],
  [
    'a conflict, with its message',
    all(has('errorCode', 'ConflictException'), holds('errorMessage'))
  ],
  ['a failure that keeps its parameters', all(holds('errorCode'), holds('requestParameters.name'))],
  [
    'a message cut at the limit',
    all(source('elastictranscoder'), matches('errorMessage', /^.{1021}\.\.\.$/))
  ],

  [
    'hidden credentials',
    all(source('mediapackage'), says('"password":"***"'), says('"username":"***"'))
  ],
  ['a hidden structure', all(source('mediaconvert'), says('"encryption":"***"'))],
  ['another marker', says('"HIDDEN_DUE_TO_SECURITY_REASONS"')],
  [
    'an omitted payload',
    all(has('requestParameters.omitted', true), holds('requestParameters.originalSize'))
  ],

  ['Tags beside arn', all(holds('requestParameters.arn'), holds('requestParameters.Tags'))],
  ['a member in another case', all(source('mediapackage'), holds('requestParameters.ChannelId'))],
  ['an unknown key', holds('requestParameters.aspectRatioHints')],
  ['a boolean that stayed a text', has('requestParameters.ascending', 'false')],
  ['a number that stayed a text', has('requestParameters.maxResults', '20')],
  [
    'a time in epoch seconds',
    (record) => /^\d{10}$/.test(String(at(record, 'responseElements.queue.createdAt')))
  ],
  [
    'a time in epoch milliseconds',
    (record) => /^\d{13}$/.test(String(at(record, 'responseElements.job.createdAt')))
  ],
  ['such a time as a text', matches('responseElements.job.timing.submitTime', /^\d{13}$/)],

  ['a channel started', has('eventName', 'StartChannel')],
  ['an input opened to everybody', all(source('medialive'), says('"cidr":"0.0.0.0/0"'))],
  ['a channel stopped in prime time', all(has('eventName', 'StopChannel'), identity('Root'))],
  ['an old pipeline deleted', all(has('eventName', 'DeletePipeline'), lacks('errorCode'))],

  ['a broken record', all(isObject, lacks('eventSource'))],
  ['something that is no object', (record) => !isObject(record)]
]

describe('the sample trail', () => {
  it('is byte for byte the output of its script', () => {
    const made = trail()
    expect([...committed.keys()].sort()).toEqual([...made.keys()].sort())
    for (const [path, held] of files()) {
      const bytes = committed.get(path) ?? new Uint8Array()
      expect(textIn(bytes)).toBe(textOf(held))
      expect(Buffer.compare(bytes, made.get(path) ?? new Uint8Array())).toBe(0)
    }
  })

  it('has the folders of CloudTrail', () => {
    const layout =
      /^AWSLogs\/(\d{12})\/CloudTrail\/([a-z0-9-]+)\/(\d{4})\/(\d\d)\/(\d\d)\/\1_CloudTrail_\2_\3\4\5T\d{4}Z_[A-Za-z0-9]{16}\.json\.gz$/
    expect([...committed.keys()].filter((path) => !layout.test(path))).toEqual([])
  })

  it('has several accounts, regions and days, and is small enough to read', () => {
    const levels = [...committed.keys()].map((path) => path.split('/'))
    const distinct = (...parts: ReadonlyArray<number>): number =>
      new Set(levels.map((level) => parts.map((part) => level[part]).join())).size
    expect([distinct(1), distinct(3), distinct(4, 5, 6)]).toEqual([3, 3, 6])
    expect(committed.size).toBeLessThanOrEqual(12)
    expect(records.length).toBeLessThanOrEqual(250)
  })

  it.each(features)('contains %s', (_, predicate) => {
    expect(records.some(predicate)).toBe(true)
  })

  it('contains exactly one record twice, in two files', () => {
    const seen = new Map<unknown, ReadonlyArray<string>>()
    for (const [path, bytes] of committed) {
      const held: ReadonlyArray<unknown> = JSON.parse(textIn(bytes)).Records
      for (const eventID of held.map((record) => at(record, 'eventID')))
        if (eventID !== undefined) seen.set(eventID, [...(seen.get(eventID) ?? []), path])
    }
    const again = [...seen.values()].filter((paths) => paths.length > 1)
    expect(again.map((paths) => new Set(paths).size)).toEqual([2])
  })

  it('has no call from before its session was created', () => {
    const created = 'userIdentity.sessionContext.attributes.creationDate'
    const early = records.filter(
      (record) =>
        holds(created)(record) && String(at(record, created)) > String(at(record, 'eventTime'))
    )
    expect(early).toEqual([])
  })

  it('uses temporary keys for the console', () => {
    const key = 'userIdentity.accessKeyId'
    const lasting = records.filter(
      all(has('sessionCredentialFromConsole', 'true'), matches(key, /^AKIA/))
    )
    expect(lasting).toEqual([])
  })

  it('decodes as documented: nothing is mismatched, one key is unknown, and one is in another case', () => {
    const told = records
      .flatMap((record) => {
        const classified = classify(record)
        return classified._tag === 'Media' ? notes(classified.event) : []
      })
      .filter(({ _tag }) => !['Hidden', 'Omitted', 'Truncated', 'Converted'].includes(_tag))
    expect(told.map(({ _tag, path }) => `${_tag} ${path.join('.')}`).sort()).toEqual([
      'Renamed requestParameters.channelId',
      'Unknown requestParameters.aspectRatioHints'
    ])
  })
})

describe('the sample trail names only', () => {
  const found = (pattern: RegExp): ReadonlyArray<string> => [
    ...new Set([...text.matchAll(pattern)].map(([all, group]) => group ?? all))
  ]
  const strangersTo = (reserved: RegExp, names: ReadonlyArray<string>): ReadonlyArray<string> =>
    names.filter((name) => !reserved.test(name))

  it('accounts reserved for documentation', () => {
    expect([...found(/(?<!\d)\d{12}(?!\d)/g)].sort()).toEqual([
      '111122223333',
      '123456789012',
      '444455556666',
      '555555555555'
    ])
  })

  const reserved = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/

  it('addresses reserved for documentation, and 0.0.0.0/0', () => {
    const everybody = /^0\.0\.0\.0$/
    const addresses = found(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g)
    expect(strangersTo(new RegExp(`${reserved.source}|${everybody.source}`), addresses)).toEqual([])
  })

  it('sources that are such an address or AWS itself', () => {
    const other = /^2001:db8:[0-9a-f:]*$|^[a-z]+\.amazonaws\.com$|^AWS Internal$/
    const sources = found(/"sourceIPAddress":"([^"]*)"/g)
    expect(strangersTo(new RegExp(`${reserved.source}|${other.source}`), sources)).toEqual([])
  })

  it('hosts under example.com', () => {
    expect(strangersTo(/(?:^|\.)example\.com$/, found(/https?:\/\/([^/"?]*)/g))).toEqual([])
  })

  it('example key ids', () => {
    expect(strangersTo(/EXAMPLE$/, found(/\bA(?:KIA|SIA|IDA|ROA)\w*/g))).toEqual([])
  })
})
