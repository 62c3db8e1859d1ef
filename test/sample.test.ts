import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { classify, type MediaEvent, notes } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { files } from '../sample/files.js'

const trail = fileURLToPath(new URL('../sample/trail', import.meta.url))

const committed = new Map(
  readdirSync(trail, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(trail, path), gunzipSync(readFileSync(path)).toString('utf8')])
)

const records: ReadonlyArray<unknown> = [...files().values()].flat()

const at = (record: unknown, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    record
  )

const some = (predicate: (record: unknown) => boolean) => (): boolean => records.some(predicate)

const identity = (type: string | undefined) =>
  some(
    (record) =>
      at(record, 'userIdentity') !== undefined && at(record, 'userIdentity', 'type') === type
  )

const named =
  (name: string) =>
  (record: unknown): boolean =>
    at(record, 'eventName') === name

/** What a reader of the sample should meet. */
const features: { readonly [feature: string]: () => boolean } = {
  ...Object.fromEntries(
    [
      'medialive',
      'mediapackage',
      'mediatailor',
      'mediaconvert',
      'elastictranscoder',
      's3',
      'iam',
      'ec2',
      'sts',
      'kms'
    ].map((service) => [
      `records of ${service}`,
      some((record) => at(record, 'eventSource') === `${service}.amazonaws.com`)
    ])
  ),
  ...Object.fromEntries(
    [
      'IAMUser',
      'AssumedRole',
      'Root',
      'FederatedUser',
      'AWSService',
      'AWSAccount',
      'IdentityCenterUser',
      'Unknown',
      undefined
    ].map((type) => [`an identity of type ${type}`, identity(type)])
  ),
  ...Object.fromEntries(
    ['1.02', '1.05', '1.08', '1.10', '1.11'].map((version) => [
      `eventVersion ${version}`,
      some((record) => at(record, 'eventVersion') === version)
    ])
  ),
  'a denial with a code alone': some(
    (record) =>
      at(record, 'errorCode') === 'AccessDenied' && at(record, 'errorMessage') === undefined
  ),
  'a denial under another name': some((record) => at(record, 'errorCode') === 'ForbiddenException'),
  'another failure': some((record) => at(record, 'errorCode') === 'ConflictException'),
  'a cut message': some((record) => /^.{1021}\.\.\.$/.test(String(at(record, 'errorMessage')))),
  'hidden credentials': some((record) => JSON.stringify(record).includes('"password":"***"')),
  'a hidden structure': some((record) => JSON.stringify(record).includes('"encryption":"***"')),
  'another marker': some((record) =>
    JSON.stringify(record).includes('HIDDEN_DUE_TO_SECURITY_REASONS')
  ),
  'an omitted payload': some((record) => at(record, 'requestParameters', 'omitted') === true),
  'Tags beside arn': some((record) => at(record, 'requestParameters', 'Tags') !== undefined),
  'a time in epoch seconds': some(
    (record) => typeof at(record, 'responseElements', 'queue', 'createdAt') === 'number'
  ),
  'a boolean that stayed a text': some(
    (record) => at(record, 'requestParameters', 'ascending') === 'false'
  ),
  'readOnly as a text': some((record) => at(record, 'readOnly') === 'false'),
  'an unlisted operation': some(named('PollAnywhere')),
  'an unknown key': some(
    (record) => at(record, 'requestParameters', 'aspectRatioHints') !== undefined
  ),
  'an IPv6 address': some((record) =>
    String(at(record, 'sourceIPAddress')).startsWith('2001:db8:')
  ),
  'AWS Internal': some((record) => at(record, 'sourceIPAddress') === 'AWS Internal'),
  'a broken record': some(
    (record) => at(record, 'eventName') !== undefined && at(record, 'eventSource') === undefined
  ),
  'something that is no object': some((record) => typeof record === 'string'),
  'a record delivered twice': () =>
    records.filter(named('BatchUpdateSchedule')).length === 2 &&
    new Set(records.filter(named('BatchUpdateSchedule')).map((record) => at(record, 'eventID')))
      .size === 1
}

describe('the sample trail', () => {
  it('is what its script makes', () => {
    const made = [...files()].map(([path, held]) => [path, JSON.stringify({ Records: held })])
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(made))
  })

  it.each(Object.keys(features))('holds %s', (feature) => {
    expect(features[feature]?.()).toBe(true)
  })

  it('names only accounts and addresses that are reserved for documentation', () => {
    const text = [...committed].flat().join('\n')
    const accounts = new Set(text.match(/(?<![\w.-])\d{12}(?![\w.-])/g))
    expect([...accounts].sort()).toEqual(['111122223333', '444455556666'])
    const addresses = text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? []
    const reserved = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$|^0\.0\.0\.0$/
    expect(addresses.filter((address) => !reserved.test(address))).toEqual([])
  })

  it('decodes as told: nothing is mismatched, and one key is unknown', () => {
    const events = records.flatMap((record): ReadonlyArray<MediaEvent> => {
      const classified = classify(record)
      return classified._tag === 'Media' ? [classified.event] : []
    })
    const odd = events
      .flatMap((event) => notes(event))
      .filter(({ _tag }) =>
        ['Mismatched', 'Unknown', 'Duplicate', 'Null', 'Unlisted'].includes(_tag)
      )
    expect(odd.map(({ _tag, path }) => `${_tag} ${path.join('.')}`).sort()).toEqual([
      'Unknown requestParameters.aspectRatioHints',
      'Unlisted eventName'
    ])
  })
})
