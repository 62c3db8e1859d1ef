/** Law 6 in one property: tokens planted in every place of a trail, and looked for in everything that the command can print. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditFormats } from '../../src/cli/auditFormats.js'
import { reportNames } from '../../src/cli/ReportRun.js'
import { reportFormats } from '../../src/cli/report.js'
import { timelineFormats } from '../../src/cli/timeline.js'
import { mediatrail } from '../cli/command.js'
import { record } from '../event/record.js'
import { secretTexts } from '../payload/secretTexts.js'
import { canonicalRecord, cases, type Fields } from './events.js'
import { filled, plants, secretMembers } from './plants.js'

/** Puts a text into one place of a record. */
type Place = (text: string) => Fields

const live = (more: Fields): Fields => record('medialive.amazonaws.com', 'UpdateChannel', more)

const channel = 'arn:aws:medialive:us-west-2:111122223333:channel'

/** Every place in which a text of any kind may stand. */
const places: { readonly [name: string]: Place } = {
  errorMessage: (text) => live({ errorCode: 'BadRequestException', errorMessage: text }),
  denied: (text) => live({ errorCode: 'AccessDenied', errorMessage: text }),
  userAgent: (text) => live({ userAgent: text }),
  'a text of the request': (text) => live({ requestParameters: { channelId: '1', name: text } }),
  'a text of the answer': (text) => live({ responseElements: { channel: { name: text } } }),
  'a value of a tag': (text) =>
    record('medialive.amazonaws.com', 'CreateTags', {
      requestParameters: { 'resource-arn': `${channel}:1`, tags: { team: text } }
    }),
  'a key of a tag': (text) =>
    record('medialive.amazonaws.com', 'CreateTags', {
      requestParameters: { 'resource-arn': `${channel}:1`, tags: { [text]: 'x' } }
    }),
  'the path of an ARN': (text) => live({ resources: [{ ARN: `${channel}:${text}` }] }),
  'an ARN of the request': (text) =>
    record('medialive.amazonaws.com', 'CreateTags', {
      requestParameters: { 'resource-arn': `${channel}/${text}` }
    }),
  'an id of the request': (text) => live({ requestParameters: { channelId: text } }),
  'the name of a user': (text) => live({ userIdentity: { type: 'IAMUser', userName: text } }),
  'the name of a session': (text) =>
    live({
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::111122223333:assumed-role/Operator/${text}`,
        principalId: `AROAEXAMPLE:${text}`
      }
    }),
  'an unknown key': (text) => live({ requestParameters: { channelId: '1', newInTheFall: text } }),
  'an unknown key of the record': (text) => live({ newInTheFall: { a: [text] } }),
  'unmodelled JSON': (text) => live({ additionalEventData: { a: [{ b: text }] } }),
  'JSON in JSON': (text) =>
    live({
      requestParameters: { name: JSON.stringify({ message: JSON.stringify({ message: text }) }) }
    }),
  'an operation that is not known': (text) => ({
    ...record('medialive.amazonaws.com', 'StopChannel'),
    eventName: 'MakeChannelNicer',
    requestParameters: { note: text }
  }),
  'the name of an operation': (text) => ({
    ...record('medialive.amazonaws.com', 'StopChannel'),
    eventName: text
  }),
  'the region': (text) => live({ awsRegion: text }),
  'the account': (text) =>
    live({ recipientAccountId: text, requestParameters: { channelId: '1' } }),
  'the account of who acted': (text) =>
    live({ userIdentity: { type: 'IAMUser', userName: 'alice', accountId: text } }),
  'the address': (text) => live({ sourceIPAddress: text }),
  'the id of the record': (text) => live({ eventID: text }),
  'a key of what is no record': (text) => ({ [text]: 1 }),
  'a time': (text) => live({ eventTime: text })
}

const commands: ReadonlyArray<ReadonlyArray<string>> = [
  ['events'],
  ['events', '--format', 'ocsf'],
  ['summary'],
  ['summary', '--limit', '100000'],
  ...reportNames.flatMap((name) =>
    reportFormats.map((format) => ['report', name, '--format', format])
  ),
  ...auditFormats.map((format) => ['audit', '--format', format]),
  ...timelineFormats.map((format) => ['timeline', '--format', format])
]

/** One trail in which each of the tokens stands once: a record for each spelling and place, and one that is no JSON. */
const trailOf = (base: Fields, n: number) => {
  const tokens: Array<string> = []
  const lines: Array<string> = []
  const next = (): string => {
    const token = `QZXW-hNTR7-${(n * 1000 + tokens.length).toString(36)}-s3cr3t`
    tokens.push(token)
    return token
  }
  const placed = Object.values(places)
  secretTexts
    .filter((text) => text.includes('§'))
    .forEach((text, index) => {
      for (let by = 0; by < 3; by++) {
        const place = placed[(n + index + by * 7) % placed.length]
        if (place !== undefined) lines.push(JSON.stringify(place(text.replaceAll('§', next()))))
      }
    })
  Object.values(plants).forEach((plant, index) =>
    lines.push(JSON.stringify(plant(base, next(), n + index)))
  )
  lines.push(`no JSON, password=${next()}`, `{"password":"${next()}`)
  return { tokens, lines }
}

/** A trail with every secret member of every operation, each with a token of its own. */
const membersTrail = () => {
  const tokens = secretMembers.map((_, index) => `QZXW-hNTR7-m${index.toString(36)}-s3cr3t`)
  const lines = secretMembers.map(({ node, holding }, index) =>
    JSON.stringify(holding(filled(node, tokens[index] ?? '')))
  )
  return { tokens, lines }
}

const members = membersTrail()

/** Each trail has hundreds of secrets, and goes into every command; `npm run laws` makes more of them. */
const trails = [
  members,
  ...fc
    .sample(fc.tuple(canonicalRecord, fc.nat(100_000)), Math.min(12, cases(2).numRuns))
    .map(([base, n]) => trailOf(base, n))
]

const around = (text: string, token: string): string => {
  const at = text.indexOf(token)
  return text.slice(Math.max(0, at - 100), at + token.length + 20)
}

/** A report by itself prints what is in the page of all of them, in each format: one trail will do, not always the same. */
const trailsFor = (command: ReadonlyArray<string>): typeof trails => {
  const [name, report] = command
  if (name !== 'report' || report === 'all') return trails
  const at = commands.indexOf(command)
  return trails.filter((_, index) => (index + at) % 3 === 0)
}

const tokensIn = (text: string): ReadonlyArray<string> => [
  ...new Set([...text.matchAll(/QZXW-hNTR7-[0-9a-z]+-s3cr3t/g)].map(([token]) => token))
]

/** Where each token that was found stood, and where it came out. */
const leaksIn = (tokens: ReadonlyArray<string>, lines: ReadonlyArray<string>, text: string) =>
  tokensIn(text)
    .filter((token) => tokens.includes(token))
    .map((token) => [
      around(lines.find((line) => line.includes(token)) ?? '', token),
      around(text, token)
    ])

describe('the output of the command', () => {
  it.each(commands.map((command) => [command.join(' '), command] as const))(
    'holds no secret of a trail: %s',
    async (_, command) => {
      for (const { tokens, lines } of trailsFor(command)) {
        const { out, err } = await mediatrail(command, lines.join('\n'))
        expect(out + err).not.toBe('')
        expect(leaksIn(tokens, lines, `${out}\n${err}`)).toEqual([])
      }
    }
  )

  it('contains none when one record is explained', async () => {
    for (const { tokens, lines } of trails)
      for (let at = 0; at < lines.length; at += tokens === members.tokens ? 1 : 9) {
        const { out, err } = await mediatrail(['explain'], lines[at] ?? '')
        expect(out + err).not.toBe('')
        expect(leaksIn(tokens, lines, `${out}\n${err}`)).toEqual([])
      }
  })

  it.each([
    ['events', '--secrets'],
    ['report', 'all', '--unscrubbed']
  ])('contains them on request, so the search works: %s %s', async (...command) => {
    for (const { tokens, lines } of trails.slice(1)) {
      const { out } = await mediatrail(command, lines.join('\n'))
      expect(leaksIn(tokens, lines, out).length).toBeGreaterThan(10)
    }
  })

  it('contains every secret member on request', async () => {
    expect(members.lines.length).toBeGreaterThan(600)
    const { out } = await mediatrail(['events', '--secrets'], members.lines.join('\n'))
    expect(leaksIn(members.tokens, members.lines, out)).toHaveLength(members.tokens.length)
  })
})
